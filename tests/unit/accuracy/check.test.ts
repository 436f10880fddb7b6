// The check of published figures: silent about noise, loud about what has become worse or can no longer be measured.
import { expect, test } from 'vitest';
import { checkPlans, worsened, type CheckFigure } from '../../../tools/accuracy/check';

const PUBLISHED: readonly CheckFigure[] = [
  { view: 'side', metric: 'trunkInclinationDeg', n: 10, maeDeg: 2 },
  { view: 'front', metric: 'neckInclinationDeg', n: 8, maeDeg: 6 },
];
const now = (change: Partial<CheckFigure>): CheckFigure[] =>
  PUBLISHED.map((figure, i) => (i === 0 ? { ...figure, ...change } : figure));

test('the same figures, better ones and those within noise are no news', () => {
  for (const maeDeg of [2, 1, 2.9]) expect(worsened(PUBLISHED, now({ maeDeg }))).toEqual([]);
  expect(worsened(PUBLISHED, now({ n: 9 }))).toEqual([]);
});

test('a larger error is told with both figures', () => {
  expect(worsened(PUBLISHED, now({ maeDeg: 3.6 }))).toEqual([
    'trunkInclinationDeg, side: errs by 3.6°, published is 2°',
  ]);
});

test('what can be measured in fewer poses, or not at all, is told too', () => {
  expect(worsened(PUBLISHED, now({ n: 7 }))).toHaveLength(1);
  expect(worsened(PUBLISHED, PUBLISHED.slice(0, 1))).toEqual([
    'neckInclinationDeg, front: was measured in 8 poses, now in too few',
  ]);
});

test('the poses that are looked at are the same on every run, from both sides', () => {
  expect(checkPlans()).toEqual(checkPlans());
  expect(checkPlans().map(({ station }) => station.view)).toEqual(['side', 'front']);
});
