// Tells a camera that frames by itself (Center Stage and the like): when the person moves, the room moves in the picture until they are back in the middle.
import type { Features } from '../features/features';
import { AT_REST, backFrom, thenMove, type BackdropMove } from '../pose/backdrop';
import type { FrameFacts } from '../pose/pose';
import { valueOf } from '../pose/reading';

/** Where a look shows the person: shares of the picture's width about its middle, and the logarithm of their size. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly logSize: number;
}

interface Seen extends Place {
  readonly atMs: number;
  /** How the room has moved since the first of these looks. */
  readonly room: BackdropMove;
}

/** What has been seen of the room and of the person in it; plain data. */
export interface FramingState {
  /** The last seconds, oldest first. */
  readonly looks: readonly Seen[];
  /** The room moves, or has just done so: since the look before, and until when. */
  readonly pan: { readonly fromMs: number; readonly toMs: number } | null;
  /** When the picture followed the person. */
  readonly followedAtMs: readonly number[];
}

export const NO_FRAMING_SEEN: FramingState = { looks: [], pan: null, followedAtMs: [] };

/** So often it has to be seen: one chance meeting of a bumped camera and a person who moves is not enough. [design] */
const TIMES = 3;
/** Within this time. [design] */
const WITHIN_MS = 30 * 60_000;

/** A room that has not moved for so long has come to rest; such cameras pan in one to three seconds. [design] */
const RESTS_MS = 1_500;
/** The person moves first, and the picture follows within this time. [design] */
const LEAD_MS = 6_000;
/** A camera that is carried about pans for longer. [design] */
const LONGEST_PAN_MS = 15_000;

/** Smaller moves of the room say nothing: as a share of the width, and as a logarithm of scale. [design] */
const LEAST_PAN = 0.05;
const LEAST_ZOOM = 0.07;
/** Of the room's move: so little of it the person has taken part in, and so much they had moved before the picture followed. [design] */
const STAYED_SHARE = 0.4;
const LED_SHARE = 0.3;
/** The person moved with the room to within this share of it: the camera itself was bumped. [design] */
const CARRIED_SHARE = 0.4;

const STILL_SHARE = 0.004;

function isMoving({ scale, xShare, yShare }: BackdropMove): boolean {
  return Math.hypot(xShare, yShare) > STILL_SHARE || Math.abs(Math.log(scale)) > STILL_SHARE;
}

function placeOf(features: Features, { widthPx, heightPx }: FrameFacts): Place | null {
  const xPx = valueOf(features.shoulderCentreXPx);
  const yPx = valueOf(features.shoulderCentreYPx);
  const sizePx = valueOf(features.shoulderWidthPx) ?? valueOf(features.neckLengthPx);
  if (xPx === null || yPx === null || sizePx === null || sizePx <= 0) return null;
  return {
    x: (xPx - widthPx / 2) / widthPx,
    y: (yPx - heightPx / 2) / widthPx,
    logSize: Math.log(sizePx / widthPx),
  };
}

/** One look further. `features` is null where nobody, or nobody in particular, was seen. */
export function watchFraming(
  state: FramingState,
  features: Features | null,
  frame: FrameFacts,
  atMs: number,
): FramingState {
  const place = features === null ? null : placeOf(features, frame);
  if (place === null || frame.backdrop === 'lost') return { ...state, looks: [], pan: null };
  const last = state.looks.at(-1);
  const move = last === undefined ? AT_REST : (frame.backdrop ?? AT_REST);
  const now: Seen = { ...place, atMs, room: thenMove(last?.room ?? AT_REST, move) };
  const looks = [...state.looks.filter((look) => atMs - look.atMs <= LEAD_MS + LONGEST_PAN_MS), now];
  if (isMoving(move)) {
    const fromMs = state.pan?.fromMs ?? last?.atMs ?? atMs;
    if (atMs - fromMs > LONGEST_PAN_MS) return { ...state, looks: [], pan: null };
    return { ...state, looks, pan: { fromMs, toMs: atMs } };
  }
  const { pan } = state;
  if (pan === null || atMs - pan.toMs < RESTS_MS) return { ...state, looks };
  const followedAtMs = state.followedAtMs.filter((at) => atMs - at <= WITHIN_MS);
  switch (whatWasIt(looks, pan.fromMs, now)) {
    case 'followed':
      return { looks, pan: null, followedAtMs: [...followedAtMs, atMs] };
    case 'carried':
      return { looks, pan: null, followedAtMs: followedAtMs.slice(0, -1) };
    case 'neither':
      return { looks, pan: null, followedAtMs };
  }
}

/** Whether the camera has been seen to follow often enough to say so. */
export function isFraming({ followedAtMs }: FramingState): boolean {
  return followedAtMs.length >= TIMES;
}

/** The picture followed the person; or the camera was moved and carried them along in the picture; or neither can be said. */
function whatWasIt(looks: readonly Seen[], panFromMs: number, now: Seen): 'followed' | 'carried' | 'neither' {
  const before = looks.filter(({ atMs }) => atMs <= panFromMs && panFromMs - atMs <= LEAD_MS);
  if (before.some((then) => followed(looks, then, now))) return 'followed';
  const justBefore = before.at(-1);
  return justBefore !== undefined && carried(justBefore, now) ? 'carried' : 'neither';
}

function roomBetween(
  then: Seen,
  now: Seen,
): { readonly x: number; readonly y: number; readonly zoom: number } {
  const { scale, xShare, yShare } = thenMove(backFrom(then.room), now.room);
  return {
    x: (scale - 1) * then.x + xShare,
    y: (scale - 1) * then.y + yShare,
    zoom: Math.log(scale),
  };
}

/** The room has moved and the person has not, who had moved before: first they went, then the picture did. */
function followed(looks: readonly Seen[], then: Seen, now: Seen): boolean {
  const room = roomBetween(then, now);
  const meanwhile = looks.filter(({ atMs }) => atMs > then.atMs && atMs < now.atMs);
  const panned = Math.hypot(room.x, room.y);
  const pan =
    panned >= LEAST_PAN &&
    Math.hypot(now.x - then.x, now.y - then.y) <= STAYED_SHARE * panned &&
    meanwhile.some(({ x, y }) => againstRoom(x - then.x, y - then.y, room) >= LED_SHARE * panned);
  const zoomed = Math.abs(room.zoom);
  const zoom =
    zoomed >= LEAST_ZOOM &&
    Math.abs(now.logSize - then.logSize) <= STAYED_SHARE * zoomed &&
    meanwhile.some(({ logSize }) => (logSize - then.logSize) * -Math.sign(room.zoom) >= LED_SHARE * zoomed);
  return pan || zoom;
}

/** How far somebody went against the way that the room went then. */
function againstRoom(x: number, y: number, room: { readonly x: number; readonly y: number }): number {
  return -(x * room.x + y * room.y) / Math.hypot(room.x, room.y);
}

function carried(then: Seen, now: Seen): boolean {
  const room = roomBetween(then, now);
  const panned = Math.hypot(room.x, room.y);
  const beside = Math.hypot(now.x - then.x - room.x, now.y - then.y - room.y);
  return panned >= LEAST_PAN && beside <= CARRIED_SHARE * panned;
}
