// The camera is off while the screen is locked, by choice: at once, uncounted, and on again afterwards only where the lock ended it.
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DESK } from '../../unit/desk';
import { always, end, isJudged, LAW_MS } from '../laws/play';
import { doIt, openTabs } from '../world/deeds';
import { Screen } from '../world/screen';
import { MINUTE, World, type Tab } from '../world/world';

afterEach(() => void vi.useRealTimers());

/** Somebody who is watched and has switched it on. */
async function behindALock(): Promise<{ world: World; screen: Screen; tab: Tab }> {
  const [world, screen] = [new World(), new Screen()];
  world.idleDetection = screen.detection();
  const tab = await world.watching(1);
  await tab.app.model.actions.followLock();
  await world.settle();
  return { world, screen, tab };
}

describe('while the screen is locked', () => {
  test('the camera is off and nothing is counted; unlocked, it watches again, and the log says so', async () => {
    const { world, screen, tab } = await behindALock();
    await world.pass(10 * 60);
    const sat = tab.app.model.session.value.boutSittingMs ?? 0;
    screen.turn('locked');
    await world.settle();
    expect([tab.lit, tab.app.model.phase.value.kind]).toEqual([false, 'paused']);
    const lockedAt = Date.now();
    await world.pass(20 * 60);
    expect(tab.lit).toBe(false);
    screen.turn('unlocked');
    const unlockedAt = Date.now();
    await world.pass(60);
    expect([tab.lit, tab.app.model.phase.value.kind]).toEqual([true, 'running']);
    expect((tab.app.model.session.value.boutSittingMs ?? 0) - sat).toBeLessThan(2 * MINUTE);
    await end(world);
    for (const { startMs, endMs } of (await world.intervals()).filter(isJudged))
      expect(Math.min(endMs, unlockedAt) - Math.max(startMs, lockedAt)).toBeLessThanOrEqual(0);
    await tab.app.model.actions.loadJournal();
    const said = tab.app.model.journal.value.map(({ event }) => event.kind);
    expect(said).toEqual(['watching', 'locked', 'watching', 'stopped']);
    expect(world.faults).toEqual([]);
  });

  test('a pause of one’s own outlasts the lock', async () => {
    const { world, screen, tab } = await behindALock();
    tab.app.model.actions.pause();
    screen.turn('locked');
    await world.pass(60);
    screen.turn('unlocked');
    await world.pass(60);
    expect([tab.lit, tab.app.model.phase.value.kind]).toEqual([false, 'paused']);
  });

  test('a camera that is only just opening is not opened', async () => {
    const { world, screen, tab } = await behindALock();
    tab.app.model.actions.pause();
    await world.pass(1);
    void tab.app.model.actions.resume();
    screen.turn('locked');
    await world.pass(5);
    expect(tab.lit).toBe(false);
    screen.turn('unlocked');
    await world.pass(5);
    expect(tab.lit).toBe(true);
  });

  test('nothing changes where it was not chosen, nor for the drawn sitter, nor once it is switched off', async () => {
    const { world, screen, tab } = await behindALock();
    await tab.app.model.actions.changeSettings({ offWhileLocked: false });
    screen.turn('locked');
    await world.pass(5);
    expect(tab.lit).toBe(true);
    screen.turn('unlocked');
    await tab.app.model.actions.followLock();
    void tab.app.model.actions.startSitter();
    await world.pass(3);
    screen.turn('locked');
    await world.pass(5);
    expect(tab.app.model.phase.value.kind).toBe('running');
  });

  test('a press on the page proves that it is not', async () => {
    const { world, screen, tab } = await behindALock();
    screen.turn('locked');
    await world.pass(5);
    void tab.app.model.actions.resume();
    await world.pass(5);
    expect(tab.lit).toBe(true);
  });
});

describe('the choice', () => {
  test('is kept over a reload without asking again', async () => {
    const { world, screen, tab } = await behindALock();
    await world.crash(tab);
    const again = await world.openTab();
    void again.app.model.actions.startCamera();
    await world.pass(5);
    screen.turn('locked');
    await world.settle();
    expect([screen.asked, again.lit]).toEqual([1, false]);
  });

  test.each([['denied', 'refused'] as const, ['prompt', 'not-told'] as const])(
    'is not taken where the answer is %s, and says so',
    async (answer, lock) => {
      const [world, screen] = [new World(), new Screen()];
      world.idleDetection = screen.detection();
      screen.answer = answer;
      const tab = await world.watching(1);
      await tab.app.model.actions.followLock();
      expect(tab.app.model.settings.value.offWhileLocked).toBe(false);
      expect(tab.app.model.screenLock.value).toBe(lock);
      expect(tab.lit).toBe(true);
    },
  );

  test('is not there where the browser tells nothing', async () => {
    const world = new World();
    const tab = await world.watching(1);
    expect(tab.app.model.screenLock.value).toBe('unsupported');
  });
});

const rows = fc.array(
  fc.record({
    what: fc.constantFrom(
      'lock',
      'unlock',
      'pause',
      'resume',
      'stop',
      'start',
      'camera-ends',
      'worker-dies',
      'now-and-then',
      'calibrate',
      'second-tab',
      'reload',
    ),
    seconds: fc.integer({ min: 0, max: 20 }),
  }),
  { minLength: 4, maxLength: 16 },
);

test(
  'whatever happens, no camera is on while the browser says that the screen is locked, but by a press',
  () =>
    always(rows, async (row) => {
      const { world, screen } = await behindALock();
      world.person = { change: {}, camera: DESK };
      let pressed = false;
      world.besides = () =>
        screen.isLocked && !pressed && world.tabs.some(({ lit }) => lit) ? ['a camera was on'] : [];
      for (const { what, seconds } of row) {
        if (what === 'lock' || what === 'unlock') {
          pressed = false;
          // A page that is locked out is told at once.
          screen.turn(what === 'lock' ? 'locked' : 'unlocked');
        } else {
          pressed ||= screen.isLocked && ['resume', 'start', 'reload'].includes(what);
          await doIt(world, what);
        }
        await world.pass(seconds);
      }
      for (const tab of openTabs(world)) tab.app.model.actions.stop();
      await end(world);
      expect([...new Set(world.faults)]).toEqual([]);
    }),
  LAW_MS,
);
