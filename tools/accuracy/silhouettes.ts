// Gives recorded looks the silhouette that was recorded with them. Pure.
import type { Observation } from '../../src/core/pose/pose';
import type { Silhouette } from '../../src/core/pose/silhouette';
import type { RecordedShot } from './recording';

const STEP_PX = 4;
const COLUMNS = 160;
const ROWS = 120;

function unpacked(bits: string): Silhouette {
  const bytes = Buffer.from(bits, 'base64');
  const cover = Uint8Array.from({ length: COLUMNS * ROWS }, (_, i) =>
    ((bytes[i >> 3] ?? 0) >> (i & 7)) & 1 ? 255 : 0,
  );
  return { stepPx: STEP_PX, columns: COLUMNS, rows: ROWS, cover };
}

/** The looks of a shot, each with the silhouette of the last: the person sways by a few pixels between them at most. */
export function looksWithSilhouette({ looks, silhouette }: RecordedShot): readonly Observation[] {
  if (silhouette === null) return looks;
  const outline = unpacked(silhouette);
  return looks.map((look) =>
    look.kind === 'pose' ? { ...look, pose: { ...look.pose, silhouette: outline } } : look,
  );
}
