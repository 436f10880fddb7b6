// Breaks: announced, due, postponed twice at most, skipped, taken without a word; rests for the eyes, standing and sitting, and another posture.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BreakAnswer, BreakPrompt } from '../../../src/core/session/breaks/prompts';
import { MOST_POSTPONES, NOTICE_MS, POSTPONE_MS } from '../../../src/core/session/breaks/sitting-breaks';
import type { AlertPolicy, SessionInput } from '../../../src/core/session/session';
import { snapshot } from '../../../src/core/session/step';
import { MINUTE, NOBODY, POLICIES, SECOND, sitting, standing, Story } from './help';

const START = 1_000_000;
const UPRIGHT = sitting();
const STANDING = standing();
const shifted: SessionInput = { ...(UPRIGHT as Extract<SessionInput, { kind: 'judged' }>), shiftedMs: START };

const withBreaks = (alerts: Partial<AlertPolicy>) => ({
  ...POLICIES,
  alerts: { ...POLICIES.alerts, ...alerts },
});

const prompts = (story: Story): readonly (readonly [minute: number, BreakPrompt['kind']])[] =>
  story.all('prompted').map(({ effect, atMs }) => [(atMs - START) / MINUTE, effect.prompt.kind]);

const answer = (story: Story, given: BreakAnswer): Story =>
  story.input({ kind: 'answer-break', answer: given });
const breaks = (story: Story) => snapshot(story.state, story.atMs).breaks;

