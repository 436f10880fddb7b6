// Promises of the stretch timer: it counts time and not ticks, a pause costs nothing, and each new phase is announced once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  announcement,
  heldMs,
  READY,
  remainingMs,
  stepTimer,
} from '../../../src/ui/learn/exercise/stretch-timer';
import type { TimerPlan, TimerState } from '../../../src/ui/learn/exercise/stretch-timer';

const plan: TimerPlan = { rounds: ['left', 'right'], prepareMs: 5000, holdMs: 30_000 };
const TOTAL_MS = 70_000;

function started(atMs = 0): TimerState {
  return stepTimer(READY, { kind: 'start', atMs }, plan);
}

/** Where the clock stands, without when it was last looked at. */
function place(state: TimerState): unknown {
  return state.kind === 'running'
    ? { ...state, kind: 'going', atMs: 0 }
    : state.kind === 'paused'
      ? { ...state, kind: 'going', atMs: 0 }
      : state;
}

describe('the stretch timer', () => {
  it('goes through getting ready and holding for each side, and then is done', () => {
    const at = (atMs: number) => stepTimer(started(), { kind: 'tick', atMs }, plan);
    expect(at(4999)).toMatchObject({ roundIndex: 0, phase: 'prepare' });
    expect(at(5000)).toMatchObject({ roundIndex: 0, phase: 'hold', elapsedMs: 0 });
    expect(at(35_000)).toMatchObject({ roundIndex: 1, phase: 'prepare' });
    expect(at(TOTAL_MS - 1)).toMatchObject({ roundIndex: 1, phase: 'hold' });
    expect(at(TOTAL_MS)).toEqual({ kind: 'finished' });
  });

  it('ends in the same place however often it is looked at', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9000), { maxLength: 30 }), (gaps) => {
        let atMs = 0;
        let state = started();
        for (const gap of gaps) {
          atMs += gap;
          state = stepTimer(state, { kind: 'tick', atMs }, plan);
        }
        expect(place(state)).toEqual(place(stepTimer(started(), { kind: 'tick', atMs }, plan)));
      }),
    );
  });

  it('adds nothing while paused, however long', () => {
    fc.assert(
      fc.property(fc.nat(TOTAL_MS - 1), fc.nat(10_000_000), (workedMs, pausedMs) => {
        const paused = stepTimer(started(), { kind: 'pause', atMs: workedMs }, plan);
        const looked = stepTimer(paused, { kind: 'tick', atMs: workedMs + pausedMs }, plan);
        const resumed = stepTimer(looked, { kind: 'resume', atMs: workedMs + pausedMs }, plan);
        expect(place(resumed)).toEqual(place(paused));
        expect(remainingMs(resumed, plan)).toBe(remainingMs(paused, plan));
      }),
    );
  });

  it('counts as held what was held, never the time to get into position', () => {
    const heldAfter = (atMs: number) => heldMs(stepTimer(started(), { kind: 'tick', atMs }, plan), plan);
    expect([4999, 5000, 15_000, 35_000, 39_999, 41_000, TOTAL_MS].map(heldAfter)).toEqual([
      0, 0, 10_000, 30_000, 30_000, 31_000, 60_000,
    ]);
    expect(heldMs(READY, plan)).toBe(0);
    fc.assert(
      fc.property(fc.nat(TOTAL_MS), fc.nat(TOTAL_MS), (one, other) => {
        expect(heldAfter(Math.max(one, other))).toBeGreaterThanOrEqual(heldAfter(Math.min(one, other)));
      }),
    );
  });

  it('never gives time back when the clock runs backwards', () => {
    const later = stepTimer(started(1000), { kind: 'tick', atMs: 9000 }, plan);
    const earlier = stepTimer(later, { kind: 'tick', atMs: 2000 }, plan);
    expect(earlier).toEqual(later);
  });

  it('shows no more than the whole phase and no less than nothing', () => {
    fc.assert(
      fc.property(fc.nat(2 * TOTAL_MS), (atMs) => {
        const left = remainingMs(stepTimer(started(), { kind: 'tick', atMs }, plan), plan);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(plan.holdMs);
      }),
    );
  });

  it('announces every phase once', () => {
    const said: string[] = [];
    let state = READY;
    const send = (next: TimerState): void => {
      const text = announcement(state, next, plan);
      if (text !== null) said.push(text);
      state = next;
    };
    send(started());
    for (let atMs = 0; atMs <= TOTAL_MS + 400; atMs += 200)
      send(stepTimer(state, { kind: 'tick', atMs }, plan));
    expect(said).toEqual([
      'Get into position: left.',
      'Hold, 30 seconds.',
      'Get into position: right.',
      'Hold, 30 seconds.',
      'Done. Well done. Move around a little.',
    ]);
  });

  it('lets events that do not fit change nothing, and a reset begin anew', () => {
    expect(stepTimer(READY, { kind: 'pause', atMs: 1 }, plan)).toBe(READY);
    expect(stepTimer(READY, { kind: 'resume', atMs: 1 }, plan)).toBe(READY);
    expect(stepTimer(READY, { kind: 'tick', atMs: 1 }, plan)).toBe(READY);
    expect(stepTimer(started(), { kind: 'reset' }, plan)).toBe(READY);
  });
});
