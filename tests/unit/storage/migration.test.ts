// The promises of a new database version: what an earlier one stored is all there, and what is new works at once.
import { openDB } from 'idb';
import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { NO_BREAKS_YET } from '../../../src/core/session/breaks/sitting-breaks';
import { startSession, type SessionState } from '../../../src/core/session/step';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { setupSchema, type Setup } from '../../../src/core/baseline/setup';
import { DATABASE_NAME, DATABASE_VERSION } from '../../../src/storage/schema';
import { POLICIES } from '../session/help';
import { contentsOf, databaseOf, stored } from './earlier-database';
import { bout, doneStretch, freshBrowser, interval, listen, openedStore, rawDatabase, setup } from './help';

beforeEach(freshBrowser);

/** A database as version 1 made it, written out so that no later change to the schema can change it. */
async function openVersion1() {
  return openDB(DATABASE_NAME, 1, {
    upgrade(database) {
      database.createObjectStore('singles');
      database.createObjectStore('setups', { keyPath: 'id' });
      for (const name of ['intervals', 'bouts']) {
        const store = database.createObjectStore(name, { keyPath: 'id' });
        store.createIndex('startMs', 'startMs');
        store.createIndex('endMs', 'endMs');
      }
      database.createObjectStore('set-aside', { autoIncrement: true });
    },
  });
}

test('a database of version 1 keeps all it held, and takes stretches', async () => {
  const old = await openVersion1();
  const settings = { ...DEFAULT_SETTINGS, model: 'lite' as const, breakAfterMinutes: 45 as const };
  const session = startSession(7, POLICIES);
  const setAside = { from: 'intervals' as const, value: { odd: true } };
  await old.put('singles', settings, 'settings');
  await old.put('singles', session, 'session');
  await old.put('singles', 'kitchen', 'current-setup');
  for (const id of ['desk', 'kitchen']) await old.put('setups', setup(id));
  for (const each of [interval(0, 5), interval(5, 9)]) await old.put('intervals', each);
  await old.put('bouts', bout(0, 9));
  await old.put('set-aside', setAside);
  old.close();

  const told = listen();
  const store = await openedStore(told);
  expect(await store.loadSettings()).toEqual(settings);
  expect(await store.loadSession()).toEqual(session);
  expect(await store.loadSetup()).toEqual(setup('kitchen'));
  expect(await store.listSetups()).toEqual([setup('desk'), setup('kitchen')]);
  expect(await store.intervalsBetween(0, 10)).toEqual([interval(0, 5), interval(5, 9)]);
  expect(await store.boutsBetween(0, 10)).toEqual([bout(0, 9)]);
  expect(await store.listSetAside()).toEqual([setAside]);
  expect(told).toMatchObject({ lost: [], setAside: [] });

  expect(await store.stretchesBetween(0, 10)).toEqual([]);
  await store.logStretch(doneStretch(4));
  expect(await store.stretchesBetween(0, 10)).toEqual([doneStretch(4)]);
});

test('a tab of version 1 that is still open is told, and does not hold the new one up', async () => {
  const heard: (number | null)[] = [];
  const old = await openDB(DATABASE_NAME, 1, {
    upgrade: (database) => void database.createObjectStore('singles'),
    blocking: (_own, newVersion) => {
      heard.push(newVersion);
      old.close();
    },
  });
  await openedStore();
  expect(heard).toEqual([DATABASE_VERSION]);
});

test('a setup of a version that knew less is read with what has been added since', async () => {
  const earlier: Partial<Setup> = setup('desk');
  Reflect.deleteProperty(earlier, 'raises');
  Reflect.deleteProperty(earlier, 'camera');
  (await openedStore()).close();
  const raw = await rawDatabase();
  await raw.put('setups', earlier as Setup);
  await raw.put('singles', 'desk', 'current-setup');
  raw.close();
  const told = listen();
  const store = await openedStore(told);
  expect(await store.loadSetup()).toEqual(setup('desk'));
  expect(told.setAside).toEqual([]);
});

test('a database of version 2, as its own code wrote it, opens with everything in it, equal to the last figure', async () => {
  const database = stored(2);
  await databaseOf(database);
  const told = listen();
  const store = await openedStore(told);
  const of = (name: string) =>
    Object.fromEntries(
      database.stores.find((found) => found.name === name)?.records.map(({ key, value }) => [key, value]) ??
        [],
    );
  const singles = of('singles');
  const all = [0, Date.UTC(2100, 0, 1)] as const;
  const byId = (records: readonly { readonly id: string }[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]));

  expect(await store.loadSettings()).toStrictEqual({
    ...DEFAULT_SETTINGS,
    ...(singles['settings'] as Partial<Settings>),
  });
  expect(await store.loadSession()).toStrictEqual(sessionOfToday(singles['session'] as SessionState));
  expect(await store.loadJournal()).toStrictEqual(singles['journal']);
  expect(await store.loadHabits()).toStrictEqual(singles['habits']);
  expect(await store.loadSetup()).toStrictEqual(of('setups')[singles['current-setup'] as string]);
  expect(byId(await store.listSetups())).toStrictEqual(of('setups'));
  expect(byId(await store.intervalsBetween(...all))).toStrictEqual(of('intervals'));
  expect(byId(await store.boutsBetween(...all))).toStrictEqual(of('bouts'));
  expect(byId(await store.stretchesBetween(...all))).toStrictEqual(of('done-stretches'));
  expect(told.setAside).toEqual([]);
  store.close();
  expect(await contentsOf(database)).toEqual(database.stores);
});

/**
 * Before there were episodes, each deviation had a voice of its own, and none its severity; a snooze had only its time; and of breaks
 * nothing was known but the sitting.
 */
function sessionOfToday(session: SessionState): SessionState {
  const deviations = Object.entries(session.deviations).map(([metric, deviation]) => {
    const known = Object.entries(deviation).filter(([field]) => field !== 'voice');
    const severity = deviation.kind === 'confirmed' ? { severity: 1 } : {};
    return [metric, { ...Object.fromEntries<unknown>(known), ...severity }] as const;
  });
  return {
    ...session,
    deviations: Object.fromEntries<unknown>(deviations),
    episode: null,
    bout: session.bout === null ? null : { ...session.bout, breaks: NO_BREAKS_YET },
    stance: null,
    speech: { ...session.speech, snoozeEnds: 'time' },
  };
}

test('a setup stored before postures could be taught opens unchanged, and knows no examples', () => {
  const setups = stored(2).stores.find(({ name }) => name === 'setups')?.records ?? [];
  expect(setups.length).toBeGreaterThan(0);
  for (const { value } of setups) {
    const opened = v.parse(setupSchema, value);
    expect(opened).toEqual(value);
    expect(opened.baseline.examples).toBeUndefined();
  }
});
