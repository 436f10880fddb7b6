// Five minutes in which everything goes wrong, over and over: no moment is lost, and none becomes a posture that was not there.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { startOfLocalDay } from '../../../src/core/report/local-day';
import { dayBounds } from '../../../src/core/report/bounds';
import { DARK, HEARTBEAT, MINUTE, SECOND, sitting, Story } from './help';

vi.setConfig({ testTimeout: 30_000 });

/** Somebody sits upright all the time; what becomes of the looks is the trouble. */
type Trouble =
  | { readonly kind: 'none'; readonly seconds: number }
  /** The camera is lost; the worker's second goes on. */
  | { readonly kind: 'camera-lost'; readonly seconds: number }
  | { readonly kind: 'shutter'; readonly seconds: number }
  /** The worker is gone, the tab frozen, or the machine asleep: nothing at all is heard. */
  | { readonly kind: 'silence'; readonly seconds: number }
  | { readonly kind: 'clock-back'; readonly seconds: number }
  | { readonly kind: 'clock-forward'; readonly seconds: number };

const KINDS = ['none', 'none', 'camera-lost', 'shutter', 'silence', 'clock-back', 'clock-forward'] as const;
const troubles = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), seconds: fc.integer({ min: 1, max: 90 }) }),
  {
    minLength: 8,
    maxLength: 16,
  },
);

/** Plays about five minutes; gives how long somebody was in sight, and how long anything lasted by the clock. */
function play(played: readonly Trouble[], startMs = 1_000_000) {
  const story = new Story(startMs).input(sitting());
  let seenMs = 0;
  let passedMs = 0;
  const pass = (ms: number): void => {
    passedMs += ms;
    story.wait(ms);
  };
  for (const { kind, seconds } of played) {
    switch (kind) {
      case 'clock-back':
        story.setBack(seconds * SECOND);
        break;
      case 'clock-forward':
      case 'silence':
        // Nobody can tell a clock put forward from a sleep.
        pass(seconds * SECOND);
        break;
      case 'none':
      case 'camera-lost':
      case 'shutter':
        for (let second = 0; second < seconds; second += 1) {
          pass(SECOND);
          if (kind === 'none') {
            seenMs += SECOND;
            story.input(sitting()).input(HEARTBEAT);
          } else {
            story.input(kind === 'shutter' ? DARK : { kind: 'unknown', reason: 'camera-lost' });
          }
        }
    }
    // Looking goes on after each trouble.
    story.input(sitting());
  }
  story.input({ kind: 'stop' });
  return { story, seenMs, passedMs };
}

const sum = (totals: Readonly<Record<string, number>>): number =>
  Object.values(totals).reduce((one, other) => one + other, 0);

describe('a troubled day', () => {
  test('adds up to the time that passed, whatever the clock did', () => {
    fc.assert(
      fc.property(troubles, (played) => {
        const { story, passedMs } = play(played);
        expect(sum(story.totals)).toBe(passedMs);
      }),
      { numRuns: 40 },
    );
  });

  test('has no minute away from the baseline, and good time only where somebody was in sight', () => {
    fc.assert(
      fc.property(troubles, (played) => {
        const { story, seenMs } = play(played);
        expect(Object.keys(story.totals).some((state) => state.startsWith('deviating'))).toBe(false);
        // A look holds for up to ten seconds after it, once for each trouble.
        expect(story.totals['good'] ?? 0).toBeLessThanOrEqual(seenMs + played.length * 11 * SECOND);
      }),
      { numRuns: 40 },
    );
  });

  test('calls a sleep of hours a gap from the last look on, and starts no sitting before it', () => {
    const story = new Story()
      .keep(sitting(), MINUTE)
      .wait(3 * 60 * MINUTE)
      .input(HEARTBEAT);
    story.keep(sitting(), MINUTE).input({ kind: 'stop' });
    expect(story.totals['not-monitored:gap']).toBe(3 * 60 * MINUTE);
    expect(story.totals['good']).toBe(2 * MINUTE);
    expect(story.all('bout-ended')).toHaveLength(1);
  });
});

describe('midnight and the change of clocks', () => {
  test.each([
    ['midnight', '2026-07-01T23:58:00+02:00', 'same'],
    ['four in the morning', '2026-07-02T03:58:00+02:00', 'next'],
    ['clocks that go forward', '2026-03-29T01:58:00+01:00', 'same'],
    ['clocks that go back', '2026-10-25T02:58:00+02:00', 'same'],
  ] as const)('leave the time line whole across %s', (_when, start, day) => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    const startMs = Date.parse(start);
    const story = new Story(startMs).keep(sitting(), 5 * MINUTE).input({ kind: 'stop' });
    expect(story.totals).toEqual({ good: 5 * MINUTE });
    const same =
      dayBounds(startMs, startOfLocalDay).startMs === dayBounds(story.atMs, startOfLocalDay).startMs;
    expect(same ? 'same' : 'next').toBe(day);
    vi.unstubAllEnvs();
  });
});
