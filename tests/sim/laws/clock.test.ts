// Laws of time: what is done to the clock on the wall changes what it shows, and nothing else.
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { CLOCK_DEEDS, DEEDS, doIt, type Deed } from '../world/deeds';
import { SECOND, World } from '../world/world';
import { always, judgedMsOf, LAW_MS, play, rowOf, type Done } from './play';

afterEach(() => void vi.useRealTimers());

const covering = (
  spans: readonly { readonly startMs: number; readonly endMs: number }[],
  atMs: number,
): number => spans.filter(({ startMs, endMs }) => startMs <= atMs && atMs < endMs).length;

test(
  'whatever is done to the clock on the wall: no moment that it shows once is stored twice, and none is judged that was not watched',
  () => {
    // It is set now and then, among everything else.
    const deeds: readonly Deed[] = [...DEEDS, ...CLOCK_DEEDS, ...CLOCK_DEEDS, ...CLOCK_DEEDS];
    const rows = rowOf(deeds, { min: 1, max: 40 }, { minLength: 4, maxLength: 14 });
    return always(rows, async (row) => {
      const { world, intervals, litMs } = await play(row);
      expect(world.faults).toEqual([]);
      for (const { startMs, endMs } of intervals) expect(endMs).toBeGreaterThan(startMs);
      // The machine hears of a clock that was set at its next event, a second later at most.
      const shown = world.shownByClock.map(({ startMs, endMs }) => ({ startMs, endMs: endMs + SECOND }));
      for (const { startMs } of intervals)
        expect(covering(intervals, startMs)).toBeLessThanOrEqual(covering(shown, startMs));
      // A look holds for up to ten seconds after it, also where the clock seems to skip them.
      expect(judgedMsOf(intervals)).toBeLessThanOrEqual(litMs + 15 * SECOND);
    });
  },
  LAW_MS,
);

test(
  'whoever sets the clock on the wall back changes nothing but what it shows: notifications, sitting and every state last and come alike',
  () => {
    const deeds = ['slump', 'slump', 'slump', 'upright', 'leave', 'snooze', 'camera-ends'] as const;
    const days = fc.array(
      fc.record({
        deed: fc.constantFrom<Deed>(...deeds, 'worker-dies', 'sleep'),
        seconds: fc.integer({ min: 20, max: 100 }),
        backMs: fc.constantFrom(0, 4 * SECOND, 1_800 * SECOND, 86_400 * SECOND),
      }),
      { minLength: 5, maxLength: 10 },
    );
    return always(
      days,
      async (day) => {
        const plain = await felt(day.map((done) => ({ ...done, backMs: 0 })));
        vi.useRealTimers();
        expect(await felt(day)).toEqual(plain);
      },
      0.5,
    );
  },
  LAW_MS,
);

/** What a person feels of a day, whatever the clock on the wall says. */
async function felt(day: readonly (Done & { readonly backMs: number })[]) {
  const world = new World();
  const tab = await world.watching(1);
  for (const { deed, seconds, backMs } of day) {
    await doIt(world, deed);
    if (backMs > 0) world.setClock(-backMs);
    await world.pass(seconds);
  }
  tab.app.model.actions.stop();
  await world.pass(5);
  const lasted: Record<string, number> = {};
  for (const { state, startMs, endMs } of await world.intervals()) {
    const name = 'reason' in state ? `${state.kind}:${state.reason}` : state.kind;
    lasted[name] = (lasted[name] ?? 0) + endMs - startMs;
  }
  const bouts = await world.bouts();
  return {
    notified: tab.notifications.map(({ tag, atMs, state: { kind } }) => ({ tag, atMs, kind })),
    lasted,
    sat: bouts.map(({ startMs, endMs, sittingMs }) => [endMs - startMs, sittingMs]).toSorted(),
    faults: world.faults,
  };
}
