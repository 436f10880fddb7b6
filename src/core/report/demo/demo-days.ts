// Made-up days for looking around in: half a year of somebody at a desk, the same for the same seed. Never stored among real ones.
import type { MetricId } from '../../baseline/metric';
import type { Bout, Interval, Mark, Presence, WatchState } from '../../session/session';
import { dayOfDate } from '../calendar/days';
import { addDays, weekday } from '../calendar/periods';
import type { Travel } from '../calendar/travel';
import type { DayRecords } from '../day/day-summary';
import type { DoneStretch } from '../done-stretch';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** As many as six months have. */
export const DEMO_DAYS = 182;
/** The name that every made-up record begins with. */
export const DEMO_ID = 'demo';
/** Draws the same half year wherever it is shown. */
export const DEMO_SEED = 7;

/** Numbers from 0 to 1 in a fixed order for each seed (a linear congruential generator: plausible is enough here). */
export function chanceOf(seed: number): () => number {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const REASONS: readonly (readonly MetricId[])[] = [
  ['headForwardRatio'],
  ['headForwardRatio', 'slumpScore'],
  ['slumpScore', 'slumpDropRatio'],
  ['shoulderLevelDeg'],
];

/** So long after the limit a made-up person is nudged. */
const NUDGE_AFTER_MS = 5 * MINUTE_MS;

/** What happens in a made-up interval: some changes of posture, and a nudge in a long drift. */
function marksOf(
  {
    kind,
    startMs,
    endMs,
  }: { readonly kind: WatchState['kind']; readonly startMs: number; readonly endMs: number },
  episodeId: string,
  chance: () => number,
): readonly Mark[] {
  const marks: Mark[] = [];
  const perHour = kind === 'good' ? 14 : 9;
  for (let atMs = startMs; ;) {
    atMs = Math.round(atMs + (-Math.log(1 - chance()) * HOUR_MS) / perHour);
    if (atMs >= endMs) break;
    marks.push({ kind: 'shifted', atMs });
  }
  const nudgedMs = startMs + NUDGE_AFTER_MS;
  if (kind === 'deviating' && nudgedMs < endMs) {
    marks.push({ kind: 'nudged', atMs: nudgedMs, episodeId });
    const draw = chance();
    const answer = draw < 0.12 ? 'dismissed' : draw < 0.2 ? 'snoozed' : null;
    const answeredMs = nudgedMs + 5_000 + Math.round(30_000 * chance());
    if (answer !== null && answeredMs < endMs) marks.push({ kind: answer, atMs: answeredMs, episodeId });
  }
  return marks.sort((a, b) => a.atMs - b.atMs);
}

/** The records of one day, `ageDays` before the last one; none on most weekends. Null where the calendar has no such day. */
export function demoDay(date: string, ageDays: number, seed: number, travel: Travel): DayRecords | null {
  const day = dayOfDate(date, travel);
  if (day === null) return null;
  const chance = chanceOf(seed + ageDays * 7919);
  const markChance = chanceOf(seed + ageDays * 7919 + 1);
  const records = { intervals: [] as Interval[], bouts: [] as Bout[], stretches: [] as DoneStretch[] };
  const free = weekday(date) >= 5 ? 0.85 : 0.06;
  if (chance() < free) return records;
  // Somebody slowly gets better at it, and tires in the afternoon.
  const skill = 0.5 + 0.25 * (1 - ageDays / DEMO_DAYS) + 0.1 * (chance() - 0.5);
  const id = (what: string, index: number) => `${DEMO_ID}-${date}-${what}${index}`;
  let atMs = day.startMs + 4.5 * HOUR_MS + chance() * HOUR_MS;
  const endMs = day.startMs + 13 * HOUR_MS + chance() * HOUR_MS;
  let episodeId = id('e', 0);
  const add = (minutes: number, state: WatchState, presence: Presence) => {
    const startMs = Math.round(atMs);
    atMs = Math.round(atMs + minutes * MINUTE_MS);
    // One drift goes on where another follows at once.
    const goesOn = records.intervals.at(-1)?.state.kind === 'deviating';
    if (state.kind === 'deviating' && !goesOn) episodeId = id('e', records.intervals.length);
    const isJudged = state.kind === 'good' || state.kind === 'deviating';
    records.intervals.push({
      id: id('i', records.intervals.length),
      startMs,
      endMs: atMs,
      state: state.kind === 'deviating' ? { ...state, episodeId } : state,
      ...(isJudged
        ? { marks: marksOf({ kind: state.kind, startMs, endMs: atMs }, episodeId, markChance) }
        : {}),
      presence,
      setupId: DEMO_ID,
      algorithmVersion: 1,
      ...(state.kind === 'deviating' && state.metrics.includes('headForwardRatio')
        ? {
            meanChanges: {
              headForwardRatio: {
                mean: 0.05 + 0.04 * chance(),
                looks: 60,
                standardError: 0.015,
                limit: 0.05,
              },
            },
          }
        : {}),
    });
  };
  while (atMs < endMs) {
    const boutStart = Math.round(atMs);
    const boutEnd = boutStart + (25 + 55 * chance()) * MINUTE_MS;
    let sittingMs = 0;
    while (atMs < boutEnd) {
      const hour = (atMs - day.startMs) / HOUR_MS;
      const upright = skill - (hour > 10 ? 0.15 : 0);
      const before = atMs;
      const draw = chance();
      if (draw < 0.06) add(1 + 4 * chance(), { kind: 'unknown', reason: 'turned' }, 'sitting');
      else if (draw < 0.06 + 0.94 * upright) add(3 + 11 * chance(), { kind: 'good' }, 'sitting');
      else
        add(
          2 + 9 * chance(),
          { kind: 'deviating', metrics: REASONS[Math.floor(chance() ** 2 * REASONS.length)] ?? [] },
          'sitting',
        );
      sittingMs += atMs - before;
    }
    records.bouts.push({
      id: id('b', records.bouts.length),
      startMs: boutStart,
      endMs: Math.round(atMs),
      sittingMs,
    });
    const lunch = atMs - day.startMs > 8 * HOUR_MS && atMs - day.startMs < 9 * HOUR_MS;
    if (chance() < 0.25)
      records.stretches.push({
        id: id('s', records.stretches.length),
        atMs: Math.round(atMs),
        slug: 'psoas-stretch',
        stretchId: 'half-kneeling',
        title: 'Half-kneeling hip stretch',
        heldMs: 30_000 + Math.round(60 * chance()) * 1_000,
      });
    if (lunch) add(40, { kind: 'not-monitored', reason: 'paused' }, 'unknown');
    else add(2 + 9 * chance(), { kind: 'away' }, 'absent');
  }
  return records;
}

/** Six months of days up to and with `lastDate`, each with its date, in order. */
export function demoDays(
  lastDate: string,
  seed: number,
  travel: Travel,
): readonly { readonly date: string; readonly records: DayRecords }[] {
  return Array.from({ length: DEMO_DAYS }, (_, index) => {
    const ageDays = DEMO_DAYS - 1 - index;
    const date = addDays(lastDate, -ageDays);
    const records = demoDay(date, ageDays, seed, travel);
    return records === null ? [] : [{ date, records }];
  }).flat();
}
