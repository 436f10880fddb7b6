// The recent past as contiguous segments, which can still be relabelled until what they were is certain.
import * as v from 'valibot';
import type { MetricId } from '../baseline/metric';
import { epochMs, skew, type Stored } from '../schema/stored-values';
import {
  intervalSchema,
  type Interval,
  type Mark,
  type MeanChange,
  type Presence,
  type SessionEffect,
  type WatchState,
  type Warning,
} from './session';

/** The open interval is recorded again this often, so that a crash costs less than ten seconds [design]. */
const RECORD_EVERY_MS = 5_000;

export interface Label {
  readonly state: WatchState;
  readonly presence: Presence;
}

const segmentSchema = v.object({
  interval: intervalSchema,
  recordedToMs: v.nullable(epochMs),
  /** From the session's time to that of the clock on the wall, for as long as the segment lasts; missing where they are the same. */
  skewMs: v.exactOptional(skew),
});

/** An interval and how far of it has been recorded as it now is; null when it changed or was never recorded. In the session's time. */
export type Segment = Stored<typeof segmentSchema>;

/** As it is stored with the session: without a segment there would be nothing to go on from. */
export const timelineSchema = v.object({ segments: v.pipe(v.array(segmentSchema), v.minLength(1)) });

/**
 * Contiguous, in order; the last one is open and grows. A deviation, a loss or a gap is certain only some time after it began, so that
 * stretches are kept here until nothing can change them, and recorded again under the same id when something does.
 */
export type Timeline = Stored<typeof timelineSchema>;

export interface SegmentStart {
  readonly id: string;
  readonly atMs: number;
  readonly label: Label;
  readonly setupId: string;
  readonly algorithmVersion: number;
  readonly skewMs: number;
}

/** A time line of one segment, still without length. */
export function startTimeline(start: SegmentStart): Timeline {
  return { segments: [segmentFrom(start)] };
}

/** The label in force. */
export function openLabel(timeline: Timeline): Label {
  const { state, presence } = openSegment(timeline).interval;
  return { state, presence };
}

/** Time has passed up to `atMs` with the label in force. */
export function extendTo(timeline: Timeline, atMs: number): Timeline {
  const open = openSegment(timeline);
  if (atMs <= open.interval.endMs) return timeline;
  return replaceOpen(timeline, { ...open, interval: { ...open.interval, endMs: atMs } });
}

/** From the end of the open segment on, `start` holds; a segment without length is replaced, so that none is ever recorded. */
export function beginSegment(timeline: Timeline, start: SegmentStart): Timeline {
  const open = openSegment(timeline).interval;
  const isEmpty = open.startMs === open.endMs;
  const fresh = segmentFrom({ ...start, id: isEmpty ? open.id : start.id });
  // What has happened at this very moment belongs to what begins with it.
  const carried = open.marks?.filter(({ atMs }) => atMs >= open.endMs) ?? [];
  const begun = carried.length === 0 ? fresh : { ...fresh, interval: { ...fresh.interval, marks: carried } };
  if (isEmpty) return replaceOpen(timeline, begun);
  const left = carried.length === 0 ? timeline : replaceOpen(timeline, before(timeline, open.endMs));
  return { segments: [...left.segments, begun] };
}

/** The open segment with what happened before the moment. */
function before(timeline: Timeline, endMs: number): Segment {
  const { interval, ...rest } = openSegment(timeline);
  return { ...rest, interval: { ...interval, ...marksWhere(interval, (atMs) => atMs < endMs) } };
}

/** The segment that reaches across `atMs`, if relabelling from there on has to split one. */
export function segmentAcross(timeline: Timeline, atMs: number): Interval | null {
  const found = timeline.segments.find(({ interval }) => interval.startMs < atMs && atMs < interval.endMs);
  return found?.interval ?? null;
}

/** Splits the segment across `atMs` in two: the earlier part keeps its id, the later one gets `id`. */
export function splitAt(timeline: Timeline, atMs: number, id: string): Timeline {
  return {
    segments: timeline.segments.flatMap((segment) => {
      const { interval } = segment;
      if (interval.startMs >= atMs || interval.endMs <= atMs) return [segment];
      return [
        {
          ...segment,
          interval: { ...interval, endMs: atMs, ...marksWhere(interval, (ms) => ms < atMs) },
          recordedToMs: null,
        },
        {
          ...segment,
          interval: { ...interval, id, startMs: atMs, ...marksWhere(interval, (ms) => ms >= atMs) },
          recordedToMs: null,
        },
      ];
    }),
  };
}

/** Gives every segment that begins at or after `fromMs` the label `change` makes of its own. Split there first. */
export function relabelFrom(timeline: Timeline, fromMs: number, change: (label: Label) => Label): Timeline {
  return {
    segments: timeline.segments.map((segment) => {
      const { interval } = segment;
      if (interval.startMs < fromMs) return segment;
      const label = change(interval);
      if (sameLabel(interval, label)) return segment;
      const { state, presence } = label;
      return { ...segment, interval: { ...interval, state, presence }, recordedToMs: null };
    }),
  };
}

/**
 * What has to be recorded now: whatever changed or closed, and the open segment when it is new, when it has grown for a while, or when the
 * `everything` is asked for.
 */
