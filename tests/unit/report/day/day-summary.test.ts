// The laws of a day's summary: time is conserved, order does not matter, counting again gives the same.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { dayAt, daysBetween } from '../../../../src/core/report/calendar/days';
import { staying, withZone } from '../../../../src/core/report/calendar/travel';
import { detailOf, fuller, isEmpty, type DaySummary } from '../../../../src/core/report/day/day-summary';
import { daySummarySchema } from '../../../../src/core/report/day/stored-summary';
import { NO_TIME, type TimeShares } from '../../../../src/core/report/day/hours';
import { makeContiguous } from '../../../../src/core/report/intervals';
import type { Interval } from '../../../../src/core/session/session';
import { someIntervals } from './arbitrary-day';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** The nights on which the clocks change, and an ordinary day. */
const STARTS = ['2026-03-28T12:00Z', '2026-10-24T12:00Z', '2026-06-10T12:00Z'].map((text) =>
  Date.parse(text),
);
const starts = fc.constantFrom(...STARTS);
const berlin = staying('Europe/Berlin');
const KEYS = Object.keys(NO_TIME) as (keyof TimeShares)[];
const totalOf = (shares: TimeShares) => KEYS.reduce((sum, key) => sum + shares[key], 0);
const records = (intervals: readonly Interval[]) => ({ intervals, bouts: [], stretches: [] });

const some = starts.chain((fromMs) => someIntervals(fromMs).map((intervals) => ({ fromMs, intervals })));

describe('the summary of a day', () => {
  test('conserves time: its shares are as long as its time line, and its hours hold all of them', () => {
    fc.assert(
      fc.property(some, ({ fromMs, intervals }) => {
        const { report, hours, summary } = detailOf(
          dayAt(fromMs + 20 * HOUR, berlin),
          records(intervals),
          berlin,
        );
        const [first, last] = [report.intervals[0], report.intervals.at(-1)];
        expect(totalOf(summary)).toBe(first && last ? last.endMs - first.startMs : 0);
        for (const key of KEYS) expect(hours.reduce((sum, slot) => sum + slot[key], 0)).toBe(summary[key]);
        for (const key of ['uprightMs', 'driftingMs', 'unclearMs', 'offSeatMs'] as const)
          expect(summary.hours[key].reduce((sum, ms) => sum + ms, 0)).toBe(summary[key]);
      }),
    );
  });

  test('has hours that follow each other, none longer than the clock, each named by what the clock showed', () => {
    fc.assert(
      fc.property(some, ({ fromMs, intervals }) => {
        const { hours } = detailOf(dayAt(fromMs + 20 * HOUR, berlin), records(intervals), berlin);
        for (const [index, slot] of hours.entries()) {
          expect(slot.endMs - slot.startMs).toBeLessThanOrEqual(HOUR);
          expect(slot.startMs).toBe(hours[index - 1]?.endMs ?? slot.startMs);
          const shown = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit' });
          expect(Number(shown.format(slot.startMs))).toBe(slot.hour);
        }
      }),
    );
  });

  test('does not depend on the order in which records come', () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), ({ fromMs, intervals }, luck) => {
        const day = dayAt(fromMs + 20 * HOUR, berlin);
        const shuffled = intervals
          .map((interval) => ({ interval, at: Number(luck.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ interval }) => interval);
        expect(detailOf(day, records(shuffled), berlin)).toEqual(detailOf(day, records(intervals), berlin));
      }),
    );
  });

  test('counts every watched moment once over all days, also over midnight and on a journey', () => {
    fc.assert(
      fc.property(some, fc.nat(40 * HOUR), ({ fromMs, intervals }, flownMs) => {
        const travel = withZone(berlin, 'America/New_York', fromMs + flownMs);
        const watched = makeContiguous(
          intervals.toSorted((a, b) => a.startMs - b.startMs || a.endMs - b.endMs || (a.id < b.id ? -1 : 1)),
        ).filter(({ state }) => state.kind !== 'not-monitored');
        const seenMs = watched.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
        const days = daysBetween(fromMs, fromMs + 48 * HOUR, travel).map(
          (day) => detailOf(day, records(intervals), travel).report,
        );
        const told = days.reduce(
          (sum, day) => sum + day.goodMs + day.deviatingMs + day.unknownMs + day.awayMs,
          0,
        );
        expect(told).toBe(seenMs);
      }),
    );
  });

  test('is what its schema takes, and the same after it has been written and read', () => {
    fc.assert(
      fc.property(some, ({ fromMs, intervals }) => {
        const { summary } = detailOf(dayAt(fromMs + 20 * HOUR, berlin), records(intervals), berlin);
        expect(v.parse(daySummarySchema, JSON.parse(JSON.stringify(summary)))).toEqual(summary);
      }),
    );
  });

  test('of two accounts is the one that saw more, whichever is named first', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const day = dayAt(STARTS[2] ?? 0, berlin);
        const [one, other] = [a, b].map(
          ({ intervals }) => detailOf(day, records(intervals), berlin).summary,
        ) as [DaySummary, DaySummary];
        expect(fuller(one, other)).toEqual(fuller(other, one));
        expect(fuller(one, one)).toEqual(one);
      }),
    );
    expect(isEmpty(detailOf(dayAt(0, berlin), records([]), berlin).summary)).toBe(true);
  });
});

