// Plays rows of random deeds: a fixed seed unless another is asked for, and what is stored at the end.
import fc from 'fast-check';
import { vi } from 'vitest';
import type { Interval } from '../../../src/core/session/session';
import { DEEDS, doIt, type Deed } from '../world/deeds';
import { SECOND, World } from '../world/world';

const SEED = Number(process.env['SIM_SEED'] ?? 20_260_302);
const RUNS = Number(process.env['SIM_RUNS'] ?? 12);

/** Laws over random rows take long where the machine is busy. */
export const LAW_MS = 300_000;

/** For all rows that can be drawn, `holds`; `effort` times as many are drawn as usual. */
export function always<T>(
  rows: fc.Arbitrary<T>,
  holds: (row: T) => Promise<void>,
  effort = 1,
): Promise<void> {
  const property = fc.asyncProperty(rows, async (row) => {
    try {
      await holds(row);
    } finally {
      vi.useRealTimers();
    }
  });
  return fc.assert(property, {
    seed: SEED,
    numRuns: Math.ceil(effort * RUNS),
    endOnFailure: process.env['SIM_SHRINK'] === undefined,
  });
}

export interface Done {
  readonly deed: Deed;
  readonly seconds: number;
}

/** A row of deeds, each with the time that passes after it. */
export function rowOf(
  deeds: readonly Deed[],
  seconds: { readonly min: number; readonly max: number },
  length: { readonly minLength: number; readonly maxLength: number },
): fc.Arbitrary<readonly Done[]> {
  return fc.array(fc.record({ deed: fc.constantFrom(...deeds), seconds: fc.integer(seconds) }), length);
}

/** Anything at all. */
export const anyRow = rowOf(DEEDS, { min: 1, max: 40 }, { minLength: 3, maxLength: 14 });

export interface Played {
  readonly world: World;
  readonly intervals: readonly Interval[];
  /** For how long some camera's light was on. */
  readonly litMs: number;
}

/** A day of these deeds, by somebody who has calibrated; stopped and stored at its end. */
export async function play(deeds: readonly Done[]): Promise<Played> {
  const world = new World();
  await world.watching(1);
  let litMs = 0;
  for (const { deed, seconds } of deeds) {
    await doIt(world, deed);
    for (let second = 0; second < seconds; second += 1) {
      await world.pass(1);
      if (world.tabs.some((tab) => tab.lit)) litMs += SECOND;
    }
  }
  await end(world);
  return { world, intervals: await world.intervals(), litMs };
}

/** The disk works again and everybody stops, so that everything is stored. */
export async function end(world: World): Promise<void> {
  world.disk = 'well';
  for (const tab of world.tabs) if (tab.alive) tab.app.model.actions.stop();
  await world.pass(70);
}

export const isJudged = ({ state }: Pick<Interval, 'state'>): boolean =>
  state.kind === 'good' || state.kind === 'deviating';

export function judgedMsOf(intervals: readonly Interval[]): number {
  return intervals.filter(isJudged).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}

/** What must hold of a history: no moment twice, and none before it began. */
export function overlaps(intervals: readonly Interval[]): readonly string[] {
  const sorted = intervals.toSorted((a, b) => a.startMs - b.startMs);
  return sorted.flatMap((interval, index) => {
    const next = sorted[index + 1];
    if (interval.endMs <= interval.startMs) return [`${interval.id} is empty`];
    return next !== undefined && next.startMs < interval.endMs
      ? [`${interval.id} and ${next.id} overlap`]
      : [];
  });
}
