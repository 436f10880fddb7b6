// Looks now and then: long enough to judge and to warn, and no longer.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
});
