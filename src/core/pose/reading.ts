// A quantity that was either seen or hidden, and how to compute with such quantities without inventing any.

/** Why a metric has no value at this moment. Each has its own sentence and remedy in `src/words`. */
export type UnmeasurableReason =
  | 'not-calibrated'
  | 'needs-side-view'
  | 'needs-front-view'
  | 'needs-slump-sample'
  | 'hips-hidden'
  | 'knees-hidden'
  | 'shoulders-hidden'
  | 'ears-hidden'
  | 'eyes-hidden'
  | 'head-turned'
  | 'torso-turned'
  | 'chair-moved'
  | 'too-few-frames'
  | 'out-of-range';

/** A value read off a picture, or why it could not be read. */
export type Sight<T> =
  | { readonly kind: 'seen'; readonly value: T }
  | { readonly kind: 'hidden'; readonly reason: UnmeasurableReason };

/** A value that was seen. */
export function seen<T>(value: T): Sight<T> {
  return { kind: 'seen', value };
}

/** A value that could not be seen, and why. */
export function hidden(reason: UnmeasurableReason): Sight<never> {
  return { kind: 'hidden', reason };
}

/** `f` of a seen value; what is hidden stays hidden for its own reason. */
export function mapSight<A, B>(a: Sight<A>, f: (value: A) => B): Sight<B> {
  return a.kind === 'seen' ? seen(f(a.value)) : a;
}

/** `f` of two seen values; when either is hidden, the first hidden one says why. */
export function mapBoth<A, B, C>(a: Sight<A>, b: Sight<B>, f: (a: A, b: B) => C): Sight<C> {
  if (a.kind === 'hidden') return a;
  return mapSight(b, (value) => f(a.value, value));
}

/** Like {@link mapBoth} for three values. */
export function mapThree<A, B, C, D>(
  a: Sight<A>,
  b: Sight<B>,
  c: Sight<C>,
  f: (a: A, b: B, c: C) => D,
): Sight<D> {
  if (a.kind === 'hidden') return a;
  return mapBoth(b, c, (second, third) => f(a.value, second, third));
}

/** Hides a number that is no number: a length of zero in a denominator says nothing about the person. */
export function finite(sight: Sight<number>): Sight<number> {
  return sight.kind === 'hidden' || Number.isFinite(sight.value) ? sight : hidden('out-of-range');
}

/** The value, or null where it is hidden. */
export function valueOf<T>(sight: Sight<T>): T | null {
  return sight.kind === 'seen' ? sight.value : null;
}
