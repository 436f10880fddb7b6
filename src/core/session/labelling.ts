// Putting labels on the time line of a session: from now on, or backwards from a moment that has become certain.
import type { MetricId } from '../baseline/metric';
import { confirmedOf, isInSight, type Deviations } from './deviations';
import type { Episode } from './episode';
import type { Judgement } from '../baseline/judgement';
import type { Presence, WatchState } from './session';
import { nextId, type SessionState } from './state';
import {
  beginSegment,
  openSegment,
  relabelFrom,
  sameLabel,
  segmentAcross,
  skewOf,
  splitAt,
  type Label,
} from './timeline';

export const GAP: Label = { state: { kind: 'not-monitored', reason: 'gap' }, presence: 'unknown' };
export const AWAY: Label = { state: { kind: 'away' }, presence: 'absent' };
export const LOST_FROM_SIGHT: Label = {
  state: { kind: 'unknown', reason: 'out-of-frame' },
  presence: 'unknown',
};

/** From now on `label` holds; a new segment begins only when it, or the setup, differs from what was in force. */
export function labelNow(state: SessionState, label: Label): SessionState {
  const { interval } = openSegment(state.timeline);
  const { setupId, algorithmVersion } = state.policies;
  const sameSetup = interval.setupId === setupId && interval.algorithmVersion === algorithmVersion;
  if (sameSetup && sameLabel(interval, label)) return state;
  const [drawn, id] = nextId(state);
  const skewMs = skewOf(state.timeline);
  const start = { id, atMs: state.atMs, label, setupId, algorithmVersion, skewMs };
  return { ...drawn, timeline: beginSegment(state.timeline, start) };
}

/** From now on the clock on the wall is `skewMs` from the session's time: what was told by it before stays as it was. */
export function setClock(state: SessionState, skewMs: number): SessionState {
  const { timeline, atMs } = state;
  if (skewMs === skewOf(timeline)) return state;
  const { setupId, algorithmVersion, ...label } = openSegment(timeline).interval;
  const [drawn, id] = nextId(state);
  return {
    ...drawn,
    timeline: beginSegment(timeline, { id, atMs, label, setupId, algorithmVersion, skewMs }),
  };
}

/** What is now known about the time since `fromMs`. */
export function labelSince(
  state: SessionState,
  fromMs: number,
  change: (label: Label) => Label,
): SessionState {
  const across = segmentAcross(state.timeline, fromMs);
  if (across === null || sameLabel(across, change(across))) {
    return { ...state, timeline: relabelFrom(state.timeline, fromMs, change) };
  }
  const [drawn, id] = nextId(state);
  const split = splitAt(state.timeline, fromMs, id);
  return { ...drawn, timeline: relabelFrom(split, fromMs, change) };
}

/** A deviation has proved to last: what was good since it began was not. Unknown stays unknown. */
export function withMetric(metric: MetricId, episodeId: string): (label: Label) => Label {
  return ({ state, presence }) => {
    if (state.kind === 'good')
      return { state: { kind: 'deviating', metrics: [metric], episodeId }, presence };
    if (state.kind !== 'deviating' || state.metrics.includes(metric)) return { state, presence };
    return { state: { ...state, metrics: [...state.metrics, metric] }, presence };
  };
}

/** A deviation has proved to be over since it fell below: what deviated in nothing else was good again. */
export function withoutMetric(metric: MetricId): (label: Label) => Label {
  return ({ state, presence }) => {
    if (state.kind !== 'deviating') return { state, presence };
    const metrics = state.metrics.filter((other) => other !== metric);
    return {
      state: metrics.length === 0 ? { kind: 'good' } : { ...state, metrics },
      presence,
    };
  };
}

/**
 * The label of a look with somebody in it. While a warning stands whose metric cannot be seen, the rest being fine does not make the moment
 * good: nobody knows.
 */
export function labelOf(
  judgement: Judgement,
  deviations: Deviations,
  episode: Episode | null,
  presence: Presence,
): Label {
  return { state: stateOf(judgement, deviations, episode), presence };
}

function stateOf(judgement: Judgement, deviations: Deviations, episode: Episode | null): WatchState {
  if (judgement.overall.kind === 'unknown') return { kind: 'unknown', reason: judgement.overall.reason };
  const confirmed = confirmedOf(deviations);
  const metrics = confirmed.filter(isInSight).map(({ warning }) => warning.metric);
  if (metrics.length > 0) {
    return { kind: 'deviating', metrics, ...(episode === null ? {} : { episodeId: episode.id }) };
  }
  return confirmed.length > 0 ? { kind: 'unknown', reason: 'nothing-measurable' } : { kind: 'good' };
}
