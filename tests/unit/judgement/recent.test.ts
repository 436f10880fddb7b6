// The last ten minutes: bounded, in order, true to what was judged, and with gaps where nothing was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteRecent, recentOf, shareBeyond, type Recent } from '../../../src/core/judgement/recent';
import { sampleJudgement } from '../../fixtures/sample-day';

const MINUTE_MS = 60_000;
const JUDGEMENT = sampleJudgement('deviating');
const [METRIC] = JUDGEMENT.beyond;
if (METRIC === undefined) throw new Error('The sample deviates in something.');

/** Looks at these distances, each judged or not. */
function watched(looks: readonly (readonly [afterMs: number, judged: boolean])[]): Recent {
  let atMs = 0;
  return looks.reduce<Recent>((recent, [afterMs, judged]) => {
    atMs += afterMs;
    return noteRecent(recent, judged ? JUDGEMENT : null, atMs);
  }, []);
}

const LOOKS = fc.array(fc.tuple(fc.integer({ min: 1, max: 20_000 }), fc.boolean()), { maxLength: 400 });

describe('the recent moments', () => {
  test('span ten minutes at most, five seconds apart or more, in order', () => {
    fc.assert(
      fc.property(LOOKS, (looks) => {
        const times = watched(looks).map(({ atMs }) => atMs);
        for (const [index, atMs] of times.entries()) {
          if (index > 0) expect(atMs - (times[index - 1] ?? atMs)).toBeGreaterThanOrEqual(5_000);
        }
        expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(10 * MINUTE_MS);
      }),
    );
  });

  test('say how far a metric was from upright, and nothing where it was not judged', () => {
    const points = recentOf(
      watched([
        [5_000, true],
        [5_000, false],
        [5_000, true],
      ]),
      METRIC,
    );
    const judged = JUDGEMENT.perMetric[METRIC];
    const change = judged.kind === 'judged' ? judged.severity * judged.limit : Number.NaN;
    expect(points).toEqual([
      { agoMs: -10_000, change },
      { agoMs: -5_000, change: null },
      { agoMs: 0, change },
    ]);
  });

  test('count a metric as beyond its limit by the judged moments alone, and the less the wider the limit', () => {
    const share = (limit: number) =>
      shareBeyond(
        [
          { agoMs: -2, change: 4 },
          { agoMs: -1, change: null },
          { agoMs: 0, change: 8 },
        ],
        limit,
      );
    expect([share(1), share(6), share(9)]).toEqual([1, 0.5, 0]);
    expect(shareBeyond([{ agoMs: 0, change: null }], 1)).toBeNull();
    expect(shareBeyond([], 1)).toBeNull();
  });
});
