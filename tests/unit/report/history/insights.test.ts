// The promises of the insights: what is there is found with its numbers, and chance alone is hardly ever given a word.
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/core/report/calendar/periods';
import { insightsOf } from '../../../../src/core/report/history/insights';
import { dayOf, daysOf, MINUTE, type DayPlan } from './some-days';

/** Draws from 0 to 1, the same ones for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Eight hours of which each is upright for a share around 0.7, and nothing goes with anything. */
function ordinaryDay(draw: () => number): DayPlan {
  const day = 0.6 + 0.2 * draw();
  const hours = Array.from({ length: 8 }, (): readonly [number, number] => {
    const share = Math.min(1, Math.max(0, day + 0.4 * (draw() - 0.5)));
    return [50 * share, 50 * (1 - share)];
  });
  return { hours, breaks: Math.floor(6 * draw()), longestMin: 30 + 60 * draw() };
}

const end = (count: number) => addDays('2026-06-01', count - 1);

describe('insights', () => {
  test('are none where nothing but chance is at work, but for a few weeks in a hundred', () => {
    let told = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const draw = chance(seed * 977 + 5);
      const days = daysOf(56, () => ordinaryDay(draw));
      if (insightsOf(days, end(56)).length > 0) told += 1;
    }
    expect(told / 200).toBeLessThan(0.08);
  });

  test('are none from a handful of days, however clear they look', () => {
    const days = daysOf(6, () => ({
      hours: [
        [50, 0],
        [0, 50],
      ],
      metricMs: { slumpScore: 50 * MINUTE },
    }));
    expect(insightsOf(days, end(6))).toEqual([]);
  });

  test('name the hour in which the person drifts more than in the others of the same day', () => {
    const draw = chance(3);
    const days = daysOf(28, () => {
      const plan = ordinaryDay(draw);
      return { ...plan, hours: plan.hours.map((part, index) => (index === 5 ? ([10, 40] as const) : part)) };
    });
    const found = insightsOf(days, end(28)).find(({ kind }) => kind === 'hard-hour');
    expect(found).toMatchObject({ hour: 14, share: 0.2, days: 28 });
  });

  test('name the measure that is most of the drifting on most days', () => {
    const draw = chance(9);
    const days = daysOf(20, (index) => ({
      ...ordinaryDay(draw),
      metricMs: index % 7 === 3 ? { slumpScore: 400 * MINUTE } : { headForwardRatio: 300 * MINUTE },
    }));
    const found = insightsOf(days, end(20)).find(({ kind }) => kind === 'main-measure');
    expect(found).toMatchObject({ metric: 'headForwardRatio', agreeing: 17, days: 20 });
  });

  test('tell a trend with its bounds, in shares a week', () => {
    const draw = chance(21);
    const days = daysOf(56, (index) => {
      const share = 0.4 + 0.05 * (index / 7) + 0.1 * (draw() - 0.5);
      return { hours: [[300 * share, 300 * (1 - share)]], breaks: 3 };
    });
    const found = insightsOf(days, end(56)).find(({ kind }) => kind === 'trend');
    if (found?.kind !== 'trend') throw new Error('No trend was told.');
    expect(found.perWeek).toBeCloseTo(0.05, 2);
    expect(found.low).toBeGreaterThan(0);
    expect(found.high).toBeGreaterThan(found.perWeek);
  });

  test('tell when days with more breaks were more upright', () => {
    const draw = chance(33);
    const days = daysOf(28, () => {
      const breaks = Math.floor(7 * draw());
      const share = 0.5 + 0.06 * breaks + 0.05 * (draw() - 0.5);
      return { hours: [[300 * share, 300 * (1 - share)]], breaks };
    });
    const found = insightsOf(days, end(28)).find(({ kind }) => kind === 'breaks-and-upright');
    if (found?.kind !== 'breaks-and-upright') throw new Error('Nothing was told of breaks.');
    expect(found.shareMany).toBeGreaterThan(found.shareFew + 0.1);
  });

  test('are at most three, and go by days up to the date alone', () => {
    const days = daysOf(56, (index) => {
      const share = 0.2 + 0.01 * index;
      return {
        hours: [
          [100 * share, 100 * (1 - share)],
          [5, 45],
          [40, 10],
        ],
        breaks: Math.floor(index / 8),
        longestMin: 120 - index,
        metricMs: { slumpScore: 140 * MINUTE },
      };
    });
    expect(insightsOf(days, end(56))).toHaveLength(3);
    const later = Array.from({ length: 30 }, (_, index) => dayOf(60 + index, { hours: [[0, 300]] }));
    expect(insightsOf([...days, ...later], end(56))).toEqual(insightsOf(days, end(56)));
  });
});
