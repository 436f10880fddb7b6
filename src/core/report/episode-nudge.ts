// What came of an episode besides its length: whether a nudge reached out, after how long, what the person did, and when the posture changed.
import type { Interval, NudgeAnswer } from '../session/session';
import { marksIn } from './day/shifts';
import { episodeEnd } from './episode-end';
import type { DayEpisode } from './episodes';

export type EpisodeNudge =
  /** From before nudges were kept. */
  | { readonly kind: 'not-known' }
  | { readonly kind: 'none'; readonly answer: NudgeAnswer | null }
  | {
      readonly kind: 'nudged';
      /** From the limit that was crossed to the first nudge. */
      readonly delayMs: number;
      /** The first thing done about it; null where nothing was. */
      readonly answer: NudgeAnswer | null;
      /** From the nudge until the posture was first seen to change; null where nobody saw it. */
      readonly changedAfterMs: number | null;
    };

/** `timeline` is contiguous and in order, as in the report of a day. */
export function episodeNudge(episode: DayEpisode, timeline: readonly Interval[]): EpisodeNudge {
  const parts = timeline.filter(
    ({ state }) => state.kind === 'deviating' && partOf(episode, state.episodeId),
  );
  if (parts.length === 0 || parts.some(({ marks }) => marks === undefined)) return { kind: 'not-known' };
  const marks = timeline.flatMap(marksIn).sort((a, b) => a.atMs - b.atMs);
  const ofEpisode = marks.flatMap((mark) =>
    mark.kind !== 'shifted' && mark.episodeId === episode.id ? [mark] : [],
  );
  const nudgedMs = ofEpisode.find(({ kind }) => kind === 'nudged')?.atMs;
  const answers = ofEpisode.flatMap(({ kind, atMs }) => (kind === 'nudged' ? [] : [{ kind, atMs }]));
  if (nudgedMs === undefined) return { kind: 'none', answer: answers[0]?.kind ?? null };
  const answer = answers.find(({ atMs }) => atMs >= nudgedMs)?.kind ?? null;
  const shiftMs = marks.find(
    ({ kind, atMs }) => kind === 'shifted' && atMs > nudgedMs && atMs <= episode.endMs,
  )?.atMs;
  const end = episodeEnd(episode, timeline);
  // One that was taken back ended by the person's word, not by a change of posture.
  const endMs = answer !== 'wrong' && (end === 'sat-up' || end === 'got-up') ? episode.endMs : undefined;
  const changedMs = shiftMs ?? endMs;
  return {
    kind: 'nudged',
    delayMs: Math.max(0, nudgedMs - episode.startMs),
    answer,
    changedAfterMs: changedMs === undefined ? null : Math.max(0, changedMs - nudgedMs),
  };
}

const partOf = ({ id }: DayEpisode, episodeId: string | undefined): boolean => episodeId === id;
