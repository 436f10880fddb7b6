// Middle and spread that a few misread frames cannot move.

/** The median; of an even count the mean of the two in the middle. NaN for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** Makes the median absolute deviation of normal noise equal to its standard deviation. */
const MAD_TO_SD = 1.4826;

/** Robust standard deviation: 1.4826 × median absolute deviation. NaN for an empty list. */
export function madSd(values: readonly number[]): number {
  const middle = median(values);
  return MAD_TO_SD * median(values.map((value) => Math.abs(value - middle)));
}

/** A value farther out than this many robust standard deviations is a misread frame. [design] */
const OUTLIER_SDS = 3.5;

/** The values without the far outliers; all of them when more than half are equal, since then nothing says how far is far. */
export function withoutOutliers(values: readonly number[]): readonly number[] {
  const middle = median(values);
  const limit = OUTLIER_SDS * madSd(values);
  return limit > 0 ? values.filter((value) => Math.abs(value - middle) <= limit) : values;
}
