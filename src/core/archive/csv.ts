// Days, episodes and bouts as tables for a spreadsheet: comma-separated values after RFC 4180.
import type { DayDetail, DaySummary } from '../report/day/day-summary';
import { coverageOf, judgedMs, sittingMs } from '../report/day/day-summary';
import { uprightShare } from '../report/day/hours';
import { episodeEnd } from '../report/episode-end';
import { episodeNudge, type EpisodeNudge } from '../report/episode-nudge';
import { zoneAt } from '../report/calendar/days';
import type { Travel } from '../report/calendar/travel';
import { offsetMs } from '../report/calendar/zone';

type Cell = string | number | null;

/** One table; the first row names the columns, with their units. Ends with a line break. */
export function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // What begins like a formula would be run by a spreadsheet: it is text here, and an apostrophe says so.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const minutes = (ms: number): number => Math.round(ms / 600) / 100;
const share = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e4) / 1e4;

/** A moment as the clock around the person showed it, with its distance from UTC: "2026-11-23T14:05:00+01:00". */
export function clockText(atMs: number, travel: Travel): string {
  const offset = offsetMs(zoneAt(atMs, travel), atMs);
  const wall = new Date(atMs + offset).toISOString().slice(0, 19);
  const apart = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(apart / 60)}:${two(apart % 60)}`;
}

/** One row a day. */
export function daysCsv(days: readonly DaySummary[]): string {
  return csvOf(
    [
      'date',
      'upright_min',
      'drifting_min',
      'unclear_min',
      'off_seat_min',
      'not_seen_min',
      'sitting_min',
      'judged_min',
      'upright_share',
      'coverage',
      'bouts',
      'longest_bout_min',
      'breaks',
      'long_breaks',
      'stretches',
      'episodes',
      'posture_shifts',
      'shifts_judged_min',
    ],
    days.map((day) => [
      day.id,
      minutes(day.uprightMs),
      minutes(day.driftingMs),
      minutes(day.unclearMs),
      minutes(day.offSeatMs),
      minutes(day.unseenMs),
      minutes(sittingMs(day)),
      minutes(judgedMs(day)),
      share(uprightShare(day)),
      share(coverageOf(day)),
      day.bouts,
      minutes(day.longestBoutMs),
      day.breaks,
      day.longBreaks,
      day.stretches,
      day.episodes,
      day.shifts?.count ?? null,
      day.shifts === undefined ? null : minutes(day.shifts.judgedMs),
    ]),
  );
}

/** One row an episode. */
export function episodesCsv(days: readonly DayDetail[], travel: Travel): string {
  return csvOf(
    [
      'start',
      'end',
      'length_min',
      'drifting_min',
      'reasons',
      'nudged',
      'nudge_after_min',
      'answer',
      'changed_after_nudge_min',
      'ended_by',
    ],
    days.flatMap(({ report }) =>
      report.episodes.map((episode) => [
        clockText(episode.startMs, travel),
        clockText(episode.endMs, travel),
        minutes(episode.endMs - episode.startMs),
        minutes(episode.seenMs),
        episode.metrics.map(({ metric }) => metric).join(' '),
        ...nudgeCells(episodeNudge(episode, report.intervals)),
        episodeEnd(episode, report.intervals),
      ]),
    ),
  );
}

/** Empty is not known: an early day, or nobody saw it. */
function nudgeCells(nudge: EpisodeNudge): readonly Cell[] {
  switch (nudge.kind) {
    case 'not-known':
      return [null, null, null, null];
    case 'none':
      return ['no', null, nudge.answer ?? 'none', null];
    case 'nudged': {
      const { delayMs, answer, changedAfterMs } = nudge;
      return [
        'yes',
        minutes(delayMs),
        answer ?? 'none',
        changedAfterMs === null ? null : minutes(changedAfterMs),
      ];
    }
  }
}

/** One row a bout of sitting. */
export function boutsCsv(days: readonly DayDetail[], travel: Travel): string {
  return csvOf(
    ['start', 'end', 'length_min', 'sitting_min'],
    days.flatMap(({ report }) =>
      report.bouts.map(({ startMs, endMs, sittingMs: seenMs }) => [
        clockText(startMs, travel),
        clockText(endMs, travel),
        minutes(endMs - startMs),
        minutes(seenMs),
      ]),
    ),
  );
}
