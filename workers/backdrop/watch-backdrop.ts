// Watches whether what stands behind the person moves in the picture: patches of it are found again, and one pan and zoom must explain them.
import { AT_REST, type BackdropMove } from '../../src/core/pose/backdrop';
import { LANDMARK, type FrameFacts, type Pose } from '../../src/core/pose/pose';
import { COLUMNS, findAgain, HALF, type Thumb } from './find-patch';

export interface BackdropWatch {
  /** What `FrameFacts.backdrop` says after one more look; undefined for nothing new. Costs little while nothing moves. */
  looked(picture: Thumb, pose: Pose | null, frame: FrameFacts): BackdropMove | 'lost' | undefined;
  reset(): void;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

interface Found {
  /** From the middle of the picture, in its pixels. */
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

const STEP = 6;

/** Patches to go by, and how many of them one pan and zoom must explain, to within so many pixels, on both sides of the person. [design] */
const LEAST_PATCHES = 6;
const AGREE_SHARE = 0.7;
const WITHIN_PX = 1.3;
const LEAST_ASIDE = 2;

/** Slower pans add up against one picture for as long as this. [design] */
const KEEP_MS = 3_000;
const LEAST_MS = 300;

/** Some air round the person, as a share of the shoulders' width; arms that reach out of it do not agree with the rest. [design] */
const AIR_SHARE = 0.3;
/** A head seen from the side, and shoulders, are at least so broad. */
const LEAST_BREADTH_SHARE = 0.1;
/** Above the shoulders there is less air than above the head. */
const TRUNK_TOP_SHARE = 0.25;
const LEAST_SCORE = 0.3;

/** A watch that has seen nothing. */
export function createBackdropWatch(): BackdropWatch {
  let before: { readonly picture: Thumb; readonly body: readonly Box[]; readonly atMs: number } | null = null;
  return {
    looked(picture, pose, frame) {
      const body = pose === null ? null : bodyOf(pose, frame);
      if (body === null) {
        before = null;
        return 'lost';
      }
      const atMs = frame.timestampMs;
      const now = { picture, body, atMs };
      const then = before;
      if (then === null || then.picture.rows !== picture.rows) {
        before = now;
        return 'lost';
      }
      if (atMs - then.atMs < LEAST_MS) return undefined;
      const move = moveBetween(then.picture, picture, [...then.body, ...body]);
      if (move !== AT_REST || atMs - then.atMs >= KEEP_MS) before = now;
      return move ?? 'lost';
    },
    reset() {
      before = null;
    },
  };
}

/** The head with what is below it, and all between the arms from the shoulders down. */
function bodyOf({ keypoints }: Pose, { widthPx }: FrameFacts): readonly Box[] | null {
  const L = LANDMARK;
  const scale = COLUMNS / widthPx;
  const boxOf = (indices: readonly number[]): Box | null => {
    const seen = indices.flatMap((index) => {
      const point = keypoints[index];
      return point === undefined || point.score < LEAST_SCORE ? [] : [point];
    });
    if (seen.length < 2) return null;
    const xs = seen.map(({ x }) => x);
    const [least, most] = [Math.min(...xs), Math.max(...xs)];
    const air = AIR_SHARE * Math.max(most - least, LEAST_BREADTH_SHARE * widthPx);
    return {
      left: (least - air) * scale,
      right: (most + air) * scale,
      top: (Math.min(...seen.map(({ y }) => y)) - 2 * air) * scale,
    };
  };
  const head = boxOf([L.nose, L.leftEar, L.rightEar, L.leftEyeOuter, L.rightEyeOuter]);
  const trunk = boxOf([L.leftShoulder, L.rightShoulder, L.leftElbow, L.rightElbow]);
  return head === null || trunk === null
    ? null
    : [head, { ...trunk, top: trunk.top + TRUNK_TOP_SHARE * (trunk.right - trunk.left) }];
}

/** The one pan and zoom of what is behind the person; null where it cannot be told. */
export function moveBetween(then: Thumb, now: Thumb, bodies: readonly Box[]): BackdropMove | null {
  const found: Found[] = [];
  for (let y = HALF; y < then.rows - HALF; y += STEP) {
    for (let x = HALF; x < COLUMNS - HALF; x += STEP) {
      const behind = bodies.every(
        ({ left, right, top }) => x + HALF < left || x - HALF > right || y + HALF < top,
      );
      const at = behind ? findAgain(then, now, x, y) : null;
      if (at !== null) found.push({ x: x - COLUMNS / 2, y: y - then.rows / 2, ...at });
    }
  }
  if (found.length < LEAST_PATCHES) return null;
  const agreed = agreeing(found);
  if (agreed.length < AGREE_SHARE * found.length) return null;
  const middle = bodies.reduce((sum, { left, right }) => sum + (left + right) / 2, 0) / bodies.length;
  const onLeft = agreed.filter(({ x }) => x + COLUMNS / 2 < middle).length;
  if (Math.min(onLeft, agreed.length - onLeft) < LEAST_ASIDE) return null;
  if (agreed.every(({ dx, dy }) => dx === 0 && dy === 0)) return AT_REST;
  const { scale, dx, dy } = fit(agreed);
  const farthest = Math.hypot(dx, dy) + (Math.abs(scale - 1) * COLUMNS) / 2;
  // Patches are found to the pixel: less than that is the rounding of a few.
  return farthest < 1 ? AT_REST : { scale, xShare: dx / COLUMNS, yShare: dy / COLUMNS };
}

/** The most patches that one pan and zoom explains; every two of them suggest one. */
function agreeing(found: readonly Found[]): readonly Found[] {
  let most: readonly Found[] = [];
  for (const [index, a] of found.entries()) {
    for (const b of found.slice(index + 1)) {
      const apart = (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
      if (apart < (COLUMNS / 4) ** 2) continue;
      const scale = 1 + ((a.x - b.x) * (a.dx - b.dx) + (a.y - b.y) * (a.dy - b.dy)) / apart;
      const dx = (a.dx + b.dx - (scale - 1) * (a.x + b.x)) / 2;
      const dy = (a.dy + b.dy - (scale - 1) * (a.y + b.y)) / 2;
      const agreed = found.filter(
        (one) =>
          Math.hypot((scale - 1) * one.x + dx - one.dx, (scale - 1) * one.y + dy - one.dy) <= WITHIN_PX,
      );
      // No other can explain more; in a room at rest the first explains all.
      if (agreed.length === found.length) return agreed;
      if (agreed.length > most.length) most = agreed;
    }
  }
  return most;
}

/** Least squares. */
function fit(found: readonly Found[]): { readonly scale: number; readonly dx: number; readonly dy: number } {
  const mean = (of: (one: Found) => number): number =>
    found.reduce((sum, one) => sum + of(one), 0) / found.length;
  const [x, y, dx, dy] = [mean((p) => p.x), mean((p) => p.y), mean((p) => p.dx), mean((p) => p.dy)];
  const spread = mean((p) => (p.x - x) ** 2 + (p.y - y) ** 2);
  const along = mean((p) => (p.x - x) * (p.dx - dx) + (p.y - y) * (p.dy - dy));
  const scale = spread === 0 ? 1 : 1 + along / spread;
  return { scale, dx: dx - (scale - 1) * x, dy: dy - (scale - 1) * y };
}
