// The promises of the durable store when things go wrong: other tabs, other versions, full disks, damaged records.
import { forceCloseDatabase } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore } from '../../../src/storage/open-store';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { DATABASE_NAME, DATABASE_VERSION } from '../../../src/storage/schema';
import { describeFailure, type SetAside } from '../../../src/storage/store';
import { bout, doneStretch, freshBrowser, interval, listen, openedStore, rawDatabase, setup } from './help';

beforeEach(freshBrowser);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('two tabs', () => {
  test('see what the other has stored', async () => {
    const [one, other] = [await openedStore(), await openedStore()];
    await one.record({ intervals: [interval(0, 5)], bouts: [bout(0, 5)], session: null });
    expect(await other.intervalsBetween(0, 10)).toEqual([interval(0, 5)]);
    await other.eraseEverything();
    expect(await one.intervalsBetween(0, 10)).toEqual([]);
  });

  test('of different versions: the older closes and tells, so that the newer can open', async () => {
    const told = listen();
    const old = await openedStore(told);
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1);
    expect(told.lost).toEqual(['newer-version']);
    const failure: unknown = await old.loadSettings().catch((error: unknown) => error);
    expect(describeFailure(failure).cause).toBe('closed');
    newer.close();
  });

  test('one of which deletes the database: the other lets go and tells', async () => {
    const told = listen();
    await openedStore(told);
    await deleteDB(DATABASE_NAME);
    expect(told.lost[0]).toBe('cut-off');
  });
});

describe('a database that is taken away underneath', () => {
  test('is opened again, empty, and what comes after is stored', async () => {
    const told = listen();
    const store = await openedStore(told);
    await store.record({ intervals: [interval(0, 5)], bouts: [], session: null });
    await deleteDB(DATABASE_NAME);
    await vi.waitFor(() => expect(told.lost).toEqual(['cut-off', 'reopened']));
    expect(await store.intervalsBetween(0, 100)).toEqual([]);
    await store.record({ intervals: [interval(5, 10)], bouts: [], session: null });
    expect(await store.intervalsBetween(0, 100)).toEqual([interval(5, 10)]);
  });
});

describe('opening', () => {
  test('says that a newer version was here, and leaves its data alone', async () => {
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1);
    newer.close();
    expect(await openStore(listen())).toMatchObject({ kind: 'unavailable', reason: 'newer-version' });
  });

  test('says that another tab blocks it, and closes again when it succeeds after all', async () => {
    // A tab with an older version that does not let go.
    const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(DATABASE_NAME, 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('could not open'));
    });
    const opening = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name) => opening(name, DATABASE_VERSION + 1));
    expect(await openStore(listen())).toMatchObject({
      kind: 'unavailable',
      reason: 'blocked-by-other-tab',
    });
    stubborn.close();
    vi.restoreAllMocks();
    // Were the late connection still open and deaf, this would never be let through.
    const last = await openDB(DATABASE_NAME, DATABASE_VERSION + 2);
    expect(last.version).toBe(DATABASE_VERSION + 2);
    last.close();
  });

  test('says that there is no database in this browser', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await openStore(listen())).toMatchObject({ kind: 'unavailable', reason: 'missing' });
  });

  test('says that the browser refuses, in its words', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Not in this window', 'SecurityError');
    });
    expect(await openStore(listen())).toEqual({
      kind: 'unavailable',
      reason: 'refused',
      message: 'Not in this window',
    });
  });

  test('tells when the browser cuts the database off', async () => {
    const told = listen();
    const opened: IDBDatabase[] = [];
    const opening = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      const request = opening(name, version);
      request.addEventListener('success', () => opened.push(request.result));
      return request;
    });
    await openedStore(told);
    // The library's types ask for the class where it takes an instance.
    for (const database of opened) forceCloseDatabase(database as unknown as typeof IDBDatabase);
    await vi.waitFor(() => expect(told.lost[0]).toBe('cut-off'));
  });
});

describe('a full disk', () => {
  test('refuses the whole batch, says so, and harms nothing stored before', async () => {
    const store = await openedStore();
    await store.record({ intervals: [interval(0, 5)], bouts: [], session: null });
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
      this: IDBObjectStore,
      value: unknown,
    ) => IDBRequest<IDBValidKey>;
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      calls += 1;
      if (calls === 2) throw new DOMException('No space left', 'QuotaExceededError');
      return put.call(this, value);
    });
    const batch = { intervals: [interval(5, 6), interval(6, 7)], bouts: [bout(0, 7)], session: null };
    const failure: unknown = await store.record(batch).catch((error: unknown) => error);
    expect(describeFailure(failure)).toEqual({ cause: 'full', message: 'No space left' });
    vi.restoreAllMocks();
    expect(await store.intervalsBetween(0, 10)).toEqual([interval(0, 5)]);
    expect(await store.boutsBetween(0, 10)).toEqual([]);
    await store.record(batch);
    expect(await store.intervalsBetween(0, 10)).toHaveLength(3);
  });
});

