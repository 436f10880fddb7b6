// The promises of the made-up days: the same for a seed, sound by every schema, and worth looking at.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { dayOfDate } from '../../../../src/core/report/calendar/days';
import { staying } from '../../../../src/core/report/calendar/travel';
import { detailOf } from '../../../../src/core/report/day/day-summary';
import { daySummarySchema } from '../../../../src/core/report/day/stored-summary';
import { DEMO_DAYS, DEMO_ID, demoDays } from '../../../../src/core/report/demo/demo-days';
import { insightsOf } from '../../../../src/core/report/history/insights';
import { isTelling } from '../../../../src/core/report/history/typical';
import { boutSchema, intervalSchema } from '../../../../src/core/session/session';

const travel = staying('Europe/Berlin');
const days = demoDays('2026-11-27', 7, travel);

describe('six made-up months', () => {
  test('are the same every time they are made, and others for another seed', () => {
    expect(demoDays('2026-11-27', 7, travel)).toEqual(days);
    expect(demoDays('2026-11-27', 8, travel)).not.toEqual(days);
    expect(days).toHaveLength(DEMO_DAYS);
  });

  test('hold only sound records, none over the bounds of its day, each named as made up', () => {
    for (const { date, records } of days) {
      const day = dayOfDate(date, travel);
      for (const interval of records.intervals) {
        expect(v.is(intervalSchema, interval)).toBe(true);
        expect(interval.startMs >= (day?.startMs ?? 0) && interval.endMs <= (day?.endMs ?? 0)).toBe(true);
        expect(interval.id.startsWith(DEMO_ID)).toBe(true);
      }
      for (const bout of records.bouts) expect(v.is(boutSchema, bout)).toBe(true);
    }
  });

  test('are working days that a report can speak of, with something to find in them', () => {
    const summaries = days.flatMap(({ date, records }) => {
      const day = dayOfDate(date, travel);
      return day === null ? [] : [detailOf(day, records, travel).summary];
    });
    expect(summaries.every((summary) => v.is(daySummarySchema, summary))).toBe(true);
    expect(summaries.filter(isTelling).length).toBeGreaterThan(100);
    expect(insightsOf(summaries, '2026-11-27').length).toBeGreaterThan(0);
  });
});
