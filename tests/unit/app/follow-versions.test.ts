// A page that stays open for days looks for a newer version by itself, and tells whether it would open without a network.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followVersions } from '../../../src/app/ports/follow-versions';

const MINUTE = 60_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function followed(missing: () => Promise<number | null> = () => Promise.resolve(0)) {
  let updates = 0;
  const told: string[] = [];
  const follow = followVersions({
    update: () => {
      updates += 1;
      return Promise.reject(new Error('offline'));
    },
    missing,
    told: (offline) => told.push(offline),
    now: () => Date.now(),
  });
  return { follow, told, updates: () => updates };
}

test('it looks when it is opened and every hour, network or not', async () => {
  const { updates, told } = followed();
  await vi.advanceTimersByTimeAsync(150 * MINUTE);
  expect(updates()).toBe(3);
  expect(told).toEqual(['ready', 'ready', 'ready']);
});

test('shown again it looks anew, and not at each glance', async () => {
  const { follow, updates } = followed();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  follow();
  expect(updates()).toBe(1);
  await vi.advanceTimersByTimeAsync(6 * MINUTE);
  follow();
  expect(updates()).toBe(2);
});

test('readiness is claimed only where nothing is missing', async () => {
  const some = followed(() => Promise.resolve(3));
  const silent = followed(() => Promise.resolve(null));
  await vi.advanceTimersByTimeAsync(0);
  expect([...some.told, ...silent.told]).toEqual(['not-ready', 'not-ready']);
});
