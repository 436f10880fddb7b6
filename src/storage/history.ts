// Every day ever watched, in figures: stored ones as they are, and counted again from where something has changed. Loaded with the report.
import { dayAt, type LocalDay } from '../core/report/calendar/days';
import { staying, withZone, type Travel } from '../core/report/calendar/travel';
import { systemZone } from '../core/report/calendar/zone';
import { detailOf, fuller, isEmpty, type DayRecords, type DaySummary } from '../core/report/day/day-summary';
import { SUMMARY_VERSION } from '../core/report/day/stored-summary';
import type { DayBounds, DayReport } from '../core/report/day-report';
import { summarise } from '../core/report/summarise';
import { findingsOfWeek, type WeekFinding } from '../core/report/week';
import type { Store } from './store';

/** Counted days are stored this often, so that a page closed in the middle of years goes on from there. */
const STORE_EVERY_DAYS = 7;
/** Other requests to the storage wait meanwhile; what is left is counted in the next turn. [design] */
const LONGEST_TURN_MS = 2_000;

/** `rest`: earlier days are still to be counted, which another call goes on with; today is always among `days`. */
export interface LoadedHistory {
  readonly days: readonly DaySummary[];
  readonly travel: Travel;
  readonly rest: 'none' | 'to-count';
}

/** The days in order of their dates, today as it is so far, and the travel by which they were told apart. */
export async function loadHistory(
  store: Store,
  nowMs: number,
  longestMs = LONGEST_TURN_MS,
): Promise<LoadedHistory> {
  const begunMs = performance.now();
  const [noted, stored, uncountedMs] = await Promise.all([
    store.loadTravel(),
    store.loadSummaries(),
    store.uncountedFrom(),
  ]);
  const travel = noted.length === 0 ? staying(systemZone()) : withZone(noted, systemZone(), nowMs);
  const byDate = new Map(stored.map((summary) => [summary.id, summary]));
  const outdated = stored.filter(({ version }) => version < SUMMARY_VERSION).map(({ startMs }) => startMs);
  const fromMs = Math.min(uncountedMs ?? nowMs, ...outdated);
  const today = dayAt(nowMs, travel);
  /** Of a day whose details were erased the older account is the fuller one. */
  const hold = async (day: LocalDay): Promise<DaySummary | null> => {
    const summary = detailOf(day, await recordsOf(store, day), travel).summary;
    const before = byDate.get(day.date);
    const replaces = before === undefined || (before.version < summary.version && !isEmpty(summary));
    const held = replaces ? summary : fuller(summary, before);
    if (isEmpty(held)) return null;
    byDate.set(held.id, held);
    return held;
  };

  let counted: DaySummary[] = [];
  let day = dayAt(Math.min(fromMs, nowMs), travel);
  // A store that takes nothing would be asked for the same days for ever.
  let rest: LoadedHistory['rest'] = 'none';
  // At least one day a turn, however busy the machine is, and empty ones count too: otherwise the next turn would begin where this one did.
  while (day.startMs < today.startMs) {
    const held = await hold(day);
    if (held !== null) counted.push(held);
    day = dayAt(day.endMs, travel);
    const turnEnds = performance.now() - begunMs >= longestMs;
    const isLast = day.startMs >= today.startMs;
    if (counted.length < STORE_EVERY_DAYS && !turnEnds && !isLast) continue;
    if (!(await storeDays(store, counted, day.startMs))) break;
    counted = [];
    if (!turnEnds || isLast) continue;
    rest = 'to-count';
    break;
  }
  await hold(today);
  return { days: [...byDate.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), travel, rest };
}

/** Whether the store took them. */
function storeDays(store: Store, days: readonly DaySummary[], countedToMs: number): Promise<boolean> {
  return store.saveSummaries(days, countedToMs).then(
    () => true,
    () => false,
  );
}

/** One day in full. */
export async function loadDay(store: Store, day: DayBounds): Promise<DayReport> {
  const { intervals, bouts, stretches } = await recordsOf(store, day);
  return summarise(intervals, bouts, day, stretches);
}

/** What stood out in the seven days before. */
export async function loadWeek(store: Store, { startMs, endMs }: DayBounds): Promise<readonly WeekFinding[]> {
  const [intervals, bouts] = await Promise.all([
    store.intervalsBetween(startMs, endMs),
    store.boutsBetween(startMs, endMs),
  ]);
  return findingsOfWeek(intervals, bouts, endMs);
}

/** Everything stored of a day. */
export async function recordsOf(store: Store, day: DayBounds): Promise<DayRecords> {
  const [intervals, bouts, stretches] = await Promise.all([
    store.intervalsBetween(day.startMs, day.endMs),
    store.boutsBetween(day.startMs, day.endMs),
    store.stretchesBetween(day.startMs, day.endMs),
  ]);
  return { intervals, bouts, stretches };
}
