// Every day ever watched, in figures: stored ones as they are, and counted again from where something has changed. Loaded with the report.
import { dayAt } from '../core/report/calendar/days';
import { staying, withZone, type Travel } from '../core/report/calendar/travel';
import { systemZone } from '../core/report/calendar/zone';
import { detailOf, fuller, isEmpty, SUMMARY_VERSION, type DaySummary } from '../core/report/day/day-summary';
import type { Store } from './store';

/** Counted days are stored this often, so that a page closed in the middle of years goes on from there. */
const STORE_EVERY_DAYS = 14;

/** The days in order of their dates, today as it is so far, and the travel by which they were told apart. */
export async function loadHistory(
  store: Store,
  nowMs: number,
): Promise<{ readonly days: readonly DaySummary[]; readonly travel: Travel }> {
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
  let counted: DaySummary[] = [];
  for (let day = dayAt(Math.min(fromMs, nowMs), travel); ; day = dayAt(day.endMs, travel)) {
    const summary = await countDay(store, day, travel);
    const before = byDate.get(day.date);
    // Of a day whose details were erased the older account is the fuller one.
    const replaces = before === undefined || (before.version < summary.version && !isEmpty(summary));
    const held = replaces ? summary : fuller(summary, before);
    if (!isEmpty(held)) {
      byDate.set(held.id, held);
      if (day.date !== today.date) counted.push(held);
    }
    const last = day.startMs >= today.startMs;
    if (last || counted.length >= STORE_EVERY_DAYS) {
      // A store that takes nothing more still gives what it has; the days are then counted again the next time.
      await store.saveSummaries(counted, last ? today.startMs : day.endMs).catch(() => undefined);
      counted = [];
    }
    if (last) break;
  }
  return { days: [...byDate.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), travel };
}

async function countDay(store: Store, day: ReturnType<typeof dayAt>, travel: Travel): Promise<DaySummary> {
  const [intervals, bouts, stretches] = await Promise.all([
    store.intervalsBetween(day.startMs, day.endMs),
    store.boutsBetween(day.startMs, day.endMs),
    store.stretchesBetween(day.startMs, day.endMs),
  ]);
  return detailOf(day, { intervals, bouts, stretches }, travel).summary;
}
