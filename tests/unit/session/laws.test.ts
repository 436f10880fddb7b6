// Laws that hold for any sequence of inputs at any times: no moment lost or counted twice, nothing unwatched counted as good.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import type { SessionInput } from '../../../src/core/session/session';
import { boutSchema, intervalSchema } from '../../../src/core/session/session';
import { sessionStateSchema } from '../../../src/core/session/state';
import { resumeSession, step, type SessionState } from '../../../src/core/session/step';
import { anyway, forwards, lengthMs, play, scenes, type Scene } from './arbitrary';
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
    fc.assert(
      fc.property(scenes(anyway), (played) => {
        const story = play(played);
        const wentBy = played.reduce((sum, { times, elapsedMs }) => sum + times * Math.max(0, elapsedMs), 0);
        expect(lengthMs(story.stored)).toBe(wentBy);
        expect(story.stored.every(({ startMs, endMs }) => endMs > startMs)).toBe(true);
      }),
    );
  });

  test('is felt alike when the clock is set back: what is said, and when, and how long anything lasted', () => {
    fc.assert(
      fc.property(scenes(forwards), fc.array(fc.integer({ min: 1, max: 90 * MINUTE })), (played, backMs) => {
        const [plain, set] = [play(played), new Story()];
        const backs = [...backMs];
        for (const { input, times, elapsedMs } of played) {
          for (let time = 0; time < times; time += 1) set.input(input).wait(elapsedMs);
          const byMs = backs.shift();
          if (byMs !== undefined) set.setBack(byMs);
        }
        set.input({ kind: 'stop' });
        expect(spoken(set)).toEqual(spoken(plain));
        expect(set.totals).toEqual(plain.totals);
        const sat = (story: Story) =>
          [...story.bouts.values()].map(({ startMs, endMs, sittingMs }) => [endMs - startMs, sittingMs]);
        expect(sat(set)).toEqual(sat(plain));
      }),
    );
  });

  test('that the clock on the wall shows once is stored once, however often it is set back', () => {
    fc.assert(
      fc.property(scenes(anyway), (played) => {
        const story = play(played);
        // From one time it was set back to the next the clock runs on.
        const shown: { startMs: number; endMs: number }[] = [{ startMs: 1_000_000, endMs: 1_000_000 }];
        let endMs = 1_000_000;
        for (const { times, elapsedMs } of played) {
          for (let time = 0; time < times; time += 1) {
            endMs += elapsedMs;
            if (elapsedMs < 0) shown.push({ startMs: endMs, endMs });
            const running = shown.at(-1);
            if (running !== undefined) running.endMs = endMs;
          }
        }
        const covers = (spans: readonly { startMs: number; endMs: number }[], atMs: number): number =>
          spans.filter((span) => span.startMs <= atMs && atMs < span.endMs).length;
        for (const { startMs } of story.stored)
          expect(covers(story.stored, startMs)).toBeLessThanOrEqual(covers(shown, startMs));
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
        story.wait(awayMs).take(resumeSession(story.state, story.ownMs));
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
    fc.assert(
      fc.property(scenes(anyway), (played) => {
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

/** What was said, and when in the session's own time; ids and moments on the wall are left out. */
function spoken(story: Story): readonly unknown[] {
  return story.effects.flatMap(({ effect, ownMs }): readonly unknown[] => {
    switch (effect.kind) {
      case 'record':
      case 'record-bout':
        return [];
      case 'bout-ended':
        return [[effect.kind, ownMs, effect.bout.sittingMs]];
      case 'warning-cleared':
        return [[effect.kind, ownMs]];
      case 'warning-raised':
      case 'notify':
        return [[{ ...effect, warning: { ...effect.warning, id: '' } }, ownMs]];
      case 'prompted':
      case 'prompt-answered':
        return [[effect, ownMs]];
    }
  });
}

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
      case 'clock-set':
      case 'snooze':
      case 'nudged':
      case 'answer-break':
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
