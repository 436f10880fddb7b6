// The promises about days as they were lived: no hole, no repetition, whatever the clocks and the person's travels do.
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  dayAfter,
  dayAt,
  dayBefore,
  dayOfDate,
  daysBetween,
} from '../../../../src/core/report/calendar/days';
import { startOfLocalDay } from '../../../../src/core/report/local-day';
import { systemZone } from '../../../../src/core/report/calendar/zone';
import {
  mergeTravels,
  staying,
  tidy,
  withZone,
  type Travel,
} from '../../../../src/core/report/calendar/travel';
import { NIGHTS } from './nights';

const HOUR = 3_600_000;
const usualZone = process.env['TZ'];

afterEach(() => {
  if (usualZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = usualZone;
});

const dateBefore = (date: string, days = 1): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) - days * 24 * HOUR).toISOString().slice(0, 10);

describe.each(NIGHTS)('in %s on the night of %s', (zone, date, winterOr, after) => {
  const travel = staying(zone);
  const at = (clock: string, offset: string) => Date.parse(`${date}T${clock}:00${offset}`);

  test.each([
    ['01:00', winterOr, 1],
    ['03:59', after, 1],
    ['04:01', after, 0],
  ])('at %s the day, and the one before it, have the right dates', (clock, offset, back) => {
    const today = dayAt(at(clock, offset), travel);
    expect(today.date).toBe(back === 0 ? date : dateBefore(date));
    const before = dayBefore(today, travel);
    expect(before.date).toBe(dateBefore(date, back + 1));
    expect(before.endMs).toBe(today.startMs);
    expect(dayAfter(before, travel)).toEqual(today);
    expect(dayOfDate(today.date, travel)).toEqual(today);
  });

  test('agrees with the clock of the machine', () => {
    process.env['TZ'] = zone;
    expect(systemZone()).toBe(zone);
    for (const [clock, offset] of [
      ['01:00', winterOr],
      ['03:59', after],
      ['04:01', after],
      ['23:00', after],
    ] as const) {
      const moment = at(clock, offset);
      expect(dayAt(moment, travel).startMs).toBe(startOfLocalDay(moment));
    }
  });
});

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Asia/Kathmandu',
];
const YEAR = Date.UTC(2026, 0, 1);
const travels = fc
  .array(
    fc.record({
      fromMs: fc.integer({ min: YEAR, max: YEAR + 40 * 24 * HOUR }),
      zone: fc.constantFrom(...ZONES),
    }),
    {
      maxLength: 5,
    },
  )
  .map((entries) => tidy([{ fromMs: 0, zone: 'Europe/Berlin' }, ...entries]));

describe('the days of a traveller', () => {
  test('follow each other without a hole or an overlap, with rising dates', () => {
    fc.assert(
      fc.property(travels, (travel) => {
        const days = daysBetween(YEAR, YEAR + 45 * 24 * HOUR, travel);
        for (const [index, day] of days.entries()) {
          const next = days[index + 1];
          expect(day.endMs).toBeGreaterThan(day.startMs);
          if (next === undefined) continue;
          expect(next.startMs).toBe(day.endMs);
          expect(next.date > day.date).toBe(true);
          expect(dayBefore(next, travel)).toEqual(day);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('hold every moment between their bounds', () => {
    fc.assert(
      fc.property(travels, fc.integer({ min: YEAR, max: YEAR + 45 * 24 * HOUR }), (travel, atMs) => {
        const day = dayAt(atMs, travel);
        expect(day.startMs <= atMs && atMs < day.endMs).toBe(true);
        expect(dayAt(day.startMs, travel)).toEqual(day);
        expect(dayAt(day.endMs - 1, travel)).toEqual(day);
        expect(dayOfDate(day.date, travel)).toEqual(day);
      }),
    );
  });

  test('are long on the way west, short on the way east, and keep what was lived', () => {
    const noon = Date.parse('2026-06-10T12:00:00+02:00');
    const west = withZone(staying('Europe/Berlin'), 'America/New_York', noon);
    expect(dayAt(noon - 1, west)).toEqual(dayAt(noon, west));
    expect((dayAt(noon, west).endMs - dayAt(noon, west).startMs) / HOUR).toBe(30);
    const east = withZone(staying('America/New_York'), 'Europe/Berlin', noon);
    expect((dayAt(noon - 1, east).endMs - dayAt(noon - 1, east).startMs) / HOUR).toBe(18);
    expect(dayBefore(dayAt(noon, west), west)).toEqual(dayAt(noon - 24 * HOUR, staying('Europe/Berlin')));
  });
});

describe('travel', () => {
  test('is noted once for each change, and the same zone again is no news', () => {
    const home = staying('Europe/Berlin');
    expect(withZone(home, 'Europe/Berlin', 5)).toBe(home);
    const away = withZone(home, 'Asia/Kathmandu', 9);
    expect(away).toEqual([...home, { fromMs: 9, zone: 'Asia/Kathmandu' }]);
    expect(withZone([], 'UTC', 7)).toEqual(staying('UTC'));
  });

  test('of two computers is one, in whichever order they are merged, and merging again changes nothing', () => {
    fc.assert(
      fc.property(travels, travels, (a, b) => {
        const both: Travel = mergeTravels(a, b);
        expect(mergeTravels(b, a)).toEqual(both);
        expect(mergeTravels(both, both)).toEqual(both);
      }),
    );
  });
});
