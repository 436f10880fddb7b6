// Hands for the storage tests: a fresh browser database each time, and records to put into it.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import type { DoneStretch } from '../../../src/core/report/done-stretch';
import type { Bout, Interval } from '../../../src/core/session/session';
import { openStore } from '../../../src/storage/open-store';
import type { Setup } from '../../../src/core/baseline/setup';
import { DATABASE_NAME, DATABASE_VERSION, type Schema } from '../../../src/storage/schema';
import type { SetAside, Store, StoreEvents } from '../../../src/storage/store';

/** What a store told of its own accord. */
export interface Told extends StoreEvents {
  readonly lost: string[];
  readonly setAside: SetAside[];
}

export function listen(): Told {
  const lost: string[] = [];
  const setAside: SetAside[] = [];
  return {
    lost,
    setAside,
    onLost: (reason) => lost.push(reason),
    onReopened: () => lost.push('reopened'),
    onSetAside: (records) => setAside.push(...records),
  };
}

/** A browser that has never seen Plumbline. */
export function freshBrowser(): void {
  globalThis.indexedDB = new IDBFactory();
}

export async function openedStore(events: StoreEvents = listen()): Promise<Store> {
  const store = await openStore(events);
  if (store.kind === 'unavailable') throw new Error(`No store: ${store.message}`);
  return store;
}

/** The database past every check, to damage it. */
export async function rawDatabase() {
  return openDB<Schema>(DATABASE_NAME, DATABASE_VERSION);
}

export function interval(startMs: number, endMs: number, id = `${startMs}-${endMs}`): Interval {
  return {
    id,
    startMs,
    endMs,
    state: { kind: 'good' },
    presence: 'sitting',
    setupId: 'desk',
    algorithmVersion: 1,
  };
}

export function bout(startMs: number, endMs: number, id = `${startMs}-${endMs}`): Bout {
  return { id, startMs, endMs, sittingMs: endMs - startMs };
}

export function doneStretch(atMs: number): DoneStretch {
  return {
    id: `${atMs}-half-kneeling`,
    atMs,
    slug: 'psoas-stretch',
    stretchId: 'half-kneeling',
    title: 'Half-kneeling hip stretch',
    heldMs: 60_000,
  };
}

export function setup(id: string): Setup {
  return {
    id,
    name: `Desk ${id}`,
    sourceKind: 'camera',
    viewOverride: null,
    standingDesk: false,
    raises: {},
    camera: null,
    baseline: {
      algorithmVersion: 1,
      createdAtMs: 5,
      view: 'front',
      frameWidthPx: 640,
      frameHeightPx: 480,
      upright: {},
      slumped: null,
      quality: 'good',
    },
  };
}
