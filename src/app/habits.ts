// Notices once a minute how the person sits at each setup, keeps that over days, and offers a new baseline when it has drifted.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Judgement } from '../core/baseline/judgement';
import { startOfLocalDay } from '../core/report/local-day';
import { dayBounds } from '../core/report/summarise';
import {
  freshHabit,
  noteMoment,
  slowDriftOf,
  type Habit,
  type Habits,
  type SlowDrift,
} from '../core/setups/habits';
import type { Setup } from '../core/baseline/setup';
import type { Store } from '../storage/store';

export interface HabitsParts {
  readonly store: Store;
  readonly setup: ReadonlySignal<Setup | null>;
  /** Tells of what storage refuses, and goes on. */
  readonly storing: (work: Promise<unknown>) => Promise<void>;
  readonly now: () => number;
}

export interface HabitKeeper {
  /** How the setup in use has drifted; null while it has not, or the person was asked lately. */
  readonly slowDrift: ReadonlySignal<SlowDrift | null>;
  /** One look, judged or not. */
  looked(judgement: Judgement | null, atMs: number): void;
  /** The person wants the baseline as it is. */
  keepBaseline(): Promise<void>;
  /** What was stored is gone. */
  forget(): void;
}

const EVERY_MS = 60_000;
/** Written down this often; what a crash takes is a few minutes out of days. [design] */
const MOMENTS_PER_WRITE = 10;

/** Knows what is stored as soon as it has been read. */
export function createHabits({ store, setup, storing, now }: HabitsParts): HabitKeeper {
  const slowDrift = signal<SlowDrift | null>(null);
  let habits: Habits | null = null;
  let notedMs = Number.NEGATIVE_INFINITY;
  let unwritten = 0;
  void storing(
    store.loadHabits().then((stored) => {
      habits = stored;
      offer();
    }),
  );

  function current(): Habit | null {
    const inUse = setup.value;
    if (inUse === null || habits === null) return null;
    const baselineMs = inUse.baseline.createdAtMs;
    const known = habits[inUse.id];
    return known?.baselineMs === baselineMs ? known : freshHabit(baselineMs);
  }

  function offer(): void {
    const habit = current();
    slowDrift.value = habit === null ? null : slowDriftOf(habit, now());
  }

  async function write(habit: Habit): Promise<void> {
    const inUse = setup.value;
    if (inUse === null || habits === null) return;
    habits = { ...habits, [inUse.id]: habit };
    offer();
    unwritten += 1;
    if (unwritten < MOMENTS_PER_WRITE) return;
    unwritten = 0;
    await storing(store.saveHabits(habits));
  }

  return {
    slowDrift,
    looked(judgement, atMs) {
      const habit = current();
      if (habit === null || judgement?.overall.kind !== 'good') return;
      if (atMs >= notedMs && atMs - notedMs < EVERY_MS) return;
      notedMs = atMs;
      void write(noteMoment(habit, judgement, dayBounds(atMs, startOfLocalDay).startMs));
    },
    async keepBaseline() {
      const habit = current();
      if (habit === null) return;
      unwritten = MOMENTS_PER_WRITE;
      await write({ ...habit, keptAtMs: now() });
    },
    forget() {
      habits = {};
      offer();
    },
  };
}
