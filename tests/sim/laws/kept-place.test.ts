// Law of a place that was kept: the person has said that it is fine, and is not asked again because tracking was lost.
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { DESK } from '../../unit/desk';
import { doIt, type Deed } from '../world/deeds';
import { World, type Person } from '../world/world';
import { always, LAW_MS } from './play';

afterEach(() => void vi.useRealTimers());

interface Place {
  readonly person: Person;
  /** Longer than it must hold before it is asked about. */
  readonly heldS: number;
}

/** Places that differ from the calibrated one. The baseline follows the first; it cannot follow the others, so they are only remembered. */
const places = {
  'a lid that was tilted': { person: { change: {}, camera: { ...DESK, heightM: 0.16 } }, heldS: 20 },
  'a picture of another shape': {
    person: { change: {}, camera: { ...DESK, widthPx: 480, heightPx: 640 } },
    heldS: 20,
  },
  'a camera at the other side': { person: { change: { yawDeg: 50 }, camera: DESK }, heldS: 75 },
} as const satisfies Readonly<Record<string, Place>>;

/** Every way to lose the tracking: each is put right again, and the person sits as before. */
const losses: Readonly<Record<string, readonly Deed[]>> = {
  'the camera is unplugged': ['camera-ends'],
  'the camera is taken by another app': ['camera-taken', 'camera-ends', 'camera-free'],
  'the camera falls silent': ['mute', 'unmute'],
  'the worker dies': ['worker-dies'],
  'a pause': ['pause', 'resume'],
  'a stop': ['stop', 'start'],
  'a sleep': ['sleep'],
  'a deep sleep': ['deep-sleep'],
  'looks now and then': ['now-and-then', 'all-the-time'],
  'a calibration that is left': ['calibrate', 'leave-calibration'],
};

const days = fc.record({
  place: fc.constantFrom<keyof typeof places>(
    'a lid that was tilted',
    'a picture of another shape',
    'a camera at the other side',
  ),
  losses: fc.array(
    fc.record({
      loss: fc.constantFrom(...Object.keys(losses)),
      lostForS: fc.integer({ min: 0, max: 15 }),
      thenS: fc.integer({ min: 1, max: 40 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

test(
  'a place that was kept stays kept through every loss of tracking',
  () =>
    always(
      days,
      async (day) => {
        const world = new World();
        const tab = await world.watching();
        const { live, actions } = tab.app.model;
        const { person, heldS } = places[day.place];
        world.person = person;
        await world.pass(heldS);
        expect(live.value?.placeChange, day.place).not.toBeNull();
        await actions.keepPlace();
        await world.pass(10);
        expect(live.value?.placeChange, day.place).toBeNull();

        const asked = (): readonly string[] =>
          tab.app.model.live.peek()?.placeChange ? [`asked again about ${day.place}`] : [];
        world.besides = asked;
        for (const { loss, lostForS, thenS } of day.losses) {
          for (const deed of losses[loss] ?? []) {
            await doIt(world, deed);
            await world.pass(lostForS);
          }
          await world.pass(thenS);
        }
        await world.pass(heldS);
        expect(tab.app.model.phase.value.kind).toBe('running');
        expect(live.value, 'it looks again').not.toBeNull();
        expect([...new Set(world.faults)]).toEqual([]);
      },
      1.5,
    ),
  LAW_MS,
);
