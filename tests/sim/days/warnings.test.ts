// From a posture that lasts to what is said of it: warnings, what may be answered to them, and snoozes.
import { afterEach, expect, test, vi } from 'vitest';
import { recentOf, shareBeyond } from '../../../src/core/judgement/recent';
import { DESK, SLUMP } from '../../unit/desk';
import { MINUTE, World } from '../world/world';

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
