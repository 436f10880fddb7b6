// Laws of being spoken to: never while snoozed, in quiet hours, while nothing is known, or again within the gap.
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { NudgeHours } from '../../../src/core/session/nudge-hours';
import { DESK, SLUMP } from '../../unit/desk';
import { doIt, type Deed } from '../world/deeds';
import { MINUTE, World } from '../world/world';
import { always, end, LAW_MS } from './play';

afterEach(() => void vi.useRealTimers());

/** Somebody who wants to hear of everything soon and often, so that what forbids a notification matters at every turn. */
const TALKATIVE = {
  notifyAfterMinutes: 0.5,
  minGapMinutes: 1,
  maxPerHour: 12,
  breakAfterMinutes: null,
} as const;
const GAP_MS = TALKATIVE.minGapMinutes * MINUTE;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6] as const;

/** Slumped still, with so much out of sight that nothing can be judged. */
type DayDeed = Deed | 'look-away';

/** Mostly slumped, in stretches long enough to be notified of, with snoozes, losses, reloads and sleeps between. */
const DEEDS_OF_A_SLOUCHED_DAY: readonly DayDeed[] = [
  'slump',
  'slump',
  'slump',
  'upright',
  'snooze',
  'wake-up',
  'reload',
  'sleep',
  'deep-sleep',
  'clock-back',
  'camera-ends',
  'mute',
  'unmute',
  'worker-dies',
  'look-away',
  'look-away',
];

const aSlouchedDay = fc.array(
  fc.record({ deed: fc.constantFrom(...DEEDS_OF_A_SLOUCHED_DAY), seconds: fc.integer({ min: 10, max: 90 }) }),
  { minLength: 6, maxLength: 12 },
);

/** Plays the day and keeps its own book of what the person asked for, in time that passes alike whatever the clock shows. */
async function spokenTo(
  day: readonly { readonly deed: DayDeed; readonly seconds: number }[],
  hours: NudgeHours = { working: [], quiet: [] },
) {
  const world = new World();
  const tab = await world.watching();
  await tab.app.model.actions.changeSettings({ ...TALKATIVE, nudgeHours: hours });
  /** When a snooze began, and when it was over. */
  const snoozes: { startMs: number; endMs: number }[] = [];
  for (const { deed, seconds } of day) {
    if (deed === 'snooze' || deed === 'wake-up') {
      const latest = snoozes.at(-1);
      if (latest !== undefined) latest.endMs = Math.min(latest.endMs, world.passedMs);
    }
    if (deed === 'snooze') snoozes.push({ startMs: world.passedMs, endMs: world.passedMs + 15 * MINUTE });
    if (deed === 'look-away') world.person = { change: { ...SLUMP, headYawDeg: 75 }, camera: DESK };
    else await doIt(world, deed);
    await world.pass(seconds);
  }
  await end(world);
  const told = world.tabs
    .flatMap(({ notifications }) => notifications)
    .filter(({ tag }) => tag === 'posture');
  const snoozed = (atMs: number) => snoozes.some(({ startMs, endMs }) => startMs <= atMs && atMs < endMs);
  return { world, told, snoozed };
}

test(
  'whatever happens: nobody is notified while snoozed, while the posture is unknown, nor twice within the least gap',
  () =>
    always(
      aSlouchedDay,
      async (day) => {
        const { world, told, snoozed } = await spokenTo(day);
        expect(told.filter(({ atMs }) => snoozed(atMs))).toEqual([]);
        const posture = told.toSorted((a, b) => a.atMs - b.atMs);
        expect(posture.filter(({ state }) => state.kind !== 'deviating')).toEqual([]);
        for (const [index, { atMs }] of posture.entries()) {
          const next = posture[index + 1];
          if (next !== undefined) expect(next.atMs - atMs).toBeGreaterThanOrEqual(GAP_MS);
        }
        expect(world.faults).toEqual([]);
      },
      0.75,
    ),
  LAW_MS,
);

test(
  'whatever happens: nobody is notified in quiet hours',
  () =>
    always(
      aSlouchedDay,
      async (day) => {
        const all = { days: EVERY_DAY, fromMinute: 0, toMinute: 24 * 60 - 1 };
        const lastMinute = { days: EVERY_DAY, fromMinute: 24 * 60 - 1, toMinute: 0 };
        const { told } = await spokenTo(day, { working: [], quiet: [all, lastMinute] });
        expect(told).toEqual([]);
      },
      0.3,
    ),
  LAW_MS,
);
