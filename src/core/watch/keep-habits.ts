// Notices once a minute how the person sits at the setup in use, keeps that over days, and offers a new baseline when it has drifted.
import type { Judgement } from '../baseline/judgement';
import type { Setup } from '../baseline/setup';
import { startOfLocalDay } from '../report/local-day';
import { dayBounds } from '../report/bounds';
import {
  freshHabit,
  noteMoment,
  slowDriftOf,
  type Habit,
  type Habits,
  type SlowDrift,
} from '../setups/habits';

export interface HabitState {
  /** Null until what is stored has been read. */
  readonly known: Habits | null;
  readonly notedMs: number;
  readonly unwritten: number;
}

export const NO_HABITS: HabitState = { known: null, notedMs: Number.NEGATIVE_INFINITY, unwritten: 0 };

const EVERY_MS = 60_000;
/** Written down this often; what a crash takes is a few minutes out of days. [design] */
const MOMENTS_PER_WRITE = 10;

/** A new state, and the habits where they are to be stored. */
export type HabitStep = readonly [HabitState, Habits | null];

function habitAt({ known }: HabitState, setup: Setup | null): Habit | null {
  if (setup === null || known === null) return null;
  const baselineMs = setup.baseline.createdAtMs;
  const habit = known[setup.id];
  return habit?.baselineMs === baselineMs ? habit : freshHabit(baselineMs);
}

/** How the setup in use has drifted by `wallMs`; null while it has not, or the person was asked lately. */
export function slowDriftAt(state: HabitState, setup: Setup | null, wallMs: number): SlowDrift | null {
  const habit = habitAt(state, setup);
  return habit === null ? null : slowDriftOf(habit, wallMs);
}

function withHabit(state: HabitState, setup: Setup, habit: Habit, writeNow: boolean): HabitStep {
  const known = { ...state.known, [setup.id]: habit };
  const unwritten = state.unwritten + 1;
  return writeNow || unwritten >= MOMENTS_PER_WRITE
    ? [{ ...state, known, unwritten: 0 }, known]
    : [{ ...state, known, unwritten }, null];
}

/** One look at the setup in use, judged or not, when the clock on the wall says `wallMs`. */
export function noteHabit(
  state: HabitState,
  setup: Setup | null,
  judgement: Judgement | null,
  atMs: number,
  wallMs: number,
): HabitStep {
  const habit = habitAt(state, setup);
  if (habit === null || setup === null || judgement?.overall.kind !== 'good') return [state, null];
  if (atMs - state.notedMs < EVERY_MS) return [state, null];
  const noted = noteMoment(habit, judgement, dayBounds(wallMs, startOfLocalDay).startMs);
  return withHabit({ ...state, notedMs: atMs }, setup, noted, false);
}

/** The person wants the baseline as it is, and says so at `wallMs`. */
export function keepBaseline(state: HabitState, setup: Setup | null, wallMs: number): HabitStep {
  const habit = habitAt(state, setup);
  if (habit === null || setup === null) return [state, null];
  return withHabit(state, setup, { ...habit, keptAtMs: wallMs }, true);
}
