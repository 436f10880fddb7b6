// Days told step by step: from what a person or the world does to what the application stores, says and shows.
import { recentOf, shareBeyond } from '../../src/core/judgement/recent';
import { startOfLocalDay } from '../../src/core/report/local-day';
import { dayBounds } from '../../src/core/report/summarise';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DESK, SLUMP } from '../unit/desk';
import { MINUTE, SECOND, START_MS, World } from './world';

afterEach(() => void vi.useRealTimers());

const upright = { change: {}, camera: DESK };
const slumped = { change: SLUMP, camera: DESK };

test('a slump that lasts is warned of, notified once it has lasted as long as chosen, and over when the person sits up', async () => {
  const world = new World();
  const tab = await world.watching();
  await world.pass(60);
  expect(tab.app.model.session.value.state.kind).toBe('good');
  world.person = slumped;
  await world.pass(90);
  expect(tab.app.model.session.value.state.kind).toBe('deviating');
  expect(tab.notifications).toEqual([]);
  await world.pass(240);
  expect(tab.notifications).toHaveLength(1);
  world.person = upright;
  await world.pass(30);
  expect(tab.app.model.session.value.state.kind).toBe('good');
  expect(world.faults).toEqual([]);
});

test('"that was wrong" takes the warning down, raises the limit at this setup, and can be undone', async () => {
  const world = new World();
  const tab = await world.watching();
  world.person = slumped;
  await world.pass(100);
  const { warning } = tab.app.model.session.value;
  if (warning === null) throw new Error('no warning');
  await tab.app.model.actions.markWrong(warning.id);
  expect(tab.app.model.session.value.warning).toBeNull();
  expect((await world.setupInUse())?.raises).toEqual({ [warning.metric]: 1 });
  expect(tab.app.model.raised.value).toMatchObject({ metric: warning.metric, further: true });
  await tab.app.model.actions.undoWrong();
  expect((await world.setupInUse())?.raises).toEqual({});
  expect(tab.app.model.raised.value).toBeNull();
});

test('a warning can be looked into: the minutes before it are there, and more room for its measure moves the limit at once', async () => {
  const world = new World();
  const tab = await world.watching();
  const { model } = tab.app;
  await world.pass(60);
  world.person = slumped;
  await world.pass(100);
  const { metric } = model.session.value.warning ?? {};
  const setup = model.setup.value;
  if (metric === undefined || setup === null) throw new Error('no warning');
  const limit = (): number => {
    const judged = model.live.value?.judgement?.perMetric[metric];
    return judged?.kind === 'judged' ? judged.limit : Number.NaN;
  };
  const points = recentOf(model.live.value?.recent ?? [], metric);
  const share = shareBeyond(points, limit());
  expect(points.at(-1)?.change).toBeGreaterThan(limit());
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.8);

  const before = limit();
  await model.actions.changeSetup(setup.id, { raises: { [metric]: 2 } });
  await world.pass(2);
  expect(limit()).toBeCloseTo(before * 1.25 ** 2);
  expect(model.live.value?.recent.length, 'what was seen stays').toBeGreaterThanOrEqual(points.length);
});

test('a dismissed warning is gone, and the next notification waits twice as long', async () => {
  const world = new World();
  const tab = await world.watching(1);
  const warned = () => tab.notifications.filter(({ tag }) => tag !== 'break');
  world.person = slumped;
  await world.pass(80);
  const { warning } = tab.app.model.session.value;
  if (warning === null) throw new Error('no warning');
  expect(warned()).toHaveLength(1);
  tab.app.model.actions.dismissWarning(warning.id);
  expect(tab.app.model.session.value.warning).toBeNull();
  // Upright for a moment, then slumped again: something new to be told of, once the doubled gap is over.
  world.person = upright;
  await world.pass(60);
  world.person = slumped;
  await world.pass(16 * 60);
  expect(warned()).toHaveLength(1);
  await world.pass(15 * 60);
  expect(warned()).toHaveLength(2);
});

