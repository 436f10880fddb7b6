// How a person has come to sit at each setup over days: a slow drift is noticed and offered, and never learnt by itself.
import type { Judgement } from '../baseline/judgement';
import { METRIC_IDS, type MetricId } from '../baseline/metric';

/** Mean of change / limit over the moments of a day, with its sign: 1 = at the limit. */
interface Lean {
  readonly mean: number;
  readonly moments: number;
}

/** One local day of sitting well, that is with nothing beyond its limit. Numbers about metrics, never a posture's place or picture. */
export interface HabitDay {
  readonly dayStartMs: number;
  readonly leans: Readonly<Partial<Record<MetricId, Lean>>>;
}

/** What one setup has seen since its baseline was made. */
export interface Habit {
  /** When that baseline was made; another one starts anew. */
  readonly baselineMs: number;
  /** Oldest first. */
  readonly days: readonly HabitDay[];
  /** When the person last said that the baseline is to stay; null for never. */
  readonly keptAtMs: number | null;
}

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

/** What is sound of stored habits; what is not is only a few days of noticing. */
export function readHabits(value: unknown): Habits {
  if (!isFields(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Habit] => isHabit(entry[1])),
  );
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHabit(value: unknown): value is Habit {
  return (
    isFields(value) &&
    Number.isFinite(value['baselineMs']) &&
    (value['keptAtMs'] === null || Number.isFinite(value['keptAtMs'])) &&
    Array.isArray(value['days']) &&
    value['days'].every(isHabitDay)
  );
}

function isHabitDay(value: unknown): boolean {
  return (
    isFields(value) &&
    Number.isFinite(value['dayStartMs']) &&
    isFields(value['leans']) &&
    Object.values(value['leans']).every((lean) => {
      return isFields(lean) && Number.isFinite(lean['mean']) && Number.isFinite(lean['moments']);
    })
  );
}
