// The database: its stores, indexes and versions. A new version adds a step to `upgrade` and changes none.
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Setup } from '../core/baseline/setup';
import type { DaySummary } from '../core/report/day/day-summary';
import type { DoneStretch } from '../core/report/done-stretch';
import type { Bout, Interval } from '../core/session/session';
import type { SetAside } from './store';

export const DATABASE_NAME = 'plumbline';
export const DATABASE_VERSION = 3;

/** Single values, each with a key of its own. */
export type SingleKey =
  | 'settings'
  | 'current-setup'
  | 'session'
  | 'journal'
  | 'habits'
  | 'routine'
  /** Since version 3: the time zones of the person's days. */
  | 'travel'
  /** Since version 3: the earliest moment that has changed since days were last counted. */
  | 'uncounted-from'
  /** Which browser wrote a backup; drawn when the first is written. */
  | 'device-id'
  /** The folder that the person has chosen for backups: the browser's handle to it. */
  | 'folder'
  /** A tombstone: when everything was last erased. It outlasts the erasing. */
  | 'erased-at';

export interface Schema extends DBSchema {
  /** Checked when read: what is in it may come from another version. */
  singles: { key: SingleKey; value: unknown };
  setups: { key: string; value: Setup };
  /** `endMs` is an index too, so that what began before a day and reaches into it is found without reading all the days before. */
  intervals: { key: string; value: Interval; indexes: { startMs: number; endMs: number } };
  bouts: { key: string; value: Bout; indexes: { startMs: number; endMs: number } };
  /** Since version 2. */
  'done-stretches': { key: string; value: DoneStretch; indexes: { atMs: number } };
  /** Since version 3. Made of the others, and made again when they change. */
  'day-summaries': { key: string; value: DaySummary };
  'set-aside': { key: number; value: SetAside };
}

export type Database = IDBPDatabase<Schema>;

/** Brings a database of any earlier version to the present one. */
export function upgrade(database: Database, oldVersion: number): void {
  if (oldVersion < 1) {
    database.createObjectStore('singles');
    database.createObjectStore('setups', { keyPath: 'id' });
    for (const name of ['intervals', 'bouts'] as const) {
      const store = database.createObjectStore(name, { keyPath: 'id' });
      store.createIndex('startMs', 'startMs');
      store.createIndex('endMs', 'endMs');
    }
    database.createObjectStore('set-aside', { autoIncrement: true });
  }
  if (oldVersion < 2) {
    database.createObjectStore('done-stretches', { keyPath: 'id' }).createIndex('atMs', 'atMs');
  }
  if (oldVersion < 3) database.createObjectStore('day-summaries', { keyPath: 'id' });
}
