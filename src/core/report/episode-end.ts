// How an episode ended, read off what came right after it: what the person did is known only as far as it was seen.
import type { Interval } from '../session/session';
import type { DayEpisode } from './episodes';

/** `sat-up`: upright in the seat. `got-up`: on their feet, or the seat empty. `not-seen`: nobody could tell. `goes-on`: nothing follows yet. */
export const EPISODE_ENDS = ['sat-up', 'got-up', 'watching-ended', 'not-seen', 'goes-on'] as const;

export type EpisodeEnd = (typeof EPISODE_ENDS)[number];

/** A glance that could not be judged is passed over, for so long. [design] */
const PASSED_OVER_MS = 60_000;

/** `timeline` is contiguous and in order, as in the report of a day. */
export function episodeEnd({ endMs }: DayEpisode, timeline: readonly Interval[]): EpisodeEnd {
  let unclearMs = 0;
  for (const { startMs, endMs: untilMs, state, presence } of timeline) {
    if (startMs < endMs) continue;
    if (state.kind === 'not-monitored') return 'watching-ended';
    if (state.kind === 'away' || presence === 'absent' || presence === 'standing') return 'got-up';
    if (state.kind === 'good') return 'sat-up';
    if (state.kind === 'deviating') return 'not-seen';
    unclearMs += untilMs - startMs;
    if (unclearMs > PASSED_OVER_MS) return 'not-seen';
  }
  return unclearMs > 0 ? 'not-seen' : 'goes-on';
}
