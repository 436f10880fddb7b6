// The promises about what is kept of a moment: changes of posture, nudges and their answers, each once and where it happened.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { episodesOf } from '../../../src/core/report/episodes';
import { episodeNudge } from '../../../src/core/report/episode-nudge';
import type { SessionInput } from '../../../src/core/session/session';
import { snapshot } from '../../../src/core/session/step';
import { MINUTE, NOBODY, SECOND, sitting, Story, turned } from './help';

const UPRIGHT = sitting({ slumpScore: 0 });
const SLUMPED = sitting({ slumpScore: 2 });
const shiftedAt = (shiftedMs: number): SessionInput => ({
  ...(UPRIGHT as Extract<SessionInput, { kind: 'judged' }>),
  shiftedMs,
});

const warned = (story: Story): string => {
  const { warning } = snapshot(story.state, story.atMs);
  if (warning === null) throw new Error('A warning stands.');
  return warning.id;
};
const nudgeOf = (story: Story) => {
  const [episode] = episodesOf(story.stored);
  if (episode === undefined) throw new Error('There is an episode.');
  return episodeNudge(episode, story.stored);
};
const marksOf = (story: Story) =>
  story.stored.flatMap((interval) => (interval.marks ?? []).map((mark) => ({ mark, interval })));

test('every change of posture is stored once, inside the interval that holds its moment, wherever the clock is set', () => {
  const looks = fc.constantFrom('upright', 'slumped', 'nobody', 'turned', 'shift', 'set-back');
  fc.assert(
    fc.property(fc.array(fc.tuple(looks, fc.integer({ min: 6, max: 90 })), { maxLength: 25 }), (parts) => {
      const story = new Story().keep(UPRIGHT, MINUTE);
      let shifts = 0;
      for (const [look, seconds] of parts) {
        if (look === 'set-back') story.setBack(seconds * SECOND);
        else if (look === 'shift') {
          story
            .keep(UPRIGHT, 6 * SECOND)
            .wait(SECOND)
            .input(shiftedAt(story.ownMs - 5 * SECOND));
          shifts += 1;
        } else {
          const input = { upright: UPRIGHT, slumped: SLUMPED, nobody: NOBODY, turned: turned() }[look];
          story.keep(input, seconds * SECOND);
        }
      }
      story.keep(UPRIGHT, SECOND).input({ kind: 'stop' });
      const marks = marksOf(story);
      expect(marks).toHaveLength(shifts);
      for (const { mark, interval } of marks)
        expect(mark.atMs >= interval.startMs && mark.atMs < interval.endMs).toBe(true);
      const judged = story.stored.filter(({ state }) => state.kind === 'good' || state.kind === 'deviating');
      expect(judged.every(({ marks: kept }) => kept !== undefined)).toBe(true);
    }),
  );
});

test('a nudge that reached out is kept with its delay, and what was done about it', () => {
  const story = new Story()
    .keep(UPRIGHT, MINUTE)
    .wait(SECOND)
    .keep(SLUMPED, 5 * MINUTE);
  story.input({ kind: 'nudged', warningId: warned(story) });
  story.wait(SECOND).keep(SLUMPED, 20 * SECOND);
  story.input({ kind: 'dismiss', warningId: warned(story), restOfDayMs: story.ownMs + 60 * MINUTE });
  story
    .wait(SECOND)
    .keep(SLUMPED, 20 * SECOND)
    .wait(SECOND)
    .keep(UPRIGHT, MINUTE)
    .input({ kind: 'stop' });
  expect(nudgeOf(story)).toEqual({
    kind: 'nudged',
    delayMs: 5 * MINUTE,
    answer: 'dismissed',
    changedAfterMs: 43 * SECOND,
  });
});

test('an answer that ends the episode at once is kept too', () => {
  const story = new Story()
    .keep(UPRIGHT, MINUTE)
    .wait(SECOND)
    .keep(SLUMPED, 5 * MINUTE);
  const warningId = warned(story);
  story.input({ kind: 'nudged', warningId }).input({ kind: 'retract', warningId });
  story.wait(SECOND).keep(UPRIGHT, MINUTE).input({ kind: 'stop' });
  expect(nudgeOf(story)).toMatchObject({ kind: 'nudged', answer: 'wrong', changedAfterMs: null });
});

test('a snooze is an answer only while a warning stands', () => {
  const story = new Story().keep(UPRIGHT, MINUTE);
  story.input({ kind: 'snooze', untilMs: story.ownMs + MINUTE });
  story.wait(SECOND).keep(UPRIGHT, MINUTE).input({ kind: 'stop' });
  expect(marksOf(story)).toEqual([]);
});
