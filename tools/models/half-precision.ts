// Numbers of half precision (IEEE 754 binary16) as their bit patterns, finite ones only.

const SMALLEST_EXPONENT = -14;
const FRACTION_STEPS = 1024;

/** The number of a bit pattern. */
export function numberOf(half: number): number {
  const sign = (half & 0x8000) === 0 ? 1 : -1;
  const exponent = (half >> 10) & 31;
  const fraction = (half & 1023) / FRACTION_STEPS;
  return sign * (exponent === 0 ? fraction * 2 ** SMALLEST_EXPONENT : (1 + fraction) * 2 ** (exponent - 15));
}

/**
 * The bit pattern nearest to a number.
 *
 * @throws RangeError when the number is beyond what half precision holds
 */
export function halfOf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  const exponent = Math.max(SMALLEST_EXPONENT, Math.floor(Math.log2(size)));
  // Counted in the steps of its exponent; one that is rounded up to the next power of two runs over into the exponent's bits, as it should.
  const steps = Math.round((size / 2 ** exponent) * FRACTION_STEPS);
  const half = (exponent - SMALLEST_EXPONENT) * FRACTION_STEPS + steps;
  if (!(half < 0x7c00)) throw new RangeError(`${value} is beyond half precision`);
  return sign | half;
}
