// Laws that hold for any sequence of inputs at any times: no moment lost or counted twice, nothing unwatched counted as good.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import type { SessionInput } from '../../../src/core/session/session';
import { boutSchema, intervalSchema } from '../../../src/core/session/session';
import { sessionStateSchema } from '../../../src/core/session/state';
import { resumeSession, step, type SessionState } from '../../../src/core/session/step';
import { forwards, lengthMs, play, scenes, type Scene } from './arbitrary';
import { DARK, HEARTBEAT, MINUTE, NOBODY, POLICIES, SECOND, sitting, Story, turned } from './help';

// Many days are played; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

describe('time', () => {
  test('is conserved: what is stored covers it from end to end, without a hole or an overlap', () => {
    fc.assert(
      fc.property(scenes(forwards), (played) => {
        const story = play(played);
        const { stored } = story;
        expect(stored.every(({ startMs, endMs }) => endMs > startMs)).toBe(true);
        const ends = stored.map(({ endMs }) => endMs);
        expect(stored.map(({ startMs }) => startMs)).toEqual([1_000_000, ...ends].slice(0, stored.length));
        expect(ends.at(-1) ?? 1_000_000).toBe(story.atMs);
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
  test('never becomes good: what is judged was in sight, every millisecond of it', () => {
    fc.assert(
      fc.property(scenes(forwards), (played) => {
        const inSight = judgedStretches(played);
        for (const { state, startMs, endMs } of play(played).stored) {
          if (state.kind !== 'good' && state.kind !== 'deviating') continue;
          const seenMs = inSight.reduce((sum, { fromMs, toMs }) => {
            return sum + Math.max(0, Math.min(endMs, toMs) - Math.max(startMs, fromMs));
          }, 0);
          expect(seenMs).toBe(endMs - startMs);
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

describe('the state', () => {
  test('is plain JSON: stored and read back it goes on alike', () => {
    fc.assert(
      fc.property(scenes(forwards), scenes(forwards), (before, after) => {
        const story = play(before).input({ kind: 'resume' });
        let kept: SessionState = story.state;
        let reread: SessionState = v.parse(sessionStateSchema, JSON.parse(JSON.stringify(kept)));
        expect(reread).toEqual(kept);
        let { atMs } = story;
        for (const { input, elapsedMs } of after) {
          const [a, effectsOfA] = step(kept, input, atMs);
          const [b, effectsOfB] = step(reread, input, atMs);
          expect(effectsOfB).toEqual(effectsOfA);
          kept = a;
          reread = v.parse(sessionStateSchema, JSON.parse(JSON.stringify(b)));
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

  test('and whatever it records is as the schemas say, also when the clock is set back', () => {
    const anyPace = fc.oneof(
      { weight: 9, arbitrary: forwards },
      { weight: 1, arbitrary: fc.integer({ min: -5 * MINUTE, max: 0 }) },
    );
    fc.assert(
      fc.property(scenes(anyPace), (played) => {
        const { state, intervals, bouts } = play(played, Date.UTC(2026, 10, 24));
        expect(v.parse(sessionStateSchema, state)).toEqual(state);
        for (const interval of intervals.values())
          expect(v.parse(intervalSchema, interval)).toEqual(interval);
        for (const bout of bouts.values()) expect(v.parse(boutSchema, bout)).toEqual(bout);
      }),
    );
  });

  test('that is not one is recognised', () => {
    for (const value of [null, 1, 'x', [], {}, { schema: 2 }, { schema: 1, atMs: 'noon' }]) {
      expect(v.is(sessionStateSchema, value)).toBe(false);
    }
  });
});

/** Told from the inputs alone: when the latest look had shown something to judge, with no hole after it. */
function judgedStretches(
  played: readonly Scene[],
): readonly { readonly fromMs: number; readonly toMs: number }[] {
  const stretches: { fromMs: number; toMs: number }[] = [];
  let atMs = 1_000_000;
  let monitoring = 'on' as 'on' | 'off';
  let reading = 'other' as 'judged' | 'other';
  let setupId = POLICIES.setupId;
  const take = (input: SessionInput): void => {
    switch (input.kind) {
      case 'judged':
        reading = input.judgement.overall.kind !== 'unknown' && monitoring === 'on' ? 'judged' : 'other';
        break;
      case 'pause':
      case 'stop':
      case 'rest':
        monitoring = 'off';
        reading = 'other';
        break;
      case 'resume':
        monitoring = 'on';
        break;
      case 'configure':
        if (input.policies.setupId !== setupId) reading = 'other';
        setupId = input.policies.setupId;
        break;
      case 'nobody':
      case 'unknown':
        reading = 'other';
        break;
      case 'heartbeat':
      case 'snooze':
      case 'dismiss':
      case 'retract':
      case 'withdraw':
        break;
    }
  };
  for (const { input, times, elapsedMs } of played) {
    for (let time = 0; time < times; time += 1) {
      take(input);
      if (elapsedMs > 10 * SECOND) reading = 'other';
      if (reading === 'judged') stretches.push({ fromMs: atMs, toMs: atMs + elapsedMs });
      atMs += elapsedMs;
    }
  }
  return stretches;
}
