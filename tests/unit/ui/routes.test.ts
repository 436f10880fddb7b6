// The addresses of the views.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText } from '../../../src/core/report/calendar/zone';
import { hrefOf, NAVIGATION, parseRoute, type Route } from '../../../src/ui/shell/routes';

const slug = fc.stringMatching(/^[a-z][a-z-]{0,20}$/);
const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    kind: fc.constant('looking-back' as const),
    span: fc.constantFrom('day', 'week', 'month', 'year'),
    date: fc.option(fc.integer({ min: 0, max: 50_000 }).map(dateText)),
  }),
  fc.constantFrom<Route>(...NAVIGATION.map(({ kind }): Route => ({ kind }))),
  fc.record({
    kind: fc.constant('explainer' as const),
    slug,
    section: fc.option(slug),
    from: fc.option(fc.stringMatching(/^[A-Za-z]+$/)),
    dayMs: fc.option(fc.nat()),
  }),
);

describe('the address of a view', () => {
  it('leads back to the view it was written for', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        expect(parseRoute(hrefOf(route).slice(1))).toEqual(route);
      }),
    );
  });

  it('of a day or a span that there is not is unknown', () => {
    for (const typed of [
      'today/decade',
      'today/day/2026-02-30',
      'today/day/yesterday',
      'today/day/2026-11-23/x',
    ])
      expect(parseRoute(typed)).toEqual({ kind: 'unknown' });
  });

  it('is never an error, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseRoute(text)).toHaveProperty('kind');
      }),
    );
  });

  it('may lack its slash or have one too many', () => {
    expect(parseRoute('today')).toEqual({ kind: 'today' });
    expect(parseRoute('/today/')).toEqual({ kind: 'today' });
    expect(parseRoute('')).toEqual({ kind: 'monitor' });
  });

  it('of no view is said to be unknown', () => {
    expect(parseRoute('/nowhere')).toEqual({ kind: 'unknown' });
    expect(parseRoute('/today/yesterday')).toEqual({ kind: 'unknown' });
  });

  it('tells the finding that led to an explainer', () => {
    expect(parseRoute('/learn/pelvic-tilt?from=pelvicTiltDeg')).toEqual({
      kind: 'explainer',
      slug: 'pelvic-tilt',
      section: null,
      from: 'pelvicTiltDeg',
      dayMs: null,
    });
  });

  it('takes a day only when it is a moment', () => {
    const dayOf = (text: string) => parseRoute(`/learn/pelvic-tilt?from=pelvicTiltDeg&day=${text}`);
    expect(dayOf('1795420800000')).toHaveProperty('dayMs', 1_795_420_800_000);
    for (const text of ['', '-5', '1e3', 'monday', '9'.repeat(400)]) {
      expect(dayOf(text)).toHaveProperty('dayMs', null);
    }
  });
});
