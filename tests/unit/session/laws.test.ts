// Laws that hold for any sequence of inputs at any times: no moment lost or counted twice, nothing unwatched counted as good.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interval, SessionInput } from '../../../src/core/session/session';
import { isSessionState, resumeSession, step, type SessionState } from '../../../src/core/session/step';
import { DARK, HEARTBEAT, MINUTE, NOBODY, POLICIES, SECOND, sitting, standing, Story, turned } from './help';

const severity = fc.constantFrom(0, 0.5, 0.69, 0.7, 0.9, 1, 1.2, 3);
const looks: fc.Arbitrary<SessionInput> = fc.oneof(
  { weight: 6, arbitrary: severity.map((slumpScore) => sitting({ slumpScore })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(severity, severity)
      .map(([slumpScore, headTiltDeg]) => sitting({ slumpScore, headTiltDeg })),
  },
  { weight: 1, arbitrary: fc.constantFrom(turned(), standing(), NOBODY, NOBODY, DARK, sitting({})) },
);
const inputs: fc.Arbitrary<SessionInput> = fc.oneof(
  { weight: 12, arbitrary: looks },
  {
    weight: 1,
    arbitrary: fc.constantFrom<SessionInput>(
      HEARTBEAT,
      { kind: 'pause' },
      { kind: 'resume' },
      { kind: 'stop' },
      { kind: 'configure', policies: { ...POLICIES, setupId: 'sofa' } },
      { kind: 'configure', policies: POLICIES },
    ),
  },
);
const forwards = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: 0, max: 2 * SECOND }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 15 * SECOND }) },
  { weight: 1, arbitrary: fc.constantFrom(3 * SECOND, 10 * SECOND, MINUTE, 5 * MINUTE, 90 * MINUTE) },
);
/** One look repeated for a while, so that dwells and absences come to an end. */
const scenes = (elapsed: fc.Arbitrary<number>) =>
  fc.array(fc.record({ input: inputs, times: fc.integer({ min: 1, max: 40 }), elapsedMs: elapsed }), {
    minLength: 1,
    maxLength: 25,
  });

function play(played: readonly { input: SessionInput; times: number; elapsedMs: number }[]): Story {
  const story = new Story();
  for (const { input, times, elapsedMs } of played) {
    for (let time = 0; time < times; time += 1) story.input(input).wait(elapsedMs);
  }
  return story.input({ kind: 'stop' });
}

const lengthMs = (intervals: readonly Interval[]) =>
  intervals.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);

