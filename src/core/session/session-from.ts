// How far back a session reaches that may still be written down again: its open bout and the stretches that are not certain yet.
import type { SessionState } from './state';
import { skewOf } from './timeline';

/** By the clock on the wall: what is erased before this moment stays erased while the session goes on. */
export function sessionFromMs({ timeline, bout }: SessionState): number {
  const starts = timeline.segments.map(({ interval }) => interval.startMs);
  return Math.min(...starts, bout?.startMs ?? Infinity) + skewOf(timeline);
}
