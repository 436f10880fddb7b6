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
import type { ExportKind } from '../core/watch/archive-events';
import { loadHistory, recordsOf } from './history';
import { seal } from './seal';
import type { Store } from './store';

export type ExportedFile =
  | { readonly kind: 'file'; readonly name: string; readonly content: Blob }
  | { readonly kind: 'problem'; readonly problem: BackupProblem };

/** Later than any record. */
const EVER_MS = Number.MAX_SAFE_INTEGER;

/** Makes the file. Only a backup can be sealed with a passphrase. Rejects where the store refuses. */
export async function exportFile(
  store: Store,
  what: ExportKind,
  nowMs: number,
  passphrase: string | null,
): Promise<ExportedFile> {
  if (what !== 'backup') {
    const text = await tableOf(store, what, nowMs);
    return fileOf(`plumbline-${what}-${dateOf(nowMs)}.csv`, text, 'text/csv');
  }
  const backup: Backup = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    deviceId: await store.deviceId(),
    writtenAtMs: nowMs,
    ...(await contentsOf(store)),
  };
  const name = `plumbline-backup-${dateOf(nowMs)}.json`;
  const text = JSON.stringify(backup);
  if (passphrase === null) return fileOf(name, text, 'application/json');
  // Browsers have it only on secure pages.
  if (!('subtle' in crypto)) return { kind: 'problem', problem: { kind: 'no-cryptography' } };
  return fileOf(name, await seal(text, passphrase), 'application/json');
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

function fileOf(name: string, text: string, type: string): ExportedFile {
  return { kind: 'file', name, content: new Blob([text], { type }) };
}

/** The local date, as file names sort by: "2026-11-28". */
function dateOf(atMs: number): string {
  return new Intl.DateTimeFormat('sv-SE').format(atMs);
}
