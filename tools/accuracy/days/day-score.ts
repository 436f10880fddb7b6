// Sets what the monitor did in a day beside what the person did. Pure.
import type { Interval } from '../../../src/core/session/session';
import type { DayPostureName } from './day-postures';
import type { PlayedDay } from './day-play';
import type { DaySpan } from './day-script';

/** One event of a posture worth telling. */
export interface DayEvent {
  /** The posture it is named after: the last one, which is the fullest. */
  readonly posture: DayPostureName;
  /** Grown over many minutes, or taken at once. */
  readonly onset: 'slow' | 'sudden';
  /** From its start to the warning, less the dwell; null when there was none. */
  readonly delayMs: number | null;
}

/** A stretch of ordinary work, and which metrics gave a warning in it. */
export interface OrdinarySpan {
  readonly posture: DayPostureName;
  readonly durationMs: number;
  readonly wrong: readonly string[];
}

export interface DayScore {
  readonly events: readonly DayEvent[];
  readonly ordinary: readonly OrdinarySpan[];
  readonly ordinaryMs: number;
  readonly wrongNotifications: readonly { readonly posture: DayPostureName; readonly metric: string }[];
  /** Time sat in truth, and as the bouts have it. */
  readonly sittingMs: number;
  readonly countedSittingMs: number;
  /** Of the time sat in truth, how much was judged good or deviating. */
  readonly judgedSittingMs: number;
}

const DWELL_MS = 60_000;

/** The medians look back 5 s and a deviation ends after 10 s: what is said so soon after an event still speaks of it. */
const GRACE_MS = 15_000;

/** Stretches of one event, in order; ordinary work is left out. */
function eventsOf(day: readonly DaySpan[]): readonly (readonly DaySpan[])[] {
  const byNumber = new Map<number, DaySpan[]>();
  for (const stretch of day) {
    if (stretch.event === null) continue;
    byNumber.set(stretch.event, [...(byNumber.get(stretch.event) ?? []), stretch]);
  }
  return [...byNumber.values()].filter((stretches) => stretches.some(({ worth }) => worth === 'warn'));
}

function scoreEvent(stretches: readonly DaySpan[], played: PlayedDay): DayEvent[] {
  const telling = stretches.filter(({ worth }) => worth === 'warn');
  const [first] = telling;
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) return [];
  const raised = played.warnings.find(({ atMs }) => atMs > first.startMs && atMs <= last.endMs + GRACE_MS);
  return [
    {
      posture: last.posture,
      onset: stretches.length > 1 ? 'slow' : 'sudden',
      delayMs: raised === undefined ? null : raised.atMs - first.startMs - DWELL_MS,
    },
  ];
}

const overlapMs = (a: { startMs: number; endMs: number }, b: { startMs: number; endMs: number }): number =>
  Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));

const isJudged = ({ state }: Interval): boolean => state.kind === 'good' || state.kind === 'deviating';

/** Scores one played day. A warning belongs to the stretch in which it is raised; a notification likewise. */
export function scoreDay(day: readonly DaySpan[], played: PlayedDay): DayScore {
  const ordinary = day.filter(({ worth, presence }) => worth === 'leave' && presence === 'sitting');
  const afterTelling = (stretch: DaySpan): boolean =>
    day.some(({ worth, endMs }) => worth === 'warn' && endMs === stretch.startMs);
  const during = <T extends { readonly atMs: number }>(said: readonly T[], stretch: DaySpan): T[] => {
    const fromMs = stretch.startMs + (afterTelling(stretch) ? GRACE_MS : 0);
    return said.filter(({ atMs }) => atMs > fromMs && atMs <= stretch.endMs);
  };
  const seated = day.filter(({ presence }) => presence === 'sitting');
  const judged = played.intervals.filter(isJudged);
  const total = (stretches: readonly DaySpan[]) =>
    stretches.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  return {
    events: eventsOf(day).flatMap((stretches) => scoreEvent(stretches, played)),
    ordinary: ordinary.map((stretch) => ({
      posture: stretch.posture,
      durationMs: stretch.endMs - stretch.startMs,
      wrong: during(played.warnings, stretch).map(({ metric }) => metric),
    })),
    ordinaryMs: total(ordinary),
    wrongNotifications: ordinary.flatMap((stretch) =>
      during(played.notifications, stretch).map(({ metric }) => ({ posture: stretch.posture, metric })),
    ),
    sittingMs: total(seated),
    countedSittingMs: played.bouts.reduce((sum, { sittingMs }) => sum + sittingMs, 0),
    judgedSittingMs: seated.reduce(
      (sum, stretch) => sum + judged.reduce((part, interval) => part + overlapMs(stretch, interval), 0),
      0,
    ),
  };
}
