// Tells a dark room and a covered camera from a person who is not there.
import type { FrameFacts } from './pose';

/** What the light has been doing, and since when it has kept a picture from being used. */
export interface LightState {
  readonly darkSinceMs: number | null;
  readonly flatSinceMs: number | null;
}

type LightProblem = 'too-dark' | 'camera-covered';

/** Luma 0..255. A shutter gives black frames of near zero variance; a room with the light out is dark but not flat. [design] */
export const DARK_LUMA = 25;
export const FLAT_LUMA_SD = 4;

/** A hand before the lens, a light switched: only what lasts this long is a state. [design] */
const HOLD_MS = 10_000;

export const LIT: LightState = { darkSinceMs: null, flatSinceMs: null };

function since(holds: boolean, sinceMs: number | null, atMs: number): number | null {
  return holds ? (sinceMs ?? atMs) : null;
}

/** The light after one more frame. */
export function watchLight(state: LightState, frame: FrameFacts, atMs: number): LightState {
  return {
    darkSinceMs: since(frame.meanLuma < DARK_LUMA, state.darkSinceMs, atMs),
    flatSinceMs: since(frame.lumaSd < FLAT_LUMA_SD, state.flatSinceMs, atMs),
  };
}

/** What has been wrong with the light for ten seconds; a flat picture before a dark one, since a shutter is both. */
export function lightProblem({ darkSinceMs, flatSinceMs }: LightState, atMs: number): LightProblem | null {
  if (flatSinceMs !== null && atMs - flatSinceMs >= HOLD_MS) return 'camera-covered';
  return darkSinceMs !== null && atMs - darkSinceMs >= HOLD_MS ? 'too-dark' : null;
}

/** What is wrong with the light in the very frame last watched: too little to say that nobody is there. */
export function momentaryLightProblem({ darkSinceMs, flatSinceMs }: LightState): LightProblem | null {
  if (darkSinceMs !== null) return 'too-dark';
  return flatSinceMs === null ? null : 'camera-covered';
}
