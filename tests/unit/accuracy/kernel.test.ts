// The kernel tells what a straight line cannot, and says nothing where nothing changed.
import { expect, it } from 'vitest';
import { fitKernel } from '../../../tools/accuracy/fit/kernel';
import { fitRidge, predict, type Row } from '../../../tools/accuracy/fit/ridge';

/** A change that counts whichever way it goes: the straight line through zero has no word for it. */
const rows: readonly Row[] = Array.from({ length: 41 }, (_, i) => {
  const x = (i - 20) / 10;
  return { features: [x], target: 5 * x * x };
});

it('follows a curve that a straight line cannot', () => {
  const [kernel, line] = [fitKernel(rows), fitRidge(rows, 1e-9)];
  for (const x of [-1.5, 1.5]) {
    expect(Math.abs(kernel([x]) - 5 * x * x)).toBeLessThan(1);
    expect(Math.abs(predict(line, [x]) - 5 * x * x)).toBeGreaterThan(5);
  }
});

it('says zero where nothing has changed, whatever it was fitted on', () => {
  const raised = rows.map((row) => ({ ...row, target: row.target + 7 }));
  expect(fitKernel(raised)([0])).toBe(0);
});

it('takes a feature that was not seen for one that did not change, and refuses no rows', () => {
  expect(fitKernel(rows)([null])).toBe(fitKernel(rows)([0]));
  expect(() => fitKernel([])).toThrow(RangeError);
});
