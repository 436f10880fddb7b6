// How large a frame is read: as large as the model gains from, and no larger.

export interface SizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The model looks at 256 x 256 pixels around the person; more than this only costs time. */
export const READ_LIMIT_PX: SizePx = { widthPx: 640, heightPx: 480 };

/** The largest size of the same shape within `limit`; never enlarges, never falls below one pixel. */
export function fitWithin(size: SizePx, limit: SizePx): SizePx {
  const scale = Math.min(1, limit.widthPx / size.widthPx, limit.heightPx / size.heightPx);
  return {
    widthPx: Math.max(1, Math.round(size.widthPx * scale)),
    heightPx: Math.max(1, Math.round(size.heightPx * scale)),
  };
}
