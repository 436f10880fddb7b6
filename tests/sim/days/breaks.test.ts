// Breaks through a morning: announced, postponed, kept over a reload, and credited to somebody who just gets up.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DESK } from '../../unit/desk';
import { World, type Tab } from '../world/world';

afterEach(() => void vi.useRealTimers());

const told = (tab: Tab): number => tab.notifications.filter(({ tag }) => tag === 'break').length;
const nextOf = (tab: Tab) => tab.app.model.session.value.breaks.next;

async function sittingFor(seconds: number) {
  const world = new World();
  const tab = await world.watching();
  await tab.app.model.actions.changeSettings({ breakAfterMinutes: 20 });
  await world.pass(seconds);
  return { world, tab };
}

describe('a break', () => {
  test('is announced half a minute before and said once when it is due', async () => {
    const { world, tab } = await sittingFor(19 * 60 + 40);
    expect([told(tab), nextOf(tab)?.kind]).toEqual([1, 'soon']);
    await world.pass(40);
    expect([told(tab), nextOf(tab)?.kind]).toEqual([2, 'due']);
    await world.pass(120);
    expect(told(tab)).toBe(2);
    expect(world.faults).toEqual([]);
  });

  test('that was postponed stays so when the page is loaded again', async () => {
    const { world, tab } = await sittingFor(20 * 60 + 10);
    tab.app.model.actions.answerBreak('postpone');
    await world.pass(30);
    expect(nextOf(tab)).toBeNull();
    await world.crash(tab);
    const again = await world.openTab();
    void again.app.model.actions.startCamera();
    await world.pass(4 * 60);
    expect(told(again)).toBe(0);
    await world.pass(90);
    expect(nextOf(again)).toEqual({ kind: 'due', postponesLeft: 1 });
  });

  test('is credited to somebody who gets up unasked, and the next is counted from there', async () => {
    const { world, tab } = await sittingFor(15 * 60);
    world.person = 'away';
    await world.pass(50);
    expect(tab.app.model.session.value.breaks.offSeat?.forMs).toBeGreaterThan(40_000);
    await world.pass(30);
    world.person = { change: {}, camera: DESK };
    await world.pass(19 * 60);
    expect(told(tab)).toBe(0);
  });
});
