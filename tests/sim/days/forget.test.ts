// Erasing some days, and keeping details for a while only, through the whole application and its tabs.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayAt } from '../../../src/core/report/calendar/days';
import { staying } from '../../../src/core/report/calendar/travel';
import { systemZone } from '../../../src/core/report/calendar/zone';
import { interval } from '../../unit/storage/help';
import { START_MS, World } from '../world/world';

afterEach(() => void vi.useRealTimers());

const DAY_MS = 24 * 3_600_000;
const today = () => dayAt(START_MS, staying(systemZone()));

/** A day of long ago, with something in it. */
async function withPast(world: World, daysAgo: number) {
  const day = dayAt(START_MS - daysAgo * DAY_MS, staying(systemZone()));
  const hour = interval(day.startMs + 8 * 3_600_000, day.startMs + 9 * 3_600_000, `past-${daysAgo}`);
  await world.store.record({ intervals: [hour], bouts: [], session: null });
  return day;
}

describe('erasing days', () => {
  test('touches nothing for ten seconds, and nothing at all where it is undone or the page is closed', async () => {
    const world = new World();
    const day = await withPast(world, 3);
    const tab = await world.openTab();
    await tab.app.model.actions.eraseDays(day);
    await world.pass(9);
    expect(tab.app.model.forgetting.value.kind).toBe('waiting');
    tab.app.model.actions.leaveEraseDays();
    await world.pass(20);
    expect(tab.app.model.forgetting.value.kind).toBe('none');
    await tab.app.model.actions.eraseDays(day);
    await world.pass(5);
    await world.crash(tab);
    await world.pass(20);
    expect(await world.store.intervalsBetween(day.startMs, day.endMs)).toHaveLength(1);
  });

  test('of the past leaves the watching of today alone, in this tab and in another', async () => {
    const world = new World();
    const day = await withPast(world, 3);
    const watching = await world.watching();
    const other = await world.openTab();
    await world.pass(2);
    await other.app.model.actions.eraseDays(day);
    await world.pass(15);
    // What forgets is fetched when it is needed, in time of its own.
    await vi.waitFor(async () => {
      await world.settle();
      expect(other.app.model.forgetting.value.kind).toBe('forgotten');
    });
    expect(await world.store.intervalsBetween(day.startMs, day.endMs)).toEqual([]);
    expect(watching.lit).toBe(true);
    // Its log may still tell of the day, and what it shows of it was loaded before.
    expect(watching.events).toContainEqual(
      expect.objectContaining({ kind: 'message-heard', message: { kind: 'days-erased' } }),
    );
    expect(world.faults).toEqual([]);
  });

  test('up to today ends the watching first, wherever that is, and nothing of it comes back', async () => {
    const world = new World();
    const watching = await world.watching();
    await world.pass(60);
    const other = await world.openTab();
    await world.pass(2);
    expect((await world.intervals()).length).toBeGreaterThan(0);
    await other.app.model.actions.eraseDays(today());
    await world.pass(30);
    expect(other.app.model.forgetting.value.kind).toBe('forgotten');
    expect(watching.lit).toBe(false);
    expect(await world.intervals()).toEqual([]);
    expect(await world.bouts()).toEqual([]);
    void other.app.model.actions.startCamera();
    await world.pass(30);
    const [first] = await world.intervals();
    expect(first?.startMs).toBeGreaterThan(START_MS + 90_000);
    expect(world.faults).toEqual([]);
  });

  test('that the disk refused is said so, and nothing is gone by halves', async () => {
    const world = new World();
    const day = await withPast(world, 3);
    const tab = await world.openTab();
    await tab.app.model.actions.eraseDays(day);
    world.disk = 'failing';
    await world.pass(12);
    expect(tab.app.model.forgetting.value.kind).toBe('refused');
    world.disk = 'well';
    expect(await world.store.intervalsBetween(day.startMs, day.endMs)).toHaveLength(1);
    tab.app.model.actions.leaveEraseDays();
    await tab.app.model.actions.eraseDays(day);
    await world.pass(12);
    expect(tab.app.model.forgetting.value.kind).toBe('forgotten');
  });
});

describe('details', () => {
  test('are kept for good unless a person chooses otherwise, and then go by the day, with their figures kept', async () => {
    const world = new World();
    const old = await withPast(world, 120);
    const recent = await withPast(world, 89);
    const tab = await world.openTab();
    await world.pass(5);
    expect(await world.store.intervalsBetween(old.startMs, old.endMs)).toHaveLength(1);
    await tab.app.model.actions.changeSettings({ detailDays: 90 });
    await world.pass(5);
    expect(await world.store.intervalsBetween(old.startMs, old.endMs)).toEqual([]);
    expect(await world.store.intervalsBetween(recent.startMs, recent.endMs)).toHaveLength(1);
    expect((await world.store.loadSummaries()).map(({ id }) => id)).toContain(old.date);
    // The page stays open, or sleeps, for days.
    world.sleep(3 * DAY_MS, 'stands-still');
    await tab.app.model.actions.loadHistory();
    await world.pass(5);
    expect(await world.store.intervalsBetween(recent.startMs, recent.endMs)).toEqual([]);
    expect((await world.store.loadSummaries()).map(({ id }) => id)).toContain(recent.date);
  });
});
