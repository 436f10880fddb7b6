// How large a frame is handed over and read: as large as the model gains from, and no larger.

export interface SizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The model looks at 256 x 256 pixels around the person; more than this only costs time. */
const LONG_SIDE_PX = 640;
const SHORT_SIDE_PX = 480;

/** The largest size of the same shape within 640 x 480, or 480 x 640 for upright pictures; never enlarges, never falls below one pixel. */
export function fitFrame({ widthPx, heightPx }: SizePx): SizePx {
  const upright = heightPx > widthPx;
  const scale = Math.min(
    1,
    (upright ? SHORT_SIDE_PX : LONG_SIDE_PX) / widthPx,
    (upright ? LONG_SIDE_PX : SHORT_SIDE_PX) / heightPx,
  );
  return {
    widthPx: Math.max(1, Math.round(widthPx * scale)),
    heightPx: Math.max(1, Math.round(heightPx * scale)),
  };
}
