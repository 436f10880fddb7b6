// The promises about a day's bounds: it begins at four by the clock on the wall, also when clocks change.
import { afterEach, describe, expect, test } from 'vitest';
import { startOfLocalDay } from '../../../src/core/report/local-day';
import { dayBounds } from '../../../src/core/report/bounds';

const HOUR = 3_600_000;
const usualZone = process.env['TZ'];

afterEach(() => {
  if (usualZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = usualZone;
});

function boundsIn(zone: string, time: string) {
  process.env['TZ'] = zone;
  const bounds = dayBounds(Date.parse(time), startOfLocalDay);
  return {
    start: new Date(bounds.startMs).toISOString(),
    hours: (bounds.endMs - bounds.startMs) / HOUR,
  };
}

describe('a day', () => {
  test('begins at four, so that a late evening belongs to the day before', () => {
    const summer = { start: '2026-07-01T02:00:00.000Z', hours: 24 };
    expect(boundsIn('Europe/Berlin', '2026-07-01T04:00:00+02:00')).toEqual(summer);
    expect(boundsIn('Europe/Berlin', '2026-07-01T15:00:00+02:00')).toEqual(summer);
    expect(boundsIn('Europe/Berlin', '2026-07-02T03:59:59+02:00')).toEqual(summer);
  });

  test('has 23 hours when clocks go forward and 25 when they go back', () => {
    expect(boundsIn('Europe/Berlin', '2026-03-28T20:00:00+01:00')).toEqual({
      start: '2026-03-28T03:00:00.000Z',
      hours: 23,
    });
    expect(boundsIn('Europe/Berlin', '2026-10-25T02:30:00+01:00')).toEqual({
      start: '2026-10-24T02:00:00.000Z',
      hours: 25,
    });
    expect(boundsIn('America/New_York', '2026-10-31T20:00:00-04:00')).toMatchObject({ hours: 25 });
    expect(boundsIn('Australia/Lord_Howe', '2026-04-04T20:00:00+11:00')).toMatchObject({ hours: 24.5 });
  });

  test('follows the one before without a hole, the whole year round', () => {
    for (const zone of ['UTC', 'Europe/London', 'America/St_Johns', 'Pacific/Chatham', 'Antarctica/Troll']) {
      process.env['TZ'] = zone;
      let day = dayBounds(Date.parse('2026-01-01T12:00:00Z'), startOfLocalDay);
      for (let count = 0; count < 366; count += 1) {
        const next = dayBounds(day.endMs, startOfLocalDay);
        expect(next.startMs).toBe(day.endMs);
        expect(new Date(next.startMs).getHours()).toBe(4);
        expect(dayBounds(day.endMs - 1, startOfLocalDay)).toEqual(day);
        day = next;
      }
    }
  });
});