describe('a damaged record', () => {
  const damaged = (record: object, change: object) => ({ ...record, ...change }) as never;

  test.each([
    ['without a state', { state: undefined }],
    ['with a state nobody knows', { state: { kind: 'splendid' } }],
    ['with a reason nobody knows', { state: { kind: 'unknown', reason: 'toString' } }],
    ['with something else for metrics', { state: { kind: 'deviating', metrics: [7] } }],
    ['with a mean of nothing', { meanChanges: { slumpScore: { mean: 1, looks: 0 } } }],
    ['that ends before it begins', { startMs: 4, endMs: 3 }],
    ['that ends after all time', { endMs: 1e300 }],
    ['in which somebody is watched for years', { endMs: Date.UTC(2026, 0, 1) }],
    ['with a presence nobody knows', { presence: 'floating' }],
    ['without a setup', { setupId: 7 }],
  ])('is set aside once, and nothing else is lost: an interval %s', async (_what, change) => {
    const told = listen();
    const store = await openedStore(told);
    const raw = await rawDatabase();
    await raw.put('intervals', damaged(interval(2, 4, 'broken'), change));
    await store.record({ intervals: [interval(0, 2), interval(4, 6)], bouts: [], session: null });
    for (let time = 0; time < 2; time += 1) {
      expect(await store.intervalsBetween(0, 10)).toEqual([interval(0, 2), interval(4, 6)]);
    }
    const expected: SetAside[] = [{ from: 'intervals', value: { ...interval(2, 4, 'broken'), ...change } }];
    expect(told.setAside).toEqual(expected);
    expect(await store.listSetAside()).toEqual(expected);
    raw.close();
  });

  test('does not hide the one before it that reaches into the time asked for', async () => {
    const store = await openedStore();
    const raw = await rawDatabase();
    await raw.put('intervals', damaged(interval(900, 1_000, 'broken'), { endMs: 1e300 }));
    await store.record({ intervals: [interval(100, 2_000)], bouts: [], session: null });
    expect(await store.intervalsBetween(1_000, 1_100)).toEqual([interval(100, 2_000)]);
    raw.close();
  });

  test('among bouts and setups is set aside alike', async () => {
    const told = listen();
    const store = await openedStore(told);
    const raw = await rawDatabase();
    await raw.put('bouts', damaged(bout(0, 4), { sittingMs: -1 }));
    await store.saveSetup(setup('sound'));
    await raw.put('setups', damaged(setup('broken'), { baseline: { view: 'behind' } }));
    expect(await store.boutsBetween(0, 10)).toEqual([]);
    expect((await store.listSetups()).map(({ id }) => id)).toEqual(['sound']);
    expect(told.setAside.map(({ from }) => from)).toEqual(['bouts', 'setups']);
    raw.close();
  });

  test.each([
    ['without a name', { title: undefined }],
    ['held for less than nothing', { heldMs: -1 }],
    ['held for no known time', { heldMs: 'long' }],
  ])('is set aside, and nothing else is lost: a stretch %s', async (_what, change) => {
    const told = listen();
    const store = await openedStore(told);
    const raw = await rawDatabase();
    await raw.put('done-stretches', damaged(doneStretch(2), change));
    await store.logStretch(doneStretch(4));
    for (let time = 0; time < 2; time += 1) {
      expect(await store.stretchesBetween(0, 10)).toEqual([doneStretch(4)]);
    }
    expect(told.setAside).toEqual([{ from: 'done-stretches', value: { ...doneStretch(2), ...change } }]);
    raw.close();
  });

  test('of the settings costs only the setting that is damaged', async () => {
    const told = listen();
    const store = await openedStore(told);
    const raw = await rawDatabase();
    await raw.put('singles', { ...DEFAULT_SETTINGS, model: 'lite', notifyAfterMinutes: 900 }, 'settings');
    expect(await store.loadSettings()).toEqual({ ...DEFAULT_SETTINGS, model: 'lite' });
    expect(await store.loadSettings()).toEqual({ ...DEFAULT_SETTINGS, model: 'lite' });
    expect(told.setAside).toHaveLength(1);
    raw.close();
  });

  test('of the settings that lacks a newer setting is not damaged: it gets the default', async () => {
    const told = listen();
    const store = await openedStore(told);
    const raw = await rawDatabase();
    await raw.put('singles', { model: 'lite' }, 'settings');
    expect(await store.loadSettings()).toEqual({ ...DEFAULT_SETTINGS, model: 'lite' });
    expect(told.setAside).toEqual([]);
    raw.close();
  });

  test('of the session begins a new one', async () => {
    const told = listen();
    const store = await openedStore(told);
    const raw = await rawDatabase();
    await raw.put('singles', { schema: 99 }, 'session');
    expect(await store.loadSession()).toBeNull();
    expect(told.setAside).toEqual([{ from: 'session', value: { schema: 99 } }]);
    expect(await store.loadSession()).toBeNull();
    expect(told.setAside).toHaveLength(1);
    raw.close();
  });
});
