// Cameras and what their frame does: one that stands, one that frames by itself, one that is bumped; with a person who moves about before it.
import { AT_REST, backFrom, thenMove, type BackdropMove } from '../../src/core/pose/backdrop';
import type { Observation } from '../../src/core/pose/pose';

/** Where the person is, from where they sat at first: in shares of the wide picture's width, and by how much nearer. */
export interface Whereabouts {
  readonly xShare: number;
  readonly nearer: number;
}

export type CameraKind =
  /** Its frame stays. */
  | 'stands'
  /** Its frame goes after the person, a moment later, until they are in the middle again and as large as before. */
  | 'follows'
  /** It is bumped and put straight while the person moves as they like. */
  | 'bumped'
  /** It and the person turn together: a laptop on a lap. */
  | 'on-a-lap';

/** How much of what is left to go the frame goes in one second, once it has begun to. */
const EASE_PER_S = 0.7;
/** It begins when the person is so far out of the middle, or so much too large. */
const BEGINS_SHARE = 0.06;
const BEGINS_LOG = 0.08;
const ENDS_SHARE = 0.008;

/** Gives what such a camera shows of each look, `where` saying where the person is meanwhile. */
export function createFramingCamera(
  kind: CameraKind,
  where: (atMs: number) => Whereabouts,
): (seen: Observation) => Observation {
  let frame: BackdropMove = AT_REST;
  let lastMs: number | null = null;
  let goes = false;
  return (seen) => {
    const { timestampMs: atMs } = seen.frame;
    const seconds = lastMs === null ? 0 : (atMs - lastMs) / 1000;
    lastMs = atMs;
    const at = where(atMs);
    const person: BackdropMove = { scale: 1 + at.nearer, xShare: at.xShare, yShare: 0 };
    const before = frame;
    switch (kind) {
      case 'stands':
        break;
      case 'follows': {
        const wanted = backFrom(person);
        const off = Math.abs(wanted.xShare - frame.xShare);
        const size = Math.abs(Math.log(wanted.scale / frame.scale));
        if (off > BEGINS_SHARE || size > BEGINS_LOG) goes = true;
        else if (off < ENDS_SHARE && size < ENDS_SHARE) goes = false;
        // It has seen where the person was, and goes there in the next second.
        if (goes) frame = towards(frame, wanted, Math.min(1, EASE_PER_S * seconds));
        break;
      }
      case 'bumped':
        if (seconds > 0 && Math.floor(atMs / 20_000) !== Math.floor((atMs - seconds * 1000) / 20_000)) {
          frame = { ...AT_REST, xShare: frame.xShare === 0 ? 0.12 : 0 };
        }
        break;
      case 'on-a-lap':
        frame = backFrom({ ...person, scale: 1 });
    }
    const moved = thenMove(backFrom(before), frame);
    const shown = kind === 'on-a-lap' ? AT_REST : thenMove(person, frame);
    return show(seen, shown, seconds === 0 ? 'lost' : moved);
  };
}

function towards(from: BackdropMove, to: BackdropMove, share: number): BackdropMove {
  const part = (a: number, b: number): number => a + share * (b - a);
  return {
    scale: part(from.scale, to.scale),
    xShare: part(from.xShare, to.xShare),
    yShare: part(from.yShare, to.yShare),
  };
}

function show(seen: Observation, move: BackdropMove, backdrop: BackdropMove | 'lost'): Observation {
  const frame = { ...seen.frame, backdrop };
  if (seen.kind === 'no-pose') return { ...seen, frame };
  const { widthPx, heightPx } = frame;
  const keypoints = seen.pose.keypoints.map((point) => ({
    ...point,
    x: widthPx / 2 + move.scale * (point.x - widthPx / 2) + move.xShare * widthPx,
    y: heightPx / 2 + move.scale * (point.y - heightPx / 2) + move.yShare * widthPx,
  }));
  return { ...seen, frame, pose: { ...seen.pose, keypoints } };
}
