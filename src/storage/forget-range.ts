// Forgets a time: records in it are deleted, those that reach into it are cut, and everything else stays as it is. Loaded when it is asked for.
import type { IDBPObjectStore } from 'idb';
import * as v from 'valibot';
import { boutOutside, holds, intervalOutside, type TimeRange } from '../core/report/keeping/cut-out';
import { sessionFromMs } from '../core/session/session-from';
import { sessionStateSchema } from '../core/session/state';
import { LONGEST_WATCHED_MS } from '../core/session/session';
import { readKeptFolder } from './folder/kept-folder';
import type { Schema } from './schema';
import { atomically, type Connection } from './transactions';

const STORES = ['singles', 'intervals', 'bouts', 'done-stretches', 'day-summaries'] as const;
/** Deleted in one go; other requests have their turn in between. [design] */
const MOST_AT_ONCE = 2_000;

type Opened<Name extends (typeof STORES)[number]> = IDBPObjectStore<Schema, typeof STORES, Name, 'readwrite'>;

/** Everything recorded in the range, with its days in figures and what the log says of it. All of it or nothing. */
export async function forgetRange({ database }: Connection, range: TimeRange): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite');
  const singles = transaction.objectStore('singles');
  await atomically(transaction, [
    cutOut(transaction.objectStore('intervals'), range, intervalOutside),
    cutOut(transaction.objectStore('bouts'), range, boutOutside),
    forgetStretches(transaction.objectStore('done-stretches'), range),
    forgetDays(transaction.objectStore('day-summaries'), range),
    forgetInLog(singles, range),
    forgetSession(singles, range),
    forgetInFiles(singles, range),
  ]);
}

async function cutOut<Name extends 'intervals' | 'bouts'>(
  store: Opened<Name>,
  range: TimeRange,
  outside: (part: Schema[Name]['value'], range: TimeRange) => readonly Schema[Name]['value'][],
): Promise<void> {
  // Two computers' histories may overlap: every one that could reach into the range is looked at, not only the latest before it.
  const near = IDBKeyRange.bound(range.startMs - LONGEST_WATCHED_MS, range.endMs, false, true);
  const across: readonly Schema[Name]['value'][] = await store.index('startMs').getAll(near);
  for (const part of across) {
    if (part.endMs <= range.startMs) continue;
    await store.delete(part.id);
    for (const left of outside(part, range)) await store.put(left);
  }
}

async function forgetStretches(store: Opened<'done-stretches'>, range: TimeRange): Promise<void> {
  const within = IDBKeyRange.bound(range.startMs, range.endMs, false, true);
  for (const id of await store.index('atMs').getAllKeys(within)) await store.delete(id);
}

async function forgetDays(store: Opened<'day-summaries'>, range: TimeRange): Promise<void> {
  for (const { id, startMs, endMs } of await store.getAll())
    if (startMs < range.endMs && endMs > range.startMs) await store.delete(id);
}

async function forgetInLog(singles: Opened<'singles'>, range: TimeRange): Promise<void> {
  const journal = await singles.get('journal');
  if (!Array.isArray(journal)) return;
  const kept = journal.filter((entry: unknown) => !holds(range, momentOf(entry)));
  if (kept.length < journal.length) await singles.put(kept, 'journal');
}

function momentOf(entry: unknown): number {
  const read = v.safeParse(v.object({ atMs: v.number() }), entry);
  return read.success ? read.output.atMs : Number.NaN;
}

/** Other computers' files may hold it too, and would bring it back. */
async function forgetInFiles(singles: Opened<'singles'>, range: TimeRange): Promise<void> {
  const folder = readKeptFolder(await singles.get('folder'));
  if (folder !== null) await singles.put({ ...folder, without: [...folder.without, range] }, 'folder');
}

/** A session that goes on from within the range would write it down again. */
async function forgetSession(singles: Opened<'singles'>, range: TimeRange): Promise<void> {
  const stored = await singles.get('session');
  if (stored === undefined) return;
  const read = v.safeParse(sessionStateSchema, stored, { abortEarly: true });
  if (!read.success || sessionFromMs(read.output) < range.endMs) await singles.delete('session');
}

/**
 * The details of days that ended by `beforeMs`, the oldest first and so many at a time; their figures stay. `uncounted`: nothing was done,
 * because a day before then has not been counted yet.
 */
export async function forgetDetails(
  { database }: Connection,
  beforeMs: number,
): Promise<'done' | 'more' | 'uncounted'> {
  const transaction = database.transaction(STORES, 'readwrite');
  const counted = await transaction.objectStore('singles').get('uncounted-from');
  if (typeof counted !== 'number' || counted < beforeMs) {
    await transaction.done;
    return 'uncounted';
  }
  const past = IDBKeyRange.upperBound(beforeMs);
  const [intervals, bouts, stretches] = await Promise.all([
    transaction.objectStore('intervals').index('endMs').getAllKeys(past, MOST_AT_ONCE),
    transaction.objectStore('bouts').index('endMs').getAllKeys(past, MOST_AT_ONCE),
    transaction
      .objectStore('done-stretches')
      .index('atMs')
      .getAllKeys(IDBKeyRange.upperBound(beforeMs, true), MOST_AT_ONCE),
  ]);
  await atomically(transaction, [
    ...intervals.map((id) => transaction.objectStore('intervals').delete(id)),
    ...bouts.map((id) => transaction.objectStore('bouts').delete(id)),
    ...stretches.map((id) => transaction.objectStore('done-stretches').delete(id)),
    // What spans the moment is cut there: the day before is not to be counted from a rest.
    cutOut(transaction.objectStore('intervals'), { startMs: beforeMs - 1, endMs: beforeMs }, (part) =>
      part.startMs < beforeMs && part.endMs > beforeMs ? [{ ...part, startMs: beforeMs }] : [part],
    ),
  ]);
  const isMore = [intervals, bouts, stretches].some(({ length }) => length === MOST_AT_ONCE);
  return isMore ? 'more' : 'done';
}