describe('a long break', () => {
  test('is announced half a minute before, and then due', () => {
    const story = new Story().keep(UPRIGHT, 29.5 * MINUTE);
    expect(breaks(story).next).toEqual({ kind: 'soon', inMs: 30 * SECOND });
    story.keep(UPRIGHT, 30 * SECOND);
    expect(breaks(story).next).toEqual({ kind: 'due', postponesLeft: 2 });
    expect(prompts(story)).toEqual([
      [29.5, 'soon'],
      [30, 'due'],
    ]);
  });

  test('can be postponed twice by five minutes, and then only be taken or skipped', () => {
    const story = new Story().keep(UPRIGHT, 30 * MINUTE);
    answer(story, 'postpone').keep(UPRIGHT, 5 * MINUTE);
    expect(breaks(story).next).toEqual({ kind: 'due', postponesLeft: 1 });
    answer(story, 'postpone').keep(UPRIGHT, 5 * MINUTE);
    answer(story, 'postpone');
    expect(breaks(story).next, 'it is due still').toEqual({ kind: 'due', postponesLeft: 0 });
    answer(story, 'skip');
    expect(breaks(story).next).toBeNull();
    story.keep(UPRIGHT, 30 * MINUTE);
    expect(prompts(story).filter(([, kind]) => kind === 'due')).toEqual(
      [30, 35, 40, 70].map((at) => [at, 'due']),
    );
    expect(breaks(story).next, 'and the next may be postponed anew').toEqual({
      kind: 'due',
      postponesLeft: 2,
    });
  });

  test('can be postponed when it is announced', () => {
    const story = new Story().keep(UPRIGHT, 29.5 * MINUTE);
    answer(story, 'postpone').keep(UPRIGHT, 6 * MINUTE);
    expect(prompts(story)).toEqual([
      [29.5, 'soon'],
      [34, 'soon'],
      [34.5, 'due'],
    ]);
  });

  test('cannot be postponed before anything was said of it', () => {
    const story = answer(new Story().keep(UPRIGHT, 10 * MINUTE), 'postpone').keep(UPRIGHT, 20 * MINUTE);
    expect(breaks(story).next).toEqual({ kind: 'due', postponesLeft: 2 });
  });

  test.each([
    ['away', NOBODY],
    ['standing', STANDING],
  ])('is credited to somebody who is %s for a minute without a word, and shows how far it is', (_, away) => {
    const story = new Story().keep(UPRIGHT, 25 * MINUTE).keep(away, 30 * SECOND);
    expect(breaks(story).offSeat?.ofMs).toBe(MINUTE);
    expect(breaks(story).offSeat?.forMs).toBeGreaterThan(25 * SECOND);
    story.keep(away, 40 * SECOND).keep(UPRIGHT, 29 * MINUTE);
    expect(prompts(story)).toEqual([]);
    story.keep(UPRIGHT, MINUTE);
    expect(prompts(story).map(([, kind]) => kind)).toEqual(['soon', 'due']);
  });

  test('whatever is answered when: postponed twice at most, and never due twice within five minutes of sitting', () => {
    const move = fc.oneof(
      fc.record({ kind: fc.constant('sit' as const), seconds: fc.integer({ min: 1, max: 900 }) }),
      fc.record({
        kind: fc.constant('answer' as const),
        answer: fc.constantFrom<BreakAnswer>('postpone', 'skip', 'put-aside'),
      }),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const story = new Story();
        for (const one of moves) {
          if (one.kind === 'sit') story.keep(UPRIGHT, one.seconds * SECOND);
          else answer(story, one.answer);
        }
        const due = story
          .all('prompted')
          .flatMap(({ effect: { prompt } }) => (prompt.kind === 'due' ? [prompt] : []));
        for (const [index, { sittingMs, postponesLeft }] of due.entries()) {
          expect(postponesLeft).toBeGreaterThanOrEqual(0);
          expect(postponesLeft).toBeLessThanOrEqual(MOST_POSTPONES);
          const before = due[index - 1];
          if (before !== undefined) expect(sittingMs - before.sittingMs).toBeGreaterThanOrEqual(POSTPONE_MS);
        }
        const kinds = story.all('prompted').map(({ effect }) => effect.prompt);
        for (const [index, prompt] of kinds.entries()) {
          if (prompt.kind === 'soon') expect(prompt.inMs).toBeLessThanOrEqual(NOTICE_MS);
          if (prompt.kind === 'due' && prompt.postponesLeft < MOST_POSTPONES) {
            expect(kinds[index - 1]?.kind, 'a postponed break is announced too').not.toBeUndefined();
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a rest for the eyes', () => {
  const policies = withBreaks({ breakAfterMs: 30 * MINUTE, microEveryMs: 10 * MINUTE });

  test('is suggested as often as chosen, but not close to a long break, and starts again after one', () => {
    const story = new Story(START, policies).keep(UPRIGHT, 29 * MINUTE);
    expect(prompts(story)).toEqual([
      [10, 'micro'],
      [20, 'micro'],
    ]);
    story
      .keep(UPRIGHT, 2 * MINUTE)
      .keep(NOBODY, 5 * MINUTE)
      .keep(UPRIGHT, 11 * MINUTE);
    expect(prompts(story).map(([, kind]) => kind)).toEqual(['micro', 'micro', 'soon', 'due', 'micro']);
  });

  test('goes by itself, and at once when it is done', () => {
    const story = new Story(START, policies).keep(UPRIGHT, 10 * MINUTE);
    expect(breaks(story).micro).toBe(true);
    story.keep(UPRIGHT, 90 * SECOND);
    expect(breaks(story).micro).toBe(false);
    story.keep(UPRIGHT, 8.5 * MINUTE);
    expect(breaks(story).micro).toBe(true);
    answer(story, 'put-aside');
    expect(breaks(story).micro).toBe(false);
  });
});

describe('sitting and standing in turn', () => {
  const policies = withBreaks({ breakAfterMs: null, alternateMs: 40 * MINUTE });

  test('is suggested either way after as long as chosen; a short trip is no change', () => {
    const story = new Story(START, policies).keep(STANDING, 20 * MINUTE).keep(NOBODY, 30 * SECOND);
    story.keep(STANDING, 20 * MINUTE);
    const [first] = story.all('prompted');
    expect(first?.effect.prompt).toMatchObject({ kind: 'stance', posture: 'standing', heldMs: 40 * MINUTE });
    expect(breaks(story).stance?.posture).toBe('standing');
    story.keep(UPRIGHT, 2 * MINUTE);
    expect(breaks(story).stance, 'it was done').toBeNull();
    story.keep(UPRIGHT, 39 * MINUTE);
    expect(story.all('prompted').at(-1)?.effect.prompt).toMatchObject({ kind: 'stance', posture: 'sitting' });
  });

  test('begins anew after a break from both', () => {
    const story = new Story(START, policies).keep(STANDING, 35 * MINUTE).keep(NOBODY, 2 * MINUTE);
    expect(prompts(story.keep(STANDING, 39 * MINUTE))).toEqual([]);
  });
});

describe('the goal of changing posture', () => {
  const policies = withBreaks({ breakAfterMs: null, stillMs: 15 * MINUTE });

  test('asks for a change after so long in one posture, and nothing is nudged of limits', () => {
    const slouched = sitting({ slumpScore: 1.4 });
    const story = new Story(START, policies).keep(slouched, 16 * MINUTE);
    expect(prompts(story)).toEqual([[15, 'still']]);
    expect(breaks(story).still).toBe(true);
    expect(story.all('notify')).toEqual([]);
  });

  test('is met by every change of posture', () => {
    const story = new Story(START, policies);
    for (let times = 0; times < 6; times += 1) story.keep(UPRIGHT, 10 * MINUTE).input(shifted);
    expect(prompts(story)).toEqual([]);
  });
});
