// Nudges by choice, and what keeps them quiet: a sound, a veil, and a snooze that outlasts a reload and a clock that is set back.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayBounds } from '../../../src/core/report/bounds';
import { episodeNudge } from '../../../src/core/report/episode-nudge';
import { startOfLocalDay } from '../../../src/core/report/local-day';
import { DESK, SLUMP } from '../../unit/desk';
import { World, type Tab } from '../world/world';

afterEach(() => void vi.useRealTimers());

const UPRIGHT = { change: {}, camera: DESK };
const SLUMPED = { change: SLUMP, camera: DESK };
const warned = (tab: Tab): number => tab.notifications.filter(({ tag }) => tag === 'posture').length;

describe('a nudge', () => {
  test('is heard and dims the page where that was chosen, until the person is upright', async () => {
    const world = new World();
    const tab = await world.watching(1);
    await tab.app.model.actions.changeSettings({ nudgeSound: true, nudgeVeil: true });
    world.person = SLUMPED;
    await world.pass(45);
    expect([tab.chimes, tab.app.model.veiled.value]).toEqual([0, false]);
    await world.pass(45);
    expect([tab.chimes, tab.app.model.veiled.value, warned(tab)]).toEqual([1, true, 1]);
    world.person = UPRIGHT;
    await world.pass(30);
    expect(tab.app.model.veiled.value).toBe(false);
  });

  test('is neither where nothing was chosen', async () => {
    const world = new World();
    const tab = await world.watching(1);
    world.person = SLUMPED;
    await world.pass(90);
    expect([tab.chimes, tab.app.model.veiled.value, warned(tab)]).toEqual([0, false, 1]);
  });

  test.each([
    ['that the browser took', { kind: 'sent' }, {}, 'nudged'],
    ['that could not be shown', { kind: 'failed', message: 'no' }, {}, 'none'],
    ['that nobody chose', { kind: 'sent' }, { notifications: false }, 'none'],
    ['that was heard alone', { kind: 'sent' }, { notifications: false, nudgeSound: true }, 'nudged'],
  ] as const)('%s is kept with the drift as what it was', async (_what, outcome, change, kept) => {
    const world = new World();
    world.alerting = outcome;
    const tab = await world.watching(1);
    await tab.app.model.actions.changeSettings(change);
    await world.pass(30);
    world.person = SLUMPED;
    await world.pass(90);
    world.person = UPRIGHT;
    await world.pass(30);
    await tab.app.model.actions.loadReport(dayBounds(Date.now(), startOfLocalDay));
    await world.pass(1);
    const report = tab.app.model.report.value;
    const [episode] = report?.episodes ?? [];
    if (report === null || episode === undefined) throw new Error('There is an episode.');
    expect(episodeNudge(episode, report.intervals).kind).toBe(kept);
  });

  test('that could not be heard is told', async () => {
    const world = new World();
    world.alerting = { kind: 'failed', message: 'not clicked' };
    const tab = await world.watching(1);
    await tab.app.model.actions.changeSettings({ notifications: false, nudgeSound: true });
    world.person = SLUMPED;
    await world.pass(90);
    expect(tab.app.model.notice.value).toMatchObject({ kind: 'alert-failed' });
  });
});

describe('a snooze of half an hour', () => {
  test('lasts as long through a reload and a clock that is set back, and then nudges again', async () => {
    const world = new World();
    const tab = await world.watching(1);
    tab.app.model.actions.snooze(30);
    world.person = SLUMPED;
    await world.pass(10 * 60);
    await world.crash(tab);
    const again = await world.openTab();
    void again.app.model.actions.startCamera();
    await world.pass(5 * 60);
    world.setClock(-2 * 3_600_000);
    await world.pass(14 * 60);
    expect([warned(tab), warned(again)]).toEqual([0, 0]);
    await world.pass(3 * 60);
    expect(warned(again)).toBe(1);
    expect(world.faults).toEqual([]);
  });
});
