// Stands in for `@mediapipe/pose`, whose script cannot be bundled: pose-detection imports it for a runtime Plumbline does not use.

/** Fails when made, so that asking for the MediaPipe runtime is noticed at once. */
export function Pose(): never {
  throw new Error('The MediaPipe runtime is not part of Plumbline; use the tfjs runtime.');
}
