// The demonstration's story, played by a test person before the real machine: the warning and the break come of it, and not of a script.
import { afterEach, expect, test, vi } from 'vitest';
import { UPRIGHT, SLUMPED, type SitterPose } from '../../../src/sitter/pose-parameters';
import { demoScript } from '../../../src/sitter/demo-story';
import { poseAt } from '../../../src/sitter/script';
import type { Tempo } from '../../../src/core/watch/demo';
import { DESK, SLUMP } from '../../unit/desk';
import { World, type Person, type Tab } from '../world/world';

afterEach(() => void vi.useRealTimers());

/** The test person in the drawn person's posture, as far as the story goes. */
function personIn({ posture, placement, pelvicTiltDeg }: SitterPose): Person {
  if (posture.kind === 'absent' || placement.dxM > 0.5) return 'away';
  const share = (UPRIGHT.pelvicTiltDeg - pelvicTiltDeg) / (UPRIGHT.pelvicTiltDeg - SLUMPED.pelvicTiltDeg);
  const { slumpM = 0, headForwardM = 0, headSinkM = 0 } = SLUMP;
  const change = { slumpM: share * slumpM, headForwardM: share * headForwardM, headSinkM: share * headSinkM };
  return { change: posture.kind === 'seated' ? change : {}, camera: DESK };
}

/** What the page showed, second by second, while the story was played once. */
async function play(tempo: Tempo): Promise<{
  readonly world: World;
  readonly tab: Tab;
  readonly seen: readonly { readonly warned: boolean; readonly away: boolean; readonly sitting: boolean }[];
}> {
  const world = new World();
  const tab = await world.openTab();
  const { actions, session } = tab.app.model;
  await actions.changeSettings({ notifications: true });
  void actions.startSitter();
  await world.pass(1);
  actions.chooseTempo(tempo);
  const script = demoScript(tempo);
  const seen = [];
  for (let second = 0; second * 1_000 < script.loopMs; second += 1) {
    world.person = personIn(poseAt({ ...script, idleRatio: 0 }, second * 1_000));
    await world.pass(1);
    const { warning, presence, boutSittingMs } = session.value;
    seen.push({ warned: warning !== null, away: presence === 'absent', sitting: boutSittingMs !== null });
  }
  return { world, tab, seen };
}

test.each([
  [4, 10],
  [1, 40],
] as const)(
  'at tempo %i it begins calibrated, warns after about %i s of slump, takes that back, and counts the break',
  async (tempo, patienceS) => {
    const { world, tab, seen } = await play(tempo);
    const warnedAt = seen.findIndex(({ warned }) => warned);
    const slumpsAt = 4 * (4 / tempo);
    expect(warnedAt - slumpsAt).toBeGreaterThanOrEqual(patienceS);
    expect(warnedAt - slumpsAt, 'and a few seconds of sinking and looking').toBeLessThan(patienceS + 8);
    const clearedAt = seen.findIndex(({ warned }, second) => second > warnedAt && !warned);
    const awayAt = seen.findIndex(({ away }) => away);
    expect(clearedAt).toBeGreaterThan(warnedAt);
    expect(clearedAt, 'upright again before getting up').toBeLessThan(awayAt);
    const counted = seen.findIndex(({ away, sitting }) => away && !sitting);
    expect(counted, 'the break is counted while away').toBeGreaterThan(awayAt);
    expect(seen.at(-1), 'and back at the desk').toMatchObject({ away: false, sitting: true });
    expect(tab.notifications, 'nobody is nudged about a drawing').toEqual([]);
    expect(await world.setupInUse(), 'nor is its upright stored').toBeNull();
  },
);

test('is no part of the day: what was stored and counted before goes on as though it had not been', async () => {
  const world = new World();
  const tab = await world.watching();
  const { actions, session } = tab.app.model;
  await world.pass(300);
  actions.stop();
  await world.pass(12);
  const stored = async () => ({
    intervals: await world.intervals(),
    bouts: await world.bouts(),
    setup: await world.setupInUse(),
    setups: await world.store.listSetups(),
    habits: await world.store.loadHabits(),
  });
  const before = await stored();
  const satMs = session.value.boutSittingMs;
  expect(satMs).toBeGreaterThan(290_000);

  void actions.startSitter();
  await world.pass(60);
  expect(session.value.boutSittingMs, 'the drawing has a clock of its own').toBeLessThan(100_000);
  actions.beginCalibration();
  await world.pass(40);
  actions.pause();
  await world.pass(30);
  expect(await stored()).toEqual(before);

  void actions.startCamera();
  await world.pass(20);
  expect(tab.lit).toBe(true);
  expect(tab.app.model.setup.value?.name).toBe('My desk');
  const after = await world.intervals();
  const demoed = after.filter(({ startMs }) => startMs > (before.intervals.at(-1)?.endMs ?? 0));
  expect(new Set(demoed.map(({ setupId }) => setupId)), 'nothing of the drawing').toEqual(
    new Set(before.intervals.map(({ setupId }) => setupId)),
  );
  const between = after.filter(({ state }) => state.kind === 'not-monitored');
  const unwatchedMs = between.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  expect(unwatchedMs, 'and its time was not watched').toBeGreaterThan(130_000);
  expect(tab.app.model.journal.value.map(({ event }) => event.kind)).toEqual(
    expect.not.arrayContaining(['paused']),
  );
  expect(world.faults).toEqual([]);
});

test('leaves nothing when everything is erased out of it', async () => {
  const world = new World();
  const tab = await world.watching();
  await world.pass(120);
  tab.app.model.actions.stop();
  await world.pass(5);
  void tab.app.model.actions.startSitter();
  await world.pass(20);
  await tab.app.model.actions.eraseEverything();
  await world.pass(20);
  expect(tab.app.model.erasure.value).toBe('erased');
  expect(await world.intervals()).toEqual([]);
  void tab.app.model.actions.startCamera();
  await world.pass(10);
  expect(tab.app.model.session.value.boutSittingMs ?? 0).toBeLessThan(11_000);
});
