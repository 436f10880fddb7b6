// Slow drift over days: offered after enough days to one side, never by a mood, a slump or a short day, and never twice in a row.
import { expect, test } from 'vitest';
import { withholdJudgement } from '../../../src/core/judgement/judge';
import type { Judgement } from '../../../src/core/baseline/judgement';
import { freshHabit, noteMoment, slowDriftOf, type Habit } from '../../../src/core/setups/habits';

const DAY_MS = 86_400_000;

/** Sitting well with the neck at this share of its limit of 10 degrees. */
function good(share: number): Judgement {
  const nothing = withholdJudgement('settling');
  const neckInclinationDeg = {
    kind: 'judged',
    severity: Math.max(0, share),
    change: 10 * share,
    limit: 10,
  } as const;
  return { ...nothing, overall: { kind: 'good' }, perMetric: { ...nothing.perMetric, neckInclinationDeg } };
}

function sit(habit: Habit, day: number, share: number, minutes = 60): Habit {
  for (let minute = 0; minute < minutes; minute += 1) habit = noteMoment(habit, good(share), day * DAY_MS);
  return habit;
}

/** Each number is a day, from day 1 on. */
const days = (...shares: readonly number[]): Habit =>
  shares.reduce((habit, share, index) => sit(habit, index + 1, share), freshHabit(0));

const driftAfter = (habit: Habit, day: number) => slowDriftOf(habit, (day + 0.5) * DAY_MS);

test('three days to one side are offered, with how far and for how long', () => {
  const drift = driftAfter(days(0.1, 0.6, 0.7, 0.8), 4);
  expect(drift).toMatchObject({ metric: 'neckInclinationDeg', days: 3 });
  expect(drift?.lean).toBeCloseTo(0.7);
});

test('so is a drift to the harmless side, for it makes every limit too wide', () => {
  expect(driftAfter(days(-0.6, -0.8, -0.7), 3)?.lean).toBeCloseTo(-0.7);
});

test.each([
  ['two days', days(0.7, 0.7)],
  ['days to either side', days(0.7, -0.7, 0.7)],
  ['a day near the baseline in between', days(0.7, 0.7, 0.1, 0.7)],
  ['a little to one side', days(0.4, 0.4, 0.4)],
  ['days of a few minutes', [1, 2, 3].reduce((habit, day) => sit(habit, day, 0.8, 20), freshHabit(0))],
])('%s are no drift', (_, habit) => {
  expect(driftAfter(habit, 4)).toBeNull();
});

test('time beyond a limit, or not judged, is no habit', () => {
  const habit = freshHabit(0);
  expect(noteMoment(habit, withholdJudgement('setup-changed'), DAY_MS)).toBe(habit);
  expect(noteMoment(habit, { ...good(1), overall: { kind: 'deviating' } }, DAY_MS)).toBe(habit);
});

test('a person who keeps the baseline is not asked again for two weeks', () => {
  const habit: Habit = { ...days(0.7, 0.7, 0.7), keptAtMs: 3 * DAY_MS };
  const later = [4, 5, 6, 14, 15, 16].reduce((kept, day) => sit(kept, day, 0.7), habit);
  expect(driftAfter(later, 6)).toBeNull();
  expect(driftAfter(later, 17)).not.toBeNull();
});

test('old days are forgotten', () => {
  expect(driftAfter(days(0.7, 0.7, 0.7), 30)).toBeNull();
  expect(sit(days(0.7), 40, 0.1).days).toHaveLength(1);
});