test('an answer on a notification does what its words say', async () => {
  const world = new World();
  const tab = await world.watching(1);
  world.person = slumped;
  await world.pass(80);
  expect(tab.app.model.session.value.warning).not.toBeNull();
  await tab.app.dispatch({ kind: 'notification-answered', answer: 'snooze' });
  const { snoozedUntilMs } = tab.app.model.session.value;
  expect((snoozedUntilMs ?? 0) - tab.app.model.nowMs.value).toBe(15 * MINUTE);
  await tab.app.dispatch({ kind: 'notification-answered', answer: 'not-now' });
  expect(tab.app.model.session.value).toMatchObject({ warning: null, episode: { dismissed: true } });
  expect(tab.app.model.notified.value).toEqual({ kind: 'sent' });
});

test('a snooze until the person is back at the page ends when the page is shown', async () => {
  const world = new World();
  const tab = await world.watching();
  await world.pass(10);
  tab.app.model.actions.snooze(600, 'return');
  await tab.app.dispatch({ kind: 'page-hidden', hidden: true });
  await world.pass(60);
  expect(tab.app.model.session.value.snoozedUntilMs).not.toBeNull();
  await tab.app.dispatch({ kind: 'page-hidden', hidden: false });
  expect(tab.app.model.session.value.snoozedUntilMs).toBeNull();
});

test('a hidden page is shown no new look, but with a mini window it is; the window is offered again later', async () => {
  const world = new World();
  const tab = await world.watching();
  const { model } = tab.app;
  await tab.app.dispatch({ kind: 'page-hidden', hidden: true });
  const whenHidden = model.live.value;
  await world.pass(20);
  expect(model.live.value).toBe(whenHidden);

  model.actions.showMini(true);
  await world.pass(20);
  const shown = model.live.value;
  expect(shown).not.toBe(whenHidden);
  expect([model.miniShown.value, model.settings.value.miniWindow]).toEqual([true, true]);

  model.actions.showMini(false);
  await world.pass(20);
  const closed = model.live.value;
  await world.pass(20);
  expect(model.live.value).toBe(closed);
  expect([model.miniShown.value, model.settings.value.miniWindow]).toEqual([false, false]);

  model.actions.showMini(true);
  await world.pass(5);
  await world.crash(tab);
  const again = await world.openTab();
  expect([again.app.model.miniShown.value, again.app.model.settings.value.miniWindow]).toEqual([false, true]);
});

