// What one day amounts to, as facts for one sentence or two: each is said only where the day's figures bear it.
import type { MetricId } from '../../baseline/metric';
import type { Interval } from '../../session/session';
import {
  coverageOf,
  judgedMs,
  metricsByTime,
  watchedMs,
  type DayDetail,
  type DaySummary,
} from '../day/day-summary';
import { NO_TIME, uprightShare, type HourSlot, type TimeShares } from '../day/hours';
import {
  FIGURES,
  LEAST_COVERAGE,
  LEAST_WATCHED_MS,
  standingOf,
  typicalBefore,
  wasWatched,
  type Standing,
} from './typical';

export type DayStory =
  | { readonly kind: 'nothing-watched' }
  /** Under half an hour: no verdict. */
  | { readonly kind: 'too-little'; readonly watchedMs: number }
  /** Watched for long enough, but most of the sitting could not be judged; `coverage` null where nobody sat. */
  | { readonly kind: 'hardly-judged'; readonly coverage: number | null; readonly breaks: Breaks }
  | {
      readonly kind: 'told';
      readonly uprightShare: number;
      /** Against the last four weeks; null where they are too few to compare with. */
      readonly standing: Standing | null;
      readonly breaks: Breaks;
      readonly turn: Turn | null;
    };

/** `before` is the day before; null where it was hardly watched. */
interface Breaks {
  readonly today: number;
  readonly before: number | null;
}

/** From an hour on the person drifted clearly more than before it. */
export interface Turn {
  readonly fromMs: number;
  readonly shareBefore: number;
  readonly shareAfter: number;
  /** What was off for the longest after it. */
  readonly metric: MetricId | null;
}

/** A difference of fewer points is an ordinary day. [design] */
const LEAST_POINTS = 0.05;
/** Both sides of a turn need so much judged sitting, and so large a difference. [design] */
const TURN_LEAST_MS = 30 * 60_000;
const TURN_LEAST_DROP = 0.2;

/** The same from a day's figures alone, which do not tell when it turned. */
export function storyOfFigures(
  summary: DaySummary,
  days: readonly DaySummary[],
  before: DaySummary | null,
): DayStory {
  return story(summary, days, before, () => null);
}

/** What to say of a day. `days` are the person's other days; `before` the day before it, where there is one. */
export function storyOf(
  { summary, hours, report }: DayDetail,
  days: readonly DaySummary[],
  before: DaySummary | null,
): DayStory {
  return story(summary, days, before, () => turnOf(hours, report.intervals));
}

function story(
  summary: DaySummary,
  days: readonly DaySummary[],
  before: DaySummary | null,
  turn: () => Turn | null,
): DayStory {
  const watched = watchedMs(summary);
  if (watched === 0) return { kind: 'nothing-watched' };
  if (watched < LEAST_WATCHED_MS) return { kind: 'too-little', watchedMs: watched };
  const breaks = {
    today: summary.breaks,
    before: before !== null && wasWatched(before) ? before.breaks : null,
  };
  const coverage = coverageOf(summary);
  const share = uprightShare(summary);
  if (
    share === null ||
    coverage === null ||
    coverage < LEAST_COVERAGE ||
    judgedMs(summary) < LEAST_WATCHED_MS
  )
    return { kind: 'hardly-judged', coverage, breaks };
  const usual = typicalBefore(days, summary.id, FIGURES.uprightShare);
  return {
    kind: 'told',
    uprightShare: share,
    standing: usual === null ? null : standingOf(share, usual, LEAST_POINTS),
    breaks,
    turn: turn(),
  };
}

/** The hour, low itself, that parts the day most clearly into upright before and drifting from then on; null where none does. */
export function turnOf(hours: readonly HourSlot[], timeline: readonly Interval[]): Turn | null {
  let best: (Turn & { readonly weight: number }) | null = null;
  for (const [index, slot] of hours.entries()) {
    const [before, after] = [addUp(hours.slice(0, index)), addUp(hours.slice(index))];
    const [judgedBefore, judgedAfter] = [judgedMs(before), judgedMs(after)];
    if (judgedBefore < TURN_LEAST_MS || judgedAfter < TURN_LEAST_MS) continue;
    const shareBefore = uprightShare(before) ?? 0;
    const shareAfter = uprightShare(after) ?? 0;
    // A large drop of a short rest of the day weighs less than the same drop in the middle of it.
    const weight =
      (shareBefore - shareAfter) * Math.sqrt((judgedBefore * judgedAfter) / (judgedBefore + judgedAfter));
    const shareHere = uprightShare(slot);
    if (shareHere === null || shareBefore - shareHere < TURN_LEAST_DROP) continue;
    if (shareBefore - shareAfter < TURN_LEAST_DROP || weight <= (best?.weight ?? 0)) continue;
    best = { fromMs: slot.startMs, shareBefore, shareAfter, metric: null, weight };
  }
  if (best === null) return null;
  const { fromMs, shareBefore, shareAfter } = best;
  return { fromMs, shareBefore, shareAfter, metric: mainMetricFrom(timeline, fromMs) };
}

function addUp(parts: readonly TimeShares[]): TimeShares {
  const sum = { ...NO_TIME };
  for (const { uprightMs, driftingMs } of parts) {
    sum.uprightMs += uprightMs;
    sum.driftingMs += driftingMs;
  }
  return sum;
}

function mainMetricFrom(timeline: readonly Interval[], fromMs: number): MetricId | null {
  const ms: Partial<Record<MetricId, number>> = {};
  for (const { state, startMs, endMs } of timeline) {
    if (state.kind !== 'deviating' || endMs <= fromMs) continue;
    for (const metric of state.metrics) ms[metric] = (ms[metric] ?? 0) + endMs - Math.max(fromMs, startMs);
  }
  return metricsByTime(ms)[0]?.metric ?? null;
}
