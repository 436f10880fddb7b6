// A quantity that was either seen or hidden, and how to compute with such quantities without inventing any.

/** Why a metric has no value at this moment. Each has its own sentence and remedy in `src/words`. */
export type UnmeasurableReason =
  | 'not-calibrated'
  | 'needs-side-view'
  | 'needs-front-view'
  | 'needs-slump-sample'
  | 'needs-example'
  | 'hips-hidden'
  | 'hip-misplaced'
  | 'knees-hidden'
  | 'shoulders-hidden'
  | 'ears-hidden'
  | 'eyes-hidden'
  | 'head-turned'
  | 'torso-turned'
  | 'chair-moved'
  | 'camera-follows'
  | 'signs-disagree'
  | 'too-few-frames'
  | 'out-of-range';

/** A value read off a picture, or why it could not be read. */
export type Reading<T> =
  | { readonly kind: 'seen'; readonly value: T }
  | { readonly kind: 'hidden'; readonly reason: UnmeasurableReason };

/** A value that was seen. */
export function seen<T>(value: T): Reading<T> {
  return { kind: 'seen', value };
}

/** A value that could not be seen, and why. */
export function hidden(reason: UnmeasurableReason): Reading<never> {
  return { kind: 'hidden', reason };
}

/** `f` of a seen value; what is hidden stays hidden for its own reason. */
export function mapReading<A, B>(a: Reading<A>, f: (value: A) => B): Reading<B> {
  return a.kind === 'seen' ? seen(f(a.value)) : a;
}

/** `f` of two seen values; when either is hidden, the first hidden one says why. */
export function mapBoth<A, B, C>(a: Reading<A>, b: Reading<B>, f: (a: A, b: B) => C): Reading<C> {
  if (a.kind === 'hidden') return a;
  return mapReading(b, (value) => f(a.value, value));
}

/** Like {@link mapBoth} for three values. */
export function mapThree<A, B, C, D>(
  a: Reading<A>,
  b: Reading<B>,
  c: Reading<C>,
  f: (a: A, b: B, c: C) => D,
): Reading<D> {
  if (a.kind === 'hidden') return a;
  return mapBoth(b, c, (second, third) => f(a.value, second, third));
}

/** Hides a number that is no number: a length of zero in a denominator says nothing about the person. */
export function finite(reading: Reading<number>): Reading<number> {
  return reading.kind === 'hidden' || Number.isFinite(reading.value) ? reading : hidden('out-of-range');
}

/** The value, or null where it is hidden. */
export function valueOf<T>(reading: Reading<T>): T | null {
  return reading.kind === 'seen' ? reading.value : null;
}
