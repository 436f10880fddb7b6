// The promises of the day's sentence: no verdict from little, nothing that the figures do not bear, and the turn of a day where it was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt } from '../../../../src/core/report/calendar/days';
import { staying } from '../../../../src/core/report/calendar/travel';
import { detailOf, watchedMs } from '../../../../src/core/report/day/day-summary';
import { storyOf } from '../../../../src/core/report/history/day-story';
import type { Interval, WatchState } from '../../../../src/core/session/session';
import { someIntervals } from '../day/arbitrary-day';
import { daysOf, dayOf, MINUTE } from './some-days';

const travel = staying('UTC');
const NINE = Date.parse('2026-07-10T09:00:00Z');
const day = dayAt(NINE, travel);
const GOOD: WatchState = { kind: 'good' };
const OFF: WatchState = { kind: 'deviating', metrics: ['headForwardRatio'] };
const DARK: WatchState = { kind: 'unknown', reason: 'too-dark' };

function detail(parts: readonly (readonly [WatchState, number])[]) {
  let atMs = NINE;
  const intervals = parts.map(([state, minutes], index): Interval => {
    const startMs = atMs;
    atMs += minutes * MINUTE;
    return {
      id: `${index}`,
      startMs,
      endMs: atMs,
      state,
      presence: 'sitting',
      setupId: 'desk',
      algorithmVersion: 1,
    };
  });
  return detailOf(day, { intervals, bouts: [], stretches: [] }, travel);
}

const weeks = daysOf(39, (index) => ({ hours: [[70 + (index % 3), 30]] }));

describe('the story of a day', () => {
  test('gives no verdict on less than half an hour, however it went', () => {
    expect(storyOf(detail([[OFF, 29]]), weeks, null)).toEqual({ kind: 'too-little', watchedMs: 29 * MINUTE });
    expect(storyOf(detail([]), weeks, null)).toEqual({ kind: 'nothing-watched' });
    fc.assert(
      fc.property(someIntervals(day.startMs), (intervals) => {
        const some = detailOf(day, { intervals, bouts: [], stretches: [] }, travel);
        const { kind } = storyOf(some, weeks, null);
        if (watchedMs(some.summary) < 30 * MINUTE) expect(['nothing-watched', 'too-little']).toContain(kind);
        else expect(['hardly-judged', 'told']).toContain(kind);
      }),
    );
  });

  test('gives none where most of the sitting could not be judged', () => {
    expect(
      storyOf(
        detail([
          [GOOD, 40],
          [DARK, 60],
        ]),
        weeks,
        null,
      ),
    ).toMatchObject({ kind: 'hardly-judged', coverage: 0.4 });
  });

  test('compares with the own last weeks, and with nothing where they are too few', () => {
    const told = (good: number, days = weeks) =>
      storyOf(
        detail([
          [GOOD, good],
          [OFF, 100 - good],
        ]),
        days,
        null,
      );
    expect(told(71)).toMatchObject({ kind: 'told', standing: 'usual' });
    expect(told(90)).toMatchObject({ standing: 'above' });
    expect(told(40)).toMatchObject({ standing: 'below' });
    expect(told(40, weeks.slice(0, 4))).toMatchObject({ standing: null });
  });

  test('counts breaks against the day before only where that was watched', () => {
    const before = dayOf(38, { hours: [[60, 0]], breaks: 2 });
    expect(storyOf(detail([[GOOD, 60]]), weeks, before)).toMatchObject({ breaks: { today: 0, before: 2 } });
    const hardly = dayOf(38, { hours: [[20, 0]], breaks: 2 });
    expect(storyOf(detail([[GOOD, 60]]), weeks, hardly)).toMatchObject({
      breaks: { today: 0, before: null },
    });
  });

  test('finds the hour after which the person drifted, and what was off', () => {
    const turned = storyOf(
      detail([
        [GOOD, 180],
        [OFF, 40],
        [GOOD, 20],
        [OFF, 50],
        [GOOD, 10],
      ]),
      weeks,
      null,
    );
    expect(turned).toMatchObject({
      turn: { fromMs: NINE + 180 * MINUTE, shareBefore: 1, metric: 'headForwardRatio' },
    });
  });

  test('tells of no turn where the day was even, nor for an hour that was hardly judged', () => {
    const even = Array.from(
      { length: 8 },
      () =>
        [
          [GOOD, 40],
          [OFF, 20],
        ] as const,
    ).flat();
    expect(storyOf(detail(even), weeks, null)).toMatchObject({ turn: null });
    expect(
      storyOf(
        detail([
          [GOOD, 180],
          [OFF, 25],
        ]),
        weeks,
        null,
      ),
    ).toMatchObject({ turn: null });
  });
});
