// What is stored, as a file that a person can take away: everything as a backup, or a table for a spreadsheet.
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type Backup,
  type BackupProblem,
  type Contents,
} from '../core/archive/backup';
import { boutsCsv, daysCsv, episodesCsv } from '../core/archive/csv';
import { dayOfDate } from '../core/report/calendar/days';
import { detailOf, type DayDetail } from '../core/report/day/day-summary';
import type { Interval } from '../core/session/session';
import type { ExportKind } from '../core/watch/archive-events';
import { loadHistory, recordsOf } from './history';
import { seal } from './seal';
import type { Store } from './store';

export interface NamedFile {
  readonly name: string;
  readonly content: Blob;
}

export type ExportedFile =
  /** More than one where a backup would be too long to be read again: each is a whole backup with a part of the intervals. */
  | { readonly kind: 'files'; readonly files: readonly NamedFile[] }
  | { readonly kind: 'problem'; readonly problem: BackupProblem };

/** Later than any record. */
const EVER_MS = Number.MAX_SAFE_INTEGER;

/** Intervals of a file are no longer than this as text, sealed or not well below what is read again. [design] */
const MOST_INTERVAL_CHARS = 96 * 1024 * 1024;

/** Makes the file, or the files. Only a backup can be sealed with a passphrase. Rejects where the store refuses. */
export async function exportFile(
  store: Store,
  what: ExportKind,
  nowMs: number,
  passphrase: string | null,
  mostIntervalChars = MOST_INTERVAL_CHARS,
): Promise<ExportedFile> {
  if (what !== 'backup') {
    const text = await tableOf(store, what, nowMs);
    return { kind: 'files', files: [fileOf(`plumbline-${what}-${dateOf(nowMs)}.csv`, text, 'text/csv')] };
  }
  // Browsers have it only on secure pages.
  if (passphrase !== null && !('subtle' in crypto))
    return { kind: 'problem', problem: { kind: 'no-cryptography' } };
  const texts = await backupTexts(store, nowMs, mostIntervalChars);
  const files: NamedFile[] = [];
  for (const [index, text] of texts.entries()) {
    const which = texts.length === 1 ? '' : `-${index + 1}-of-${texts.length}`;
    const name = `plumbline-backup-${dateOf(nowMs)}${which}.json`;
    files.push(fileOf(name, passphrase === null ? text : await seal(text, passphrase), 'application/json'));
  }
  return { kind: 'files', files };
}

/** Everything stored as backups: one, or as many as it takes. */
export async function backupTexts(
  store: Store,
  nowMs: number,
  mostIntervalChars = MOST_INTERVAL_CHARS,
): Promise<readonly string[]> {
  const { intervals, ...rest } = await contentsOf(store);
  const head = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    deviceId: await store.deviceId(),
    writtenAtMs: nowMs,
  } as const;
  return partsOf(intervals, mostIntervalChars).map((part, index) => {
    const days = index === 0 ? rest : { ...rest, ...NO_RECORDS };
    return JSON.stringify({ ...head, ...days, intervals: part } satisfies Backup);
  });
}

/** The first part has what is not split. */
const NO_RECORDS = { bouts: [], stretches: [], days: [] } as const;

/** At least one part, in order of time; each as many as fit. */
function partsOf(intervals: readonly Interval[], mostChars: number): readonly (readonly Interval[])[] {
  const parts: Interval[][] = [[]];
  let chars = 0;
  for (const interval of intervals) {
    const length = JSON.stringify(interval).length + 1;
    if (chars > 0 && chars + length > mostChars) {
      parts.push([]);
      chars = 0;
    }
    parts.at(-1)?.push(interval);
    chars += length;
  }
  return parts;
}

/** Everything stored but the session, which is of this moment, and the log, which is of this computer. */
export async function contentsOf(store: Store): Promise<Contents> {
  const [settings, setup, setups, habits, routine, travel, intervals, bouts, stretches, days] =
    await Promise.all([
      store.loadSettings(),
      store.loadSetup(),
      store.listSetups(),
      store.loadHabits(),
      store.loadRoutine(),
      store.loadTravel(),
      store.intervalsBetween(0, EVER_MS),
      store.boutsBetween(0, EVER_MS),
      store.stretchesBetween(0, EVER_MS),
      store.loadSummaries(),
    ]);
  const currentSetupId = setup?.id ?? null;
  return { settings, currentSetupId, setups, habits, routine, travel, intervals, bouts, stretches, days };
}

async function tableOf(store: Store, what: Exclude<ExportKind, 'backup'>, nowMs: number): Promise<string> {
  const { days, travel } = await loadHistory(store, nowMs, Infinity);
  if (what === 'days') return daysCsv(days);
  const details: DayDetail[] = [];
  for (const { id } of days) {
    const day = dayOfDate(id, travel);
    if (day !== null) details.push(detailOf(day, await recordsOf(store, day), travel));
  }
  return what === 'episodes' ? episodesCsv(details, travel) : boutsCsv(details, travel);
}

function fileOf(name: string, text: string, type: string): NamedFile {
  return { name, content: new Blob([text], { type }) };
}

/** The local date, as file names sort by: "2026-11-28". */
function dateOf(atMs: number): string {
  return new Intl.DateTimeFormat('sv-SE').format(atMs);
}
