// The baseline-free quantities read off one pose; every metric is a change in one or more of these.

/**
 * What one pose shows, each only when the landmarks it needs are reliable (visible and inside the frame). Pixels are unmirrored, y down.
 */
export interface Features {
  readonly earDistancePx: number;
}
