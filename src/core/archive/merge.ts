// Two histories as one: records by their ids, so that merging twice changes nothing and the order of merging does not matter.
import type { Setup } from '../baseline/setup';
import { mergeTravels, type Travel } from '../report/calendar/travel';
import { fuller, type DaySummary } from '../report/day/day-summary';
import type { DoneStretch } from '../report/done-stretch';
import type { Bout, Interval } from '../session/session';
import type { Backup } from './backup';

/** The part of a backup that two of them have in common: what happened, and where. */
export interface Records {
  readonly setups: readonly Setup[];
  readonly travel: Travel;
  readonly intervals: readonly Interval[];
  readonly bouts: readonly Bout[];
  readonly stretches: readonly DoneStretch[];
  readonly days: readonly DaySummary[];
}

/** What an import would add: only records that are new, or newer than what is here. */
export interface Additions extends Records {
  readonly counts: AdditionCounts;
}

export interface AdditionCounts {
  readonly days: number;
  readonly intervals: number;
  readonly bouts: number;
  readonly stretches: number;
  readonly setups: number;
}

/** The records of `theirs` that change something here. Applying them gives the same as merging both. */
export function additionsOf(mine: Records, theirs: Backup | Records): Additions {
  const setups = newer(mine.setups, theirs.setups, laterSetup);
  const intervals = newer(mine.intervals, theirs.intervals, longer);
  const bouts = newer(mine.bouts, theirs.bouts, longer);
  const stretches = newer(mine.stretches, theirs.stretches, byText);
  const days = newer(mine.days, theirs.days, fuller);
  const travel = mergeTravels(mine.travel, theirs.travel);
  const counts = {
    days: days.length,
    intervals: intervals.length,
    bouts: bouts.length,
    stretches: stretches.length,
    setups: setups.length,
  };
  return { setups, intervals, bouts, stretches, days, travel, counts };
}

/** Both histories whole. */
export function mergeRecords(a: Records, b: Records): Records {
  const both = additionsOf(a, b);
  return {
    setups: replaced(a.setups, both.setups),
    intervals: replaced(a.intervals, both.intervals),
    bouts: replaced(a.bouts, both.bouts),
    stretches: replaced(a.stretches, both.stretches),
    days: replaced(a.days, both.days),
    travel: both.travel,
  };
}

interface Identified {
  readonly id: string;
}

type Choose<T> = (a: T, b: T) => T;

function newer<T extends Identified>(
  mine: readonly T[],
  theirs: readonly T[],
  choose: Choose<T>,
): readonly T[] {
  const byId = new Map(mine.map((record) => [record.id, record]));
  const added = new Map<string, T>();
  for (const record of theirs) {
    const here = byId.get(record.id);
    const held = here === undefined ? record : choose(here, record);
    if (held === here || JSON.stringify(held) === JSON.stringify(here)) continue;
    byId.set(record.id, held);
    added.set(record.id, held);
  }
  return [...added.values()];
}

function replaced<T extends Identified>(mine: readonly T[], added: readonly T[]): readonly T[] {
  return [...new Map([...mine, ...added].map((record) => [record.id, record])).values()];
}

/** A record grows while it is open, so the longer one is the later. */
function longer<T extends { readonly startMs: number; readonly endMs: number }>(a: T, b: T): T {
  if (a.endMs !== b.endMs) return a.endMs > b.endMs ? a : b;
  return byText(a, b);
}

function laterSetup(a: Setup, b: Setup): Setup {
  const [calibratedA, calibratedB] = [a.baseline.createdAtMs, b.baseline.createdAtMs];
  if (calibratedA !== calibratedB) return calibratedA > calibratedB ? a : b;
  return byText(a, b);
}

/** Of two that cannot be told apart by time, always the same one, whichever is named first. */
function byText<T>(a: T, b: T): T {
  return sorted(a) >= sorted(b) ? a : b;
}

/** The order in which keys were written must not matter. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
