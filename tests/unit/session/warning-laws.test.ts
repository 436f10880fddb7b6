// Laws of warnings, notifications and bouts that hold for any sequence of inputs at any times.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { forwards, lengthMs, play, scenes } from './arbitrary';
import { DARK, HEARTBEAT, MINUTE, NOBODY, POLICIES, SECOND, sitting, Story, turned } from './help';

// Many days are played; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

describe('a warning', () => {
  test('comes at the first look after its dwell when the limit is passed all the time, and not before', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 9 * SECOND }), { minLength: 40, maxLength: 80 });
    fc.assert(
      fc.property(steps, fc.constantFrom(20 * SECOND, MINUTE, 90 * SECOND), (elapsed, enterMs) => {
        const story = new Story(1_000_000, { ...POLICIES, dwell: { enterMs, leaveMs: 10 * SECOND } });
        const beyond = sitting({ slumpScore: 1 });
        story.input(beyond);
        for (const elapsedMs of elapsed) story.wait(elapsedMs).input(beyond);
        let wentByMs = 0;
        const looksMs = elapsed.map((elapsedMs) => (wentByMs += elapsedMs));
        const expected = looksMs.filter((lookMs) => lookMs >= enterMs).slice(0, 1);
        expect(story.all('warning-raised').map(({ atMs }) => atMs - 1_000_000)).toEqual(expected);
      }),
    );
  });

  test('needs as much time beyond the limit as its dwell, and every one that comes up goes down once', () => {
    fc.assert(
      fc.property(scenes(forwards), (played) => {
        const story = play(played);
        const raised = story.all('warning-raised').map(({ effect }) => effect.warning.id);
        const cleared = story.all('warning-cleared').map(({ effect }) => effect.warningId);
        expect(cleared).toEqual(raised);
        expect(new Set(raised).size).toBe(raised.length);
        for (const { effect, atMs } of story.all('warning-raised')) {
          expect(atMs - effect.warning.sinceMs).toBeGreaterThanOrEqual(POLICIES.dwell.enterMs);
        }
      }),
    );
  });

  test('does not flicker: severities that never fall below the leaving limit raise at most one', () => {
    const wavering = fc.array(fc.constantFrom(0.7, 0.9, 1, 1.3), { minLength: 80, maxLength: 200 });
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
        jumpMs: fc.constantFrom(0, 0, 0, 30 * MINUTE),
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
          if (jumpMs > 0) story.setBack(jumpMs);
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