test('erasing leaves nothing stored, says so only then, and writes nothing afterwards', async () => {
  const world = new World();
  const tab = await world.watching();
  await world.pass(30);
  expect((await world.intervals()).length).toBeGreaterThan(0);
  await tab.app.model.actions.eraseEverything();
  expect(tab.app.model.erasure.value).toBe('erased');
  await world.pass(30);
  expect(await world.intervals()).toEqual([]);
  expect(await world.setupInUse()).toBeNull();
  expect(tab.app.model.setup.value).toBeNull();
  expect(tab.lit).toBe(false);
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

test('a nudge that the browser does not take is told; the test alert asks nothing of the person then', async () => {
  const world = new World();
  const tab = await world.watching(1);
  world.alerting = { kind: 'failed', message: 'Illegal constructor' };
  tab.app.model.actions.sendTestNotification();
  await world.settle();
  expect(tab.app.model.notified.value).toMatchObject({ kind: 'failed' });
  world.person = slumped;
  await world.pass(90);
  expect(tab.app.model.notice.value).toMatchObject({ kind: 'alert-failed' });
  world.alerting = { kind: 'not-allowed', permission: 'denied' };
  tab.app.model.actions.sendTestNotification();
  await world.settle();
  expect(tab.app.model.notificationPermission.value).toBe('denied');
});

test('erasing that the disk refuses is told as not done', async () => {
  const world = new World();
  const tab = await world.watching();
  world.disk = 'failing';
  await tab.app.model.actions.eraseEverything();
  expect(tab.app.model.erasure.value).toBe('refused');
  expect(tab.app.model.notice.value?.kind).toBe('storage');
});

describe('a camera that is lost', () => {
  test('is opened again by itself, and a place that was kept stays kept', async () => {
    const world = new World();
    const tab = await world.watching();
    // The laptop's lid is tilted: the same person lower in the picture, for longer than a glance.
    world.person = { change: {}, camera: { ...DESK, heightM: 0.16 } };
    await world.pass(180);
    expect(tab.app.model.live.value?.placeChange).not.toBeNull();
    await tab.app.model.actions.keepPlace();
    await world.pass(20);
    expect(tab.app.model.live.value?.placeChange).toBeNull();
    for (const camera of tab.cameras) camera.status({ kind: 'ended', problem: null });
    await world.pass(5);
    expect(tab.lit).toBe(true);
    expect(tab.app.model.phase.value).toMatchObject({ kind: 'running', camera: { kind: 'live' } });
    await world.pass(180);
    expect(tab.app.model.live.value?.placeChange).toBeNull();
    tab.app.model.actions.pause();
    await world.pass(3);
    void tab.app.model.actions.resume();
    await world.pass(180);
    expect(tab.app.model.live.value?.placeChange).toBeNull();
    expect(world.faults).toEqual([]);
  });

  test('is noted in the log with its reason, and its return too', async () => {
    const world = new World();
    const tab = await world.watching();
    world.refusal = { kind: 'camera-in-use' };
    for (const camera of tab.cameras) camera.status({ kind: 'ended', problem: null });
    await world.pass(10);
    world.refusal = null;
    await world.pass(20);
    const kinds = tab.app.model.journal.value.map(({ event }) => event.kind);
    expect(kinds).toEqual(['watching', 'camera-lost', 'camera-lost', 'camera-back']);
  });

  test('that falls silent for a moment every second is no news: watching goes on, and the log stays short', async () => {
    const world = new World();
    const tab = await world.watching();
    for (let second = 0; second < 60; second += 1) {
      world.muted = second % 2 === 0;
      for (const camera of tab.cameras) camera.status({ kind: world.muted ? 'muted' : 'running' });
      await world.pass(1);
      expect(tab.app.model.phase.value).toMatchObject({ kind: 'running', camera: { kind: 'live' } });
    }
    expect(tab.app.model.journal.value.map(({ event }) => event.kind)).toEqual(['watching']);
    world.muted = true;
    for (const camera of tab.cameras) camera.status({ kind: 'muted' });
    await world.pass(5);
    expect(tab.app.model.phase.value).toMatchObject({ camera: { kind: 'silent' } });
  });

  test('whose permission lapses behind other windows is told by a notification, and the title shows no old state', async () => {
    const world = new World();
    const tab = await world.watching();
    await world.pass(60);
    await tab.app.dispatch({ kind: 'page-hidden', hidden: true });
    world.refusal = { kind: 'camera-blocked', by: 'person' };
    for (const camera of tab.cameras) camera.status({ kind: 'ended', problem: null });
    await world.pass(10);
    expect(tab.notifications.map(({ tag }) => tag)).toEqual(['ended']);
    expect(tab.shown?.state).toEqual({ kind: 'not-monitored', reason: 'stopped' });
  });

  test('that has another id after a reload is known by its name and its place, and learnt', async () => {
    const world = new World();
    const tab = await world.watching();
    await world.pass(5);
    await world.crash(tab);
    world.cameraId = 'new today';
    const next = await world.openTab();
    void next.app.model.actions.startCamera();
    await world.pass(20);
    expect((await world.setupInUse())?.camera).toEqual({ deviceId: 'new today', label: 'Webcam' });
    expect(next.app.model.session.value.state.kind).toBe('good');
  });

  test('is given up when the person says no, with the light off', async () => {
    const world = new World();
    const tab = await world.watching();
    world.refusal = { kind: 'camera-blocked', by: 'person' };
    for (const camera of tab.cameras) camera.status({ kind: 'ended', problem: null });
    await world.pass(10);
    expect(tab.app.model.phase.value).toMatchObject({
      kind: 'problem',
      problem: { kind: 'source', problem: { kind: 'camera-blocked' } },
    });
    expect(tab.lit).toBe(false);
  });
});

describe('a pause', () => {
  test('ends a camera that is just being opened', async () => {
    const world = new World();
    const tab = await world.watching();
    tab.app.model.actions.stop();
    await world.pass(1);
    world.openingMs = 5_000;
    void tab.app.model.actions.startCamera();
    await world.pass(2);
    tab.app.model.actions.pause();
    await world.pass(10);
    expect(tab.lit).toBe(false);
    expect(tab.app.model.phase.value.kind).toBe('paused');
  });
});

describe('two tabs', () => {
  test('never watch at once; the second takes over when asked, and goes on with the same bout', async () => {
    const world = new World();
    const first = await world.watching();
    await world.pass(120);
    const second = await world.openTab();
    await world.pass(2);
    expect(second.app.model.tabRole.value).toMatchObject({
      kind: 'elsewhere',
      report: { doing: 'watching' },
    });
    void second.app.model.actions.startCamera();
    await world.pass(4);
    expect(second.app.model.phase.value.kind).toBe('running');
    expect(first.app.model.phase.value.kind).toBe('idle');
    expect(first.lit).toBe(false);
    await world.pass(10);
    expect(second.app.model.session.value.boutSittingMs).toBeGreaterThan(2 * MINUTE);
    expect(world.faults).toEqual([]);
  });

  test('that both press Use the camera at the same moment open one camera', async () => {
    const world = new World();
    const first = await world.watching();
    first.app.model.actions.stop();
    await world.pass(2);
    const second = await world.openTab();
    void first.app.model.actions.startCamera();
    void second.app.model.actions.startCamera();
    await world.pass(15);
    expect([first, second].filter((tab) => tab.lit)).toHaveLength(1);
    expect(world.faults).toEqual([]);
  });

  test('the second goes on by itself when the first is closed in the middle of watching', async () => {
    const world = new World();
    const first = await world.watching();
    const second = await world.openTab();
    await world.pass(3);
    await world.crash(first);
    await world.pass(5);
    expect(second.app.model.phase.value.kind).toBe('running');
    expect(world.faults).toEqual([]);
  });
});

test('settings that are changed in one tab are known in the other', async () => {
  const world = new World();
  const first = await world.watching();
  const second = await world.openTab();
  await second.app.model.actions.changeSettings({ sensitivity: 'strict' });
  await world.pass(1);
  expect(first.app.model.settings.value.sensitivity).toBe('strict');
});

test('a disk that fails is told once and forgotten when it works again; nothing is lost meanwhile', async () => {
  const world = new World();
  const tab = await world.watching();
  world.disk = 'failing';
  await world.pass(60);
  expect(tab.app.model.notice.value?.kind).toBe('storage');
  world.disk = 'well';
  await world.pass(70);
  expect(tab.app.model.notice.value).toBeNull();
  const intervals = (await world.intervals()).toSorted((a, b) => a.startMs - b.startMs);
  const watchedMs = intervals.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  expect(watchedMs).toBeGreaterThan(Date.now() - START_MS - 15 * SECOND);
});

test('a disk that takes requests and never answers is told within ten seconds, watching begins all the same, and nothing is lost', async () => {
  const world = new World();
  const tab = await world.watching();
  tab.app.model.actions.stop();
  await world.pass(20);
  world.disk = 'silent';
  void tab.app.model.actions.startCamera();
  await world.pass(12);
  expect(tab.app.model.phase.value.kind).toBe('running');
  expect(tab.app.model.notice.value).toMatchObject({ kind: 'storage', failure: { cause: 'silent' } });
  const beganMs = Date.now();
  await world.pass(60);
  world.disk = 'well';
  await world.pass(70);
  expect(tab.app.model.notice.value).toBeNull();
  const watchedMs = (await world.intervals())
    .filter(({ startMs }) => startMs >= beganMs - 15 * SECOND)
    .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  expect(watchedMs).toBeGreaterThan(Date.now() - beganMs - 15 * SECOND);
});

test('looking now and then, the camera is off in between and the time between is not monitored', async () => {
  const world = new World();
  const tab = await world.watching();
  await tab.app.model.actions.changeSettings({ lookEveryMinutes: 1 });
  await world.pass(30);
  expect(tab.app.model.phase.value).toMatchObject({ kind: 'running', camera: { kind: 'resting' } });
  expect(tab.lit).toBe(false);
  await world.pass(45);
  expect(tab.lit).toBe(true);
  await world.pass(60);
  const states = (await world.intervals()).map(({ state }) => state);
  expect(states).toContainEqual({ kind: 'not-monitored', reason: 'between-looks' });
});

test('while the model is on its way no camera is on; a load that fails is told, and can be tried again', async () => {
  const world = new World();
  const tab = await world.openTab();
  world.loadingMs = null;
  void tab.app.model.actions.startCamera();
  await world.pass(60);
  expect(tab.app.model.phase.value).toEqual({ kind: 'starting', step: 'model' });
  expect(tab.lit).toBe(false);
  tab.client?.options.onStatus({
    kind: 'failed',
    trouble: { kind: 'stalled', file: 'weights.bin' },
  });
  await world.pass(1);
  expect(tab.app.model.phase.value.kind).toBe('problem');
  world.loadingMs = 100;
  void tab.app.model.actions.startCamera();
  await world.pass(2);
  expect(tab.app.model.phase.value.kind).toBe('running');
  expect(tab.lit).toBe(true);
  expect(world.faults).toEqual([]);
});

test('workers that are replaced again and again are told of, until one works', async () => {
  const world = new World();
  const tab = await world.watching();
  const { client } = tab;
  const trouble = { kind: 'other', message: 'out of memory' } as const;
  for (let times = 0; times < 3; times += 1) {
    client?.options.onStatus({ kind: 'restarting', reason: { kind: 'died', trouble } });
  }
  expect(tab.app.model.notice.value).toEqual({ kind: 'worker', trouble });
  await world.pass(2);
  expect(tab.app.model.notice.value).toBeNull();
});

test('a calibration, hands free, becomes a setup that is stored and judged by', async () => {
  const world = new World();
  const tab = await world.openTab();
  void tab.app.model.actions.startCamera();
  await world.pass(3);
  tab.app.model.actions.beginCalibration('new');
  tab.app.model.actions.calibrateHandsFree(true);
  await world.pass(180);
  expect(tab.app.model.calibration.value.kind).toBe('done');
  expect((await world.setupInUse())?.name).toBe('My desk');
  await world.pass(20);
  expect(tab.app.model.session.value.state.kind).toBe('good');
});

test('setups are renamed, doubled and deleted, in use or not', async () => {
  const world = new World();
  const tab = await world.watching();
  const { actions } = tab.app.model;
  await actions.changeSetup('desk', { name: 'Office' });
  await actions.duplicateSetup('desk');
  expect(tab.app.model.setups.value.map(({ name }) => name)).toEqual(['Office', 'Office 2']);
  await actions.deleteSetup('desk');
  expect(tab.app.model.setup.value).toBeNull();
  expect(tab.app.model.setups.value.map(({ name }) => name)).toEqual(['Office 2']);
});

test('a day is gone on with under the clock that an earlier page was left with', async () => {
  const world = new World();
  const tab = await world.watching();
  await world.pass(60);
  world.setClock(-24 * 60 * MINUTE);
  await world.pass(60);
  await world.crash(tab);
  await world.pass(20);
  const next = await world.openTab();
  void next.app.model.actions.startCamera();
  await world.pass(60);
  const { wallMs } = world.readClocks();
  expect(next.app.model.nowMs.value).toBe(wallMs);
  expect(next.app.model.session.value.boutSittingMs).toBeGreaterThan(150 * SECOND);
  next.app.model.actions.stop();
  await world.pass(1);
  const since = (await world.intervals()).filter(({ startMs }) => startMs < START_MS);
  expect(Math.max(...since.map(({ endMs }) => endMs))).toBeLessThanOrEqual(wallMs + SECOND);
  const storedMs = since.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  expect(storedMs).toBeGreaterThan(130 * SECOND);
  expect(storedMs).toBeLessThanOrEqual(142 * SECOND);
});

test('a snooze lasts as long as was asked for, also when the clock on the wall is set back', async () => {
  const world = new World();
  const tab = await world.watching(1);
  world.person = slumped;
  tab.app.model.actions.snooze(15);
  world.setClock(-60 * MINUTE);
  await world.pass(14 * 60);
  const { wallMs } = world.readClocks();
  expect(tab.app.model.session.value.snoozedUntilMs).toBeGreaterThan(wallMs);
  expect(tab.app.model.session.value.snoozedUntilMs).toBeLessThanOrEqual(wallMs + MINUTE);
  expect(tab.notifications).toEqual([]);
  await world.pass(90);
  expect(tab.notifications).toHaveLength(1);
});

test('a report tells of the last seconds too', async () => {
  const world = new World();
  const tab = await world.watching();
  await world.pass(33);
  await tab.app.model.actions.loadReport(dayBounds(Date.now(), startOfLocalDay));
  const report = tab.app.model.report.value;
  expect((report?.goodMs ?? 0) + (report?.unknownMs ?? 0)).toBeGreaterThan(28 * SECOND);
});
