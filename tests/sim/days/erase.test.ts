// "Erase everything" and "That was wrong", from the button to what is stored, in this tab and the others.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { DESK, SETUP, SLUMP } from '../../unit/desk';
import { World, type Tab } from '../world/world';

afterEach(() => void vi.useRealTimers());

/** All that a store can be asked for. */
async function everythingIn({ store }: World) {
  const always = [0, Number.MAX_SAFE_INTEGER] as const;
  return {
    settings: await store.loadSettings(),
    setups: await store.listSetups(),
    inUse: await store.loadSetup(),
    intervals: await store.intervalsBetween(...always),
    bouts: await store.boutsBetween(...always),
    stretches: await store.stretchesBetween(...always),
    session: await store.loadSession(),
    habits: await store.loadHabits(),
    routine: await store.loadRoutine(),
    journal: await store.loadJournal(),
  };
}

const NOTHING = {
  settings: DEFAULT_SETTINGS,
  setups: [],
  inUse: null,
  intervals: [],
  bouts: [],
  stretches: [],
  session: null,
  habits: {},
  routine: [],
  journal: [],
};

/** A tab that has left something in every corner of the store. */
async function lived(world: World): Promise<Tab> {
  const tab = await world.watching();
  const { actions } = tab.app.model;
  await actions.changeSettings({ sensitivity: 'strict' });
  await actions.duplicateSetup(SETUP.id);
  await actions.logStretch({
    slug: 'simple-stretches',
    stretchId: 'knee-to-chest',
    title: 'Knee to chest',
    heldMs: 60_000,
  });
  await actions.saveRoutine([{ stretchId: 'knee-to-chest', holdMs: 20_000 }]);
  await actions.keepBaseline();
  await world.pass(90);
  return tab;
}

describe('erasing everything', () => {
  test('empties every corner of the store, and the page is a newcomer’s again', async () => {
    const world = new World();
    const tab = await lived(world);
    const before = await everythingIn(world);
    for (const corner of ['setups', 'intervals', 'stretches'] as const)
      expect(before[corner]).not.toEqual([]);
    await tab.app.model.actions.eraseEverything();
    await world.pass(30);
    expect(await everythingIn(world)).toEqual(NOTHING);
    const { phase, setups, settings, slowDrift } = tab.app.model;
    expect([phase.value.kind, setups.value, settings.value, slowDrift.value]).toEqual([
      'idle',
      [],
      DEFAULT_SETTINGS,
      null,
    ]);
    void tab.app.model.actions.startCamera();
    await world.pass(20);
    expect(tab.app.model.phase.value.kind).toBe('running');
    const kinds = (await world.intervals()).map(({ state }) => state.kind);
    expect(kinds).not.toContain('good');
    expect(kinds).not.toContain('deviating');
  });

  test('in a tab that only follows ends the watching of the other first, which writes nothing any more', async () => {
    const world = new World();
    const first = await lived(world);
    const second = await world.openTab();
    await world.pass(2);
    const done = second.app.model.actions.eraseEverything();
    await world.pass(10);
    await done;
    await world.pass(30);
    expect(second.app.model.erasure.value).toBe('erased');
    expect(first.lit).toBe(false);
    expect(first.app.model.setup.value).toBeNull();
    expect(await everythingIn(world)).toEqual(NOTHING);
    expect(world.faults).toEqual([]);
  });

  test('that the disk refused is done when asked again', async () => {
    const world = new World();
    const tab = await lived(world);
    world.disk = 'failing';
    await tab.app.model.actions.eraseEverything();
    expect(tab.app.model.erasure.value).toBe('refused');
    expect(tab.app.model.notice.value?.kind).toBe('storage');
    world.disk = 'well';
    await tab.app.model.actions.eraseEverything();
    expect(tab.app.model.erasure.value).toBe('erased');
    expect(await everythingIn(world)).toEqual(NOTHING);
  });
});

test('a tab that wakes after everything was erased elsewhere forgets it too, and writes nothing of it', async () => {
  const world = new World();
  const tab = await world.watching();
  await world.pass(30);
  const failure = { cause: 'erased', message: 'Everything was erased in another tab.' } as const;
  const before = tab.events.length;
  await tab.app.dispatch({ kind: 'storage-refused', failure });
  expect(tab.events.length).toBeGreaterThan(before);
  expect(tab.lit).toBe(false);
  expect(tab.app.model.notice.value?.kind).toBe('erased-elsewhere');
  expect(tab.app.model.setup.value).toBeNull();
  expect(tab.app.model.setups.value).toEqual([]);
  expect(tab.app.model.phase.value.kind).toBe('idle');
  const stored = (await world.intervals()).length;
  await world.pass(30);
  expect(await world.intervals()).toHaveLength(stored);
});

describe('“That was wrong”', () => {
  async function warned(world: World) {
    const tab = await world.watching();
    world.person = { change: SLUMP, camera: DESK };
    await world.pass(100);
    const { warning } = tab.app.model.session.value;
    if (warning === null) throw new Error('nothing was warned of');
    return { tab, warning };
  }

  test('judges by the wider limit from then on, also after a reload', async () => {
    const world = new World();
    const { tab, warning } = await warned(world);
    const limitOf = (one: Tab): number | undefined => {
      const judged = one.app.model.live.value?.judgement?.perMetric[warning.metric];
      return judged?.kind === 'judged' ? judged.limit : undefined;
    };
    const before = limitOf(tab) ?? Number.NaN;
    await tab.app.model.actions.markWrong(warning.id);
    await world.pass(3);
    expect((limitOf(tab) ?? 0) / before).toBeCloseTo(1.25);
    await world.crash(tab);
    const next = await world.openTab();
    void next.app.model.actions.startCamera();
    await world.pass(20);
    expect((limitOf(next) ?? 0) / before).toBeCloseTo(1.25);
  });

  test('is said once, and stays done when that is closed', async () => {
    const world = new World();
    const { tab, warning } = await warned(world);
    const { actions, raised } = tab.app.model;
    await actions.markWrong(warning.id);
    actions.closeWrong();
    await world.settle();
    expect(raised.value).toBeNull();
    await actions.undoWrong();
    expect((await world.setupInUse())?.raises).toEqual({ [warning.metric]: 1 });
  });

  test('of a warning that is gone changes nothing', async () => {
    const world = new World();
    const { tab, warning } = await warned(world);
    tab.app.model.actions.dismissWarning(warning.id);
    await tab.app.model.actions.markWrong('another');
    expect((await world.setupInUse())?.raises).toEqual({});
    expect(tab.app.model.raised.value).toBeNull();
  });
});
