// Law of being off: after a pause, a stop, an erasing or the loss of the lead the camera is closed and nothing is judged.
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { SessionSnapshot } from '../../../src/core/session/session';
import { doIt, openTabs } from '../world/deeds';
import { MINUTE, SECOND, World, type Tab } from '../world/world';
import { always, end, isJudged, LAW_MS } from './play';

afterEach(() => void vi.useRealTimers());

/** A press in one of two tabs. */
const PRESSES = ['start', 'resume', 'pause', 'stop', 'erase'] as const;
/** What goes on besides. */
const ROUND_ABOUT = [
  'camera-ends',
  'worker-dies',
  'mute',
  'unmute',
  'slump',
  'upright',
  'now-and-then',
] as const;

const rows = fc.array(
  fc.record({
    what: fc.oneof(
      { arbitrary: fc.constantFrom(...PRESSES), weight: 3 },
      { arbitrary: fc.constantFrom(...ROUND_ABOUT), weight: 2 },
    ),
    tab: fc.integer({ min: 0, max: 1 }),
    /** Now and then in the midst of something, mostly when it has come to rest. */
    thenMs: fc.oneof(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 1, max: 30 }).map((s) => s * SECOND),
    ),
  }),
  { minLength: 4, maxLength: 14 },
);

/** Another tab has this long to hear that it is not wanted any more. A message takes no time, a look under way a second. */
const HEARING_MS = 1_500;

const judges = (session: SessionSnapshot | null): boolean =>
  session?.state.kind === 'good' || session?.state.kind === 'deviating';

/** Where the person wants to be watched, by their own presses alone, and since when nowhere else. */
class Wish {
  in: Tab | null;
  /** Tabs that have something to resume. */
  private readonly began: Set<Tab>;
  private changedMs = Date.now();
  /** The times in which it was to be off everywhere. */
  readonly off: { readonly startMs: number; endMs: number }[] = [];

  constructor(first: Tab) {
    this.in = first;
    this.began = new Set([first]);
  }

  press(what: (typeof PRESSES)[number], tab: Tab): void {
    const before = this.in;
    if (what === 'start') this.began.add(tab);
    if (what === 'start' || (what === 'resume' && this.began.has(tab))) this.in = tab;
    else if (what === 'erase' || (what !== 'resume' && before === tab)) this.in = null;
    if (this.in === before) return;
    this.changedMs = Date.now();
    const open = this.off.at(-1);
    if (before === null && open !== undefined) open.endMs = Date.now();
    if (this.in === null) this.off.push({ startMs: Date.now(), endMs: Number.POSITIVE_INFINITY });
  }

  /** What is amiss in `tab` by this wish. */
  amiss(tab: Tab, pressedHere: boolean): readonly string[] {
    if (tab === this.in || (!pressedHere && Date.now() - this.changedMs < HEARING_MS)) return [];
    return [
      ...(tab.lit ? ['a camera was on where nobody wanted it'] : []),
      ...(tab.worker?.watching === true ? ['a worker looked where nobody wanted it'] : []),
      ...(tab.app.model.live.peek() === null ? [] : ['a look was taken up where nobody wanted it']),
      // A tab that follows another may show what that one reports.
      ...(tab.app.model.tabRole.peek().kind !== 'elsewhere' && judges(tab.shown)
        ? ['a posture was shown where nobody was watched']
        : []),
    ];
  }
}

test(
  'after a pause, a stop, an erasing or the loss of the lead the camera is off at once, and nothing is judged from then on',
  () =>
    always(
      rows,
      async (row) => {
        const world = new World();
        const tabs = [await world.watching(1), await world.openTab()] as const;
        const wish = new Wish(tabs[0]);
        let pressed: Tab = tabs[0];
        world.besides = () => openTabs(world).flatMap((tab) => wish.amiss(tab, tab === pressed));
        await world.pass(5);
        for (const { what, tab: index, thenMs } of row) {
          const tab = tabs[index] ?? tabs[0];
          if (isPress(what)) {
            pressed = tab;
            wish.press(what, tab);
            press(tab, what);
            await world.settle();
          } else await doIt(world, what);
          if (thenMs < SECOND) await world.passMs(thenMs);
          else await world.pass(thenMs / SECOND);
        }
        const intervals = await world.intervals();
        await end(world);
        const off = wish.off.map(({ startMs, endMs }) => ({
          startMs,
          endMs: Math.min(endMs, Date.now() + MINUTE),
        }));
        for (const { startMs, endMs } of [...intervals, ...(await world.intervals())].filter(isJudged))
          for (const span of off)
            expect(Math.min(endMs, span.endMs) - Math.max(startMs, span.startMs)).toBeLessThanOrEqual(0);
        expect([...new Set(world.faults)]).toEqual([]);
      },
      3,
    ),
  LAW_MS,
);

function isPress(what: string): what is (typeof PRESSES)[number] {
  return PRESSES.some((press) => press === what);
}

function press({ app }: Tab, what: (typeof PRESSES)[number]): void {
  const { actions } = app.model;
  if (what === 'start') void actions.startCamera();
  else if (what === 'resume') void actions.resume();
  else if (what === 'erase') void actions.eraseEverything();
  else actions[what]();
}
