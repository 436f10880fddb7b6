// Looks now and then: long enough to judge and to warn, and no longer.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createRounds } from '../../../src/app/rounds';
import { restAfter, type RoundPolicy } from '../../../src/core/sampling/rounds';

const EVERY_MINUTE: RoundPolicy = { everyMs: 60_000, tellAfterMs: 300_000 };
const aPolicy = fc.record({
  everyMs: fc.constantFrom(60_000, 120_000, 300_000, 600_000),
  tellAfterMs: fc.integer({ min: 60_000, max: 1_200_000 }),
});

describe('a look', () => {
  test('takes fifteen seconds when nothing is beyond its limit, and the next begins on the minute', () => {
    expect(restAfter({ sinceMs: 0 }, EVERY_MINUTE, false, 14_999)).toBeNull();
    expect(restAfter({ sinceMs: 0 }, EVERY_MINUTE, false, 15_000)).toBe(45_000);
  });

  test('goes on while something is beyond its limit until it is over, or has surely been told', () => {
    expect(restAfter({ sinceMs: 0 }, EVERY_MINUTE, true, 100_000)).toBeNull();
    expect(restAfter({ sinceMs: 0 }, EVERY_MINUTE, false, 100_000)).not.toBeNull();
    expect(restAfter({ sinceMs: 0 }, EVERY_MINUTE, true, 329_999)).toBeNull();
    expect(restAfter({ sinceMs: 0 }, EVERY_MINUTE, true, 330_000)).not.toBeNull();
  });

  test('is always followed by a rest of half a minute to the whole time between looks', () => {
    const times = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(aPolicy, fc.boolean(), times, times, (policy, beyond, sinceMs, atMs) => {
        const forMs = restAfter({ sinceMs }, policy, beyond, atMs);
        if (forMs === null) return;
        expect(forMs).toBeGreaterThanOrEqual(30_000);
        expect(forMs).toBeLessThanOrEqual(policy.everyMs);
      }),
    );
  });

  test('ends when the clock is set back, which must not keep the camera on', () => {
    expect(restAfter({ sinceMs: 0 }, EVERY_MINUTE, true, -1)).toBe(60_000);
  });
});

describe('the camera', () => {
  function rounds(everyMs: number | null = 60_000) {
    const at = { nowMs: 0, everyMs, calibrating: false };
    const rest = vi.fn();
    const wake = vi.fn();
    const made = createRounds({
      everyMs: () => at.everyMs,
      tellAfterMs: () => 60_000,
      isCalibrating: () => at.calibrating,
      rest,
      wake,
      now: () => at.nowMs,
    });
    const pass = (toMs: number, beyond = 0): void => {
      for (; at.nowMs < toMs; at.nowMs += 1_000) {
        made.looked(beyond);
        made.refresh();
      }
    };
    return { at, rest, wake, made, pass };
  }

  test('rests once the look is over, counted from its first picture and not from its opening', () => {
    const { at, rest, made, pass } = rounds();
    at.nowMs = 20_000;
    made.refresh();
    expect(rest).not.toHaveBeenCalled();
    pass(36_000);
    expect(rest.mock.calls).toEqual([[45_000]]);
  });

  test('stays on during a calibration, and where it is to stay on', () => {
    const busy = rounds();
    busy.at.calibrating = true;
    busy.pass(300_000);
    expect(busy.rest).not.toHaveBeenCalled();
    expect(busy.wake).toHaveBeenCalled();
    const always = rounds(null);
    always.pass(300_000);
    expect(always.rest).not.toHaveBeenCalled();
  });

  test('stays on for a change that lasts, and rests after it', () => {
    const { rest, pass } = rounds();
    pass(80_000, 1);
    expect(rest).not.toHaveBeenCalled();
    pass(82_000, 0);
    expect(rest).toHaveBeenCalledOnce();
  });
});
