// When a person is reminded to take a backup: once a month, and never before there is something to lose. Pure.
import type { JournalEntry } from '../journal/journal';
import type { DaySummary } from '../report/day/day-summary';

/** As long as it takes to lose more than one would like to. [design] */
export const REMIND_AFTER_MS = 30 * 24 * 3_600_000;
/** With fewer days there is hardly anything to lose. [design] */
const LEAST_DAYS = 5;

/** `sinceMs`: when the latest backup was written; null where none was, as far as the log goes back. */
export interface BackupDue {
  readonly sinceMs: number | null;
}

/** Null while none is due. `days` in order. A clock that was set back makes none due. `inFolderMs`: when one was last written to a folder. */
export function backupDue(
  journal: readonly JournalEntry[],
  days: readonly DaySummary[],
  nowMs: number,
  inFolderMs: number | null = null,
): BackupDue | null {
  const [first] = days;
  if (first === undefined || days.length < LEAST_DAYS) return null;
  const downloadedMs = journal.findLast(({ event }) => event.kind === 'backup-written')?.atMs ?? null;
  const last =
    Math.max(downloadedMs ?? -1, inFolderMs ?? -1) < 0 ? null : Math.max(downloadedMs ?? 0, inFolderMs ?? 0);
  return nowMs - (last ?? first.startMs) < REMIND_AFTER_MS ? null : { sinceMs: last };
}
