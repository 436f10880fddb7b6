// How a person has come to sit at each setup over days: a slow drift is noticed and offered, and never learnt by itself.
import * as v from 'valibot';
import type { Judgement } from '../baseline/judgement';
import { METRIC_IDS, type MetricId } from '../baseline/metric';
import { count, epochMs, figure, partialRecord, type Stored } from '../schema/stored-values';

const leanSchema = v.object({ mean: figure, moments: count });

/** Mean of change / limit over the moments of a day, with its sign: 1 = at the limit. */
type Lean = Stored<typeof leanSchema>;

const habitDaySchema = v.object({ dayStartMs: epochMs, leans: partialRecord(METRIC_IDS, leanSchema) });

/** One local day of sitting well, that is with nothing beyond its limit. Numbers about metrics, never a posture's place or picture. */
export type HabitDay = Stored<typeof habitDaySchema>;

/** As it is stored, one for each setup. */
export const habitSchema = v.object({
  /** When that baseline was made; another one starts anew. */
  baselineMs: epochMs,
  /** Oldest first. */
  days: v.array(habitDaySchema),
  /** When the person last said that the baseline is to stay; null for never. */
  keptAtMs: v.nullable(epochMs),
});

/** What one setup has seen since its baseline was made. */
export type Habit = Stored<typeof habitSchema>;

/** By the setup's id. */
export type Habits = Readonly<Record<string, Habit>>;

/** A metric that has leant the same way for days, well within its limit. `lean` is in limits, with its sign. */
export interface SlowDrift {
  readonly metric: MetricId;
  readonly lean: number;
  readonly days: number;
}

const DAY_MS = 86_400_000;
/** Half an hour of sitting well, looked at once a minute, makes a day worth counting. [design] */
const LEAST_MOMENTS = 30;
/** So many days in a row are no mood. [design] */
const DRIFT_DAYS = 3;
/** Half of the way to the limit: nearer the baseline is as good as any. [design] */
const LEAST_LEAN = 0.5;
/** Older days say nothing about now, and asked once, nobody is asked again for as long. [design] */
const MEMORY_MS = 14 * DAY_MS;

/** No habit yet at a baseline that was made then. */
export function freshHabit(baselineMs: number): Habit {
  return { baselineMs, days: [], keptAtMs: null };
}

/** One moment further, of the local day that began at `dayStartMs`. A moment in which anything was beyond its limit, or nothing could be judged, is no habit. */
export function noteMoment(habit: Habit, judgement: Judgement, dayStartMs: number): Habit {
  if (judgement.overall.kind !== 'good') return habit;
  const today = habit.days.find((day) => day.dayStartMs === dayStartMs) ?? { dayStartMs, leans: {} };
  const leans: Partial<Record<MetricId, Lean>> = { ...today.leans };
  for (const metric of METRIC_IDS) {
    const judged = judgement.perMetric[metric];
    if (judged.kind !== 'judged') continue;
    const share = Math.min(1, Math.max(-1, judged.change / judged.limit));
    const { mean, moments } = leans[metric] ?? { mean: 0, moments: 0 };
    leans[metric] = { mean: (mean * moments + share) / (moments + 1), moments: moments + 1 };
  }
  const others = habit.days.filter((day) => {
    return day.dayStartMs !== dayStartMs && day.dayStartMs > dayStartMs - MEMORY_MS;
  });
  return {
    ...habit,
    days: [...others, { dayStartMs, leans }].toSorted((a, b) => a.dayStartMs - b.dayStartMs),
  };
}

/** The metric that has leant furthest, on each of the last days that count and to the same side; null when none has, or the person was asked lately. */
export function slowDriftOf({ days, keptAtMs }: Habit, atMs: number): SlowDrift | null {
  if (keptAtMs !== null && atMs - keptAtMs < MEMORY_MS) return null;
  const recent = days.filter(({ dayStartMs }) => dayStartMs > atMs - MEMORY_MS);
  const drifts = METRIC_IDS.flatMap((metric) => driftOf(metric, recent) ?? []);
  return drifts.toSorted((a, b) => Math.abs(b.lean) - Math.abs(a.lean))[0] ?? null;
}

function driftOf(metric: MetricId, days: readonly HabitDay[]): SlowDrift | null {
  const means = days.flatMap(({ leans }) => {
    const lean = leans[metric];
    return lean !== undefined && lean.moments >= LEAST_MOMENTS ? [lean.mean] : [];
  });
  const sign = Math.sign(means.at(-1) ?? 0);
  const last = means.toReversed().findIndex((mean) => mean * sign < LEAST_LEAN);
  const leaning = last < 0 ? means : means.slice(means.length - last);
  if (leaning.length < DRIFT_DAYS) return null;
  const lean = leaning.reduce((sum, mean) => sum + mean, 0) / leaning.length;
  return { metric, lean, days: leaning.length };
}