export function takeRecords(
  timeline: Timeline,
  extent: 'due' | 'everything',
): readonly [Timeline, readonly SessionEffect[]] {
  const last = timeline.segments.length - 1;
  const effects: SessionEffect[] = [];
  const segments = timeline.segments.map((segment, index): Segment => {
    const { interval, recordedToMs } = segment;
    const isOpen = index === last;
    const due =
      recordedToMs === null ||
      (isOpen && extent === 'due'
        ? interval.endMs - recordedToMs >= RECORD_EVERY_MS
        : recordedToMs !== interval.endMs);
    if (!due || interval.endMs === interval.startMs) return segment;
    effects.push({ kind: 'record', interval: onTheWall(segment) });
    return { ...segment, recordedToMs: interval.endMs };
  });
  return [{ segments }, effects];
}

/** Lets go of closed segments that end by `horizonMs`: nothing can relabel them any more. Take the records first. */
export function forgetBefore(timeline: Timeline, horizonMs: number): Timeline {
  const last = timeline.segments.length - 1;
  return {
    segments: timeline.segments.filter(({ interval }, index) => index === last || interval.endMs > horizonMs),
  };
}

/** Where the state in force began, as far back as the kept segments say so. */
export function stateStart(timeline: Timeline): number {
  const open = openSegment(timeline).interval;
  let startMs = open.startMs;
  for (const { interval } of timeline.segments.toReversed()) {
    if (!sameKind(interval.state, open.state)) break;
    startMs = interval.startMs;
  }
  return startMs;
}

/** Whether two states are the same to a person: kind and reason. Which metrics deviate may change within one deviation. */
export function sameKind(a: WatchState, b: WatchState): boolean {
  const reason = (state: WatchState) => ('reason' in state ? state.reason : null);
  return a.kind === b.kind && reason(a) === reason(b);
}

export function sameLabel(a: Label, b: Label): boolean {
  const deviation = (state: WatchState) =>
    state.kind === 'deviating' ? `${state.episodeId} ${state.metrics.join()}` : '';
  return a.presence === b.presence && sameKind(a.state, b.state) && deviation(a.state) === deviation(b.state);
}

/** Adds to the open segment how far off each metric was in one look. It is recorded when the segment has next grown for a while. */
export function noteChanges(timeline: Timeline, seen: readonly Warning[]): Timeline {
  if (seen.length === 0) return timeline;
  const open = openSegment(timeline);
  const meanChanges: Partial<Record<MetricId, MeanChange>> = { ...open.interval.meanChanges };
  for (const { metric, change, standardError, limit } of seen) {
    const before = meanChanges[metric] ?? { mean: 0, looks: 0 };
    const looks = before.looks + 1;
    const towards = (mean: number, value: number) => mean + (value - mean) / looks;
    meanChanges[metric] = {
      mean: towards(before.mean, change),
      looks,
      standardError: towards(before.standardError ?? standardError, standardError),
      limit,
    };
  }
  return replaceOpen(timeline, { ...open, interval: { ...open.interval, meanChanges } });
}

/** Notes what happened, in the segment that holds its moment; the first or the open one where that is no longer kept, or still to come. */
export function noteMark(timeline: Timeline, told: Mark): Timeline {
  const atMs = Math.max(told.atMs, timeline.segments[0]?.interval.startMs ?? told.atMs);
  const mark: Mark = { ...told, atMs };
  const found = timeline.segments.findIndex(({ interval }) => atMs < interval.endMs);
  const into = found < 0 ? timeline.segments.length - 1 : found;
  return {
    segments: timeline.segments.map((segment, index) => {
      if (index !== into) return segment;
      const { interval } = segment;
      return {
        ...segment,
        interval: { ...interval, marks: [...(interval.marks ?? []), mark] },
        recordedToMs: null,
      };
    }),
  };
}

/** The marks of an interval whose moment passes; none where none were kept. */
export function marksWhere(
  { marks }: Interval,
  passes: (atMs: number) => boolean,
): Pick<Interval, 'marks'> | undefined {
  return marks === undefined ? undefined : { marks: marks.filter(({ atMs }) => passes(atMs)) };
}

/** From the session's time to that of the clock on the wall, as it is now. */
export function skewOf(timeline: Timeline): number {
  return openSegment(timeline).skewMs ?? 0;
}

/** What is recorded is told by the clock on the wall, as it was then. */
function onTheWall({ interval, skewMs }: Segment): Interval {
  if (skewMs === undefined) return interval;
  const { startMs, endMs, marks } = interval;
  const told = marks?.map((mark) => ({ ...mark, atMs: mark.atMs + skewMs }));
  return {
    ...interval,
    startMs: startMs + skewMs,
    endMs: endMs + skewMs,
    ...(told === undefined ? {} : { marks: told }),
  };
}

/** The segment that grows. */
export function openSegment(timeline: Timeline): Segment {
  const open = timeline.segments.at(-1);
  if (open === undefined) throw new Error('A time line always has an open segment; this one has none.');
  return open;
}

function replaceOpen(timeline: Timeline, segment: Segment): Timeline {
  return { segments: [...timeline.segments.slice(0, -1), segment] };
}

function segmentFrom({ id, atMs, label, setupId, algorithmVersion, skewMs }: SegmentStart): Segment {
  const { state, presence } = label;
  return {
    interval: {
      id,
      startMs: atMs,
      endMs: atMs,
      state,
      presence,
      setupId,
      algorithmVersion,
      ...(state.kind === 'good' || state.kind === 'deviating' ? { marks: [] } : {}),
    },
    recordedToMs: null,
    ...(skewMs === 0 ? {} : { skewMs }),
  };
}
