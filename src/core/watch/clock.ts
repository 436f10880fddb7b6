// Time: the machine's own, which never goes back, and the one offset from it to the clock on the wall.
import type { SessionState } from '../session/step';
import { skewOf } from '../session/timeline';

/** Two clocks read at once: the page's steady one, which nobody can set, and the one on the wall. */
export interface Reading {
  readonly steadyMs: number;
  readonly wallMs: number;
}

/**
 * The machine's time is the steady clock of this page and `aheadMs`; the wall's is the machine's and `skewMs`. Events carry the steady
 * clock; everything inside the machine is told in its own time, and only what is stored or shown is told in the wall's.
 */
export interface Clock {
  readonly aheadMs: number;
  readonly skewMs: number;
}

interface Timed {
  readonly clock: Clock;
  /** The machine's own time of the latest event. */
  readonly atMs: number;
}

/** Clocks drift apart and are read a moment apart; less than this is not worth a word. [design] */
const TOLERANCE_MS = 1_000;
/** No look takes longer than this from frame to word. [design] */
const MAX_LOOK_DELAY_MS = 3_000;

/** The clock of a page that has just been opened. Goes on from the session that an earlier page left, whose time must not come again. */
export function startClock({ steadyMs, wallMs }: Reading, session: SessionState | null): Clock {
  const atMs = session === null ? wallMs : goingOnFrom(session, wallMs);
  return { aheadMs: atMs - steadyMs, skewMs: wallMs - atMs };
}

/** The machine's time from which `session` goes on when the wall says `wallMs`: as long after it as the wall tells, and never before it. */
function goingOnFrom(session: SessionState, wallMs: number): number {
  return Math.max(session.atMs, wallMs - skewOf(session.timeline));
}

/** Whether the wall has come so far from what the machine takes it for that it is to be told. */
export function isAstray({ aheadMs, skewMs }: Clock, { steadyMs, wallMs }: Reading): boolean {
  return Math.abs(wallMs - (steadyMs + aheadMs + skewMs)) >= TOLERANCE_MS;
}

/** The machine's time of an event at `steadyMs`; never before that of the latest. */
export function timeOf({ clock, atMs }: Timed, steadyMs: number): number {
  return Math.max(atMs, steadyMs + clock.aheadMs);
}

/** What the clock on the wall says at the latest event. */
export function wallOf({ clock, atMs }: Timed): number {
  return atMs + clock.skewMs;
}

/**
 * The wall says `wallMs`. Where that is later than expected, the machine slept: a steady clock may stand still meanwhile, so the machine's
 * time goes forward by it. A wall that was only put forward looks the same, and counts as the same: as time in which nobody watched.
 * Where it is earlier, the wall was set back, and nothing but the offset changes.
 */
export function hearWall<T extends Timed>(state: T, wallMs: number): T {
  const { aheadMs, skewMs } = state.clock;
  const leadMs = wallMs - wallOf(state);
  return leadMs >= 0
    ? { ...state, atMs: state.atMs + leadMs, clock: { aheadMs: aheadMs + leadMs, skewMs } }
    : { ...state, clock: { aheadMs, skewMs: skewMs + leadMs } };
}

/** Goes on from a session that another page may have brought further than this one knew. */
export function catchUp<T extends Timed>(state: T, session: SessionState): T {
  const wallMs = wallOf(state);
  const atMs = Math.max(state.atMs, goingOnFrom(session, wallMs));
  const aheadMs = state.clock.aheadMs + atMs - state.atMs;
  return { ...state, atMs, clock: { aheadMs, skewMs: wallMs - atMs } };
}

/** The machine's time at which a frame was taken. A worker whose steady clock is another's is not believed: then it is now. */
export function takenAt({ clock, atMs }: Timed, frameMs: number): number {
  const takenMs = frameMs + clock.aheadMs;
  return takenMs <= atMs && atMs - takenMs < MAX_LOOK_DELAY_MS ? takenMs : atMs;
}