function made(fromMin: number, toMin: number, state: Interval['state'], id = `${fromMin}`): Interval {
  const nine = Date.parse('2026-06-10T09:00:00+02:00');
  return {
    id,
    startMs: nine + fromMin * MINUTE,
    endMs: nine + toMin * MINUTE,
    state,
    presence: state.kind === 'away' ? 'absent' : state.kind === 'not-monitored' ? 'unknown' : 'sitting',
    setupId: 'desk',
    algorithmVersion: 1,
  };
}

describe('a golden morning', () => {
  const day = dayAt(Date.parse('2026-06-10T09:00:00+02:00'), berlin);
  const morning = [
    made(0, 30, { kind: 'good' }),
    made(30, 40, { kind: 'deviating', metrics: ['headForwardRatio'] }),
    made(40, 40.5, { kind: 'good' }),
    made(40.5, 50, { kind: 'deviating', metrics: ['headForwardRatio', 'slumpScore'] }),
    made(50, 65, { kind: 'unknown', reason: 'turned' }),
    made(65, 75, { kind: 'away' }),
    made(75, 90, { kind: 'deviating', metrics: ['slumpScore'] }),
  ];
  const detail = detailOf(day, records(morning), berlin);

  test('has its minutes where they belong', () => {
    expect(detail.summary).toMatchObject({
      id: '2026-06-10',
      uprightMs: 30.5 * MINUTE,
      driftingMs: 34.5 * MINUTE,
      unclearMs: 15 * MINUTE,
      offSeatMs: 10 * MINUTE,
      unseenMs: 0,
      episodes: 3,
      metricMs: { headForwardRatio: 19.5 * MINUTE, slumpScore: 24.5 * MINUTE },
    });
    expect(detail.hours.map(({ hour, uprightMs }) => [hour, uprightMs / MINUTE])).toEqual([
      [9, 30.5],
      [10, 0],
    ]);
  });

  test('counts each unbroken deviation once, named by what was off the longest', () => {
    expect(
      detail.report.episodes.map(({ id, metrics, seenMs }) => [id, metrics[0]?.metric, seenMs / MINUTE]),
    ).toEqual([
      ['30', 'headForwardRatio', 10],
      ['40.5', 'headForwardRatio', 9.5],
      ['75', 'slumpScore', 15],
    ]);
  });

  test('is one history when another computer saw the empty chair meanwhile, or was off', () => {
    const desk = [
      made(-60, 20, { kind: 'away' }, 'x'),
      made(20, 200, { kind: 'not-monitored', reason: 'stopped' }, 'y'),
    ];
    const both = detailOf(day, records([...morning, ...desk]), berlin).summary;
    expect(both).toMatchObject({
      uprightMs: detail.summary.uprightMs,
      driftingMs: detail.summary.driftingMs,
      offSeatMs: detail.summary.offSeatMs + 60 * MINUTE,
    });
  });
});