describe('time', () => {
  test('is conserved: what is stored covers it from end to end, without a hole or an overlap', () => {
    fc.assert(
      fc.property(scenes(forwards), (played) => {
        const story = play(played);
        let reachedMs = 1_000_000;
        for (const { startMs, endMs } of story.stored) {
          expect(startMs).toBe(reachedMs);
          expect(endMs).toBeGreaterThan(startMs);
          reachedMs = endMs;
        }
        expect(reachedMs).toBe(story.atMs);
      }),
    );
  });

  test('is conserved when the clock is set back: what is stored adds up to the time that went by', () => {
    const anyway = fc.oneof({ weight: 8, arbitrary: forwards }, fc.integer({ min: -10 * MINUTE, max: -1 }));
    fc.assert(
      fc.property(scenes(anyway), (played) => {
        const story = play(played);
        const wentBy = played.reduce((sum, { times, elapsedMs }) => sum + times * Math.max(0, elapsedMs), 0);
        expect(lengthMs(story.stored)).toBe(wentBy);
        expect(story.stored.every(({ startMs, endMs }) => endMs > startMs)).toBe(true);
      }),
    );
  });

  test('is stored at least every ten seconds while inputs come every second', () => {
    fc.assert(
      fc.property(scenes(fc.constant(SECOND)), (played) => {
        const story = new Story();
        for (const { input, times } of played) {
          for (let time = 0; time < times; time += 1) {
            story.input(input).wait(SECOND);
            const storedToMs = Math.max(
              1_000_000,
              ...[...story.intervals.values()].map(({ endMs }) => endMs),
            );
            expect(story.atMs - storedToMs).toBeLessThanOrEqual(10 * SECOND);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('unknown', () => {
  test('never becomes good: only stretches that begin with a look at somebody are judged', () => {
    fc.assert(
      fc.property(scenes(forwards), (played) => {
        const measured: { fromMs: number; toMs: number }[] = [];
        let atMs = 1_000_000;
        for (const { input, times, elapsedMs } of played) {
          for (let time = 0; time < times; time += 1) {
            if (input.kind === 'judged' && input.judgement.overall.kind !== 'unknown') {
              measured.push({ fromMs: atMs, toMs: atMs + elapsedMs });
            }
            atMs += elapsedMs;
          }
        }
        // A heartbeat prolongs a look for up to ten seconds, so that much may follow.
        const covered = (ms: number) =>
          measured.some(({ fromMs, toMs }) => fromMs <= ms && ms <= toMs + 10 * SECOND);
        for (const { state, startMs, endMs } of play(played).stored) {
          if (state.kind !== 'good' && state.kind !== 'deviating') continue;
          expect(covered(startMs) && covered(endMs)).toBe(true);
        }
      }),
    );
  });

  test('is all there is while nothing can be judged', () => {
    const blind = fc.constantFrom(turned(), DARK, NOBODY, HEARTBEAT);
    const scene = fc.record({ input: blind, times: fc.integer({ min: 1, max: 30 }), elapsedMs: forwards });
    fc.assert(
      fc.property(fc.array(scene, { minLength: 1, maxLength: 20 }), (played) => {
        const kinds = new Set(play(played).stored.map(({ state }) => state.kind));
        expect(kinds.has('good') || kinds.has('deviating')).toBe(false);
      }),
    );
  });
});

describe('a warning', () => {
  test('comes at the first look after its dwell when the limit is passed all the time, and not before', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 9 * SECOND }), { minLength: 40, maxLength: 80 });
    fc.assert(
      fc.property(steps, fc.constantFrom(20 * SECOND, MINUTE, 90 * SECOND), (elapsed, enterMs) => {
        const story = new Story(1_000_000, { ...POLICIES, dwell: { enterMs, leaveMs: 10 * SECOND } });
        story.input(sitting({ slumpScore: 1 }));
        for (const elapsedMs of elapsed) {
          const wasBefore = story.atMs - 1_000_000 < enterMs;
          story.wait(elapsedMs).input(sitting({ slumpScore: 1 }));
          const isBefore = story.atMs - 1_000_000 < enterMs;
          const raised = story.all('warning-raised');
          expect(raised).toHaveLength(isBefore ? 0 : 1);
          if (wasBefore && !isBefore) expect(raised[0]?.atMs).toBe(story.atMs);
        }
      }),
    );
  });

  test('needs as much time beyond the limit as its dwell, and every one that comes up goes down once', () => {
    fc.assert(
      fc.property(scenes(forwards), (played) => {
        const story = play(played);
        const ids = (kind: 'warning-raised' | 'warning-cleared') =>
          story.all(kind).map(({ effect }) => effect.warning.id);
        expect(ids('warning-cleared').toSorted()).toEqual(ids('warning-raised').toSorted());
        for (const { effect, atMs } of story.all('warning-raised')) {
          expect(atMs - effect.warning.sinceMs).toBeGreaterThanOrEqual(POLICIES.dwell.enterMs);
        }
      }),
    );
  });

  test('does not flicker: severities that never fall below the leaving limit raise at most one', () => {
    const wavering = fc.array(fc.constantFrom(0.7, 0.9, 1, 1.3), { minLength: 100, maxLength: 400 });
    fc.assert(
      fc.property(wavering, (severities) => {
        const story = new Story();
        for (const slumpScore of severities) story.input(sitting({ slumpScore })).wait(SECOND);
        expect(story.all('warning-raised').length).toBeLessThanOrEqual(1);
        expect(story.all('warning-cleared')).toEqual([]);
      }),
    );
  });
});

describe('notifications', () => {
  test('keep their gap and their hourly limit, whatever the clock does', () => {
    const eager = {
      ...POLICIES,
      dwell: { enterMs: 5 * SECOND, leaveMs: SECOND },
      alerts: { ...POLICIES.alerts, notifyAfterMs: MINUTE, minGapMs: 4 * MINUTE },
    };
    const hours = fc.array(
      fc.record({
        slumpScore: fc.constantFrom(0, 1.5, 1.5, 1.5),
        minutes: fc.integer({ min: 1, max: 15 }),
        jumpMs: fc.constantFrom(0, 0, 0, -30 * MINUTE),
      }),
      { minLength: 5, maxLength: 15 },
    );
    fc.assert(
      fc.property(hours, (played) => {
        const story = new Story(1_000_000, eager);
        // The clock may jump; what a person feels is the time that went by.
        let wentByMs = 0;
        const spokenMs: number[] = [];
        for (const { slumpScore, minutes, jumpMs } of played) {
          story.wait(jumpMs);
          const look = sitting({ slumpScore });
          for (let time = 0; time < minutes * 12; time += 1) {
            const known = story.effects.length;
            story.input(look);
            const spoken = story.effects.slice(known).some(({ effect }) => effect.kind === 'notify');
            if (spoken) spokenMs.push(wentByMs);
            story.wait(5 * SECOND);
            wentByMs += 5 * SECOND;
          }
        }
        for (const [index, atMs] of spokenMs.entries()) {
          expect(atMs - (spokenMs[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(4 * MINUTE);
          expect(atMs - (spokenMs[index - 3] ?? -Infinity)).toBeGreaterThanOrEqual(60 * MINUTE);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a bout', () => {
  test('survives any frames lost for less than a minute', () => {
    const losses = fc.array(
      fc.record({
        what: fc.constantFrom(NOBODY, DARK, turned(), HEARTBEAT),
        seconds: fc.integer({ min: 1, max: 58 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(losses, (played) => {
        const story = new Story().keep(sitting(), MINUTE);
        for (const { what, seconds } of played) {
          story
            .wait(SECOND)
            .keep(what, (seconds - 1) * SECOND)
            .wait(SECOND)
            .keep(sitting(), 5 * SECOND);
        }
        expect(story.all('bout-ended')).toEqual([]);
      }),
    );
  });

  test('counts no more sitting than was stored as sitting, and no more than its own length', () => {
    fc.assert(
      fc.property(scenes(forwards), (played) => {
        const story = play(played);
        const bouts = [...story.bouts.values()];
        const seated = lengthMs(story.stored.filter(({ presence }) => presence === 'sitting'));
        expect(bouts.reduce((sum, { sittingMs }) => sum + sittingMs, 0)).toBe(seated);
        for (const { startMs, endMs, sittingMs } of bouts) {
          expect(sittingMs).toBeLessThanOrEqual(endMs - startMs);
        }
      }),
    );
  });
});

describe('the state', () => {
  test('is plain JSON: stored and read back it goes on alike', () => {
    fc.assert(
      fc.property(scenes(forwards), scenes(forwards), (before, after) => {
        const story = play(before).input({ kind: 'resume' });
        let kept: SessionState = story.state;
        let reread = JSON.parse(JSON.stringify(kept)) as SessionState;
        expect(isSessionState(reread)).toBe(true);
        expect(reread).toEqual(kept);
        let { atMs } = story;
        for (const { input, elapsedMs } of after) {
          const [a, effectsOfA] = step(kept, input, atMs);
          const [b, effectsOfB] = step(reread, input, atMs);
          expect(effectsOfB).toEqual(effectsOfA);
          kept = a;
          reread = JSON.parse(JSON.stringify(b)) as SessionState;
          atMs += elapsedMs;
        }
      }),
    );
  });

  test('taken up after a reload loses no moment and judges none of the time between', () => {
    fc.assert(
      fc.property(scenes(forwards), scenes(forwards), forwards, (before, after, awayMs) => {
        const story = play(before).input({ kind: 'resume' });
        for (const { input, elapsedMs } of before) story.input(input).wait(elapsedMs);
        story.input(sitting());
        const leftMs = story.atMs;
        story.wait(awayMs).take(resumeSession(story.state, story.atMs));
        const backMs = story.atMs;
        for (const { input, elapsedMs } of after) story.input(input).wait(elapsedMs);
        story.input({ kind: 'stop' });
        expect(lengthMs(story.stored)).toBe(story.atMs - 1_000_000);
        const between = story.stored.filter(({ startMs, endMs }) => startMs < backMs && endMs > leftMs);
        expect(between.every(({ state }) => state.kind === 'not-monitored')).toBe(true);
      }),
    );
  });

  test('that is not one is recognised', () => {
    for (const value of [null, 1, 'x', [], {}, { schema: 2 }, { schema: 1, atMs: 'noon' }]) {
      expect(isSessionState(value)).toBe(false);
    }
  });
});
