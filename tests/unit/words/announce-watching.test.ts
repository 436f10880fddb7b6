// What is said aloud of a watched day: each drift, its end, leaving, coming back and every answer once, and nothing more.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshot } from '../../../src/core/session/step';
import type { SessionInput } from '../../../src/core/session/session';
import {
  BREAK_PUT_OFF,
  hear,
  HEARD_NOTHING,
  NUDGES_ARE_ON,
  PUT_ASIDE,
  UPRIGHT_AGAIN,
  YOU_ARE_AWAY,
  YOU_ARE_BACK,
} from '../../../src/words/announce-watching';
import { forwards, scenes } from '../session/arbitrary';
import { DARK, MINUTE, NOBODY, POLICIES, SECOND, sitting, Story, turned } from '../session/help';

const UPRIGHT = sitting({ slumpScore: 0, headTiltDeg: 0 });
const SLOUCHED = sitting({ slumpScore: 1.4, headTiltDeg: 0 });
const SLOUCHED_AND_TILTED = sitting({ slumpScore: 1.2, headTiltDeg: 2 });

/** A day that is listened to at every input. */
class Listened {
  readonly story = new Story();
  readonly said: string[] = [];
  private heard = HEARD_NOTHING;

  input(input: SessionInput, waitMs = SECOND): this {
    this.story.input(input).wait(waitMs);
    const [heard, text] = hear(this.heard, snapshot(this.story.state, this.story.ownMs));
    this.heard = heard;
    if (text !== '') this.said.push(text);
    return this;
  }

  keep(input: SessionInput, forMs: number): this {
    for (let passedMs = 0; passedMs < forMs; passedMs += SECOND) this.input(input);
    return this;
  }

  get warningId(): string {
    return snapshot(this.story.state, this.story.ownMs).warning?.id ?? '';
  }
}

const TOLD = expect.stringMatching(/\d/) as string;

test('a drift is said once, however its figures and its leading measure change, and so is its end', () => {
  const day = new Listened().keep(UPRIGHT, MINUTE).keep(SLOUCHED, 2 * MINUTE);
  day
    .keep(SLOUCHED_AND_TILTED, MINUTE)
    .keep(turned(), 5 * SECOND)
    .keep(SLOUCHED, MINUTE);
  expect(day.said).toEqual([TOLD]);
  day.keep(UPRIGHT, 5 * MINUTE);
  expect(day.said).toEqual([TOLD, UPRIGHT_AGAIN]);
  day.keep(SLOUCHED, 2 * MINUTE);
  expect(day.said).toEqual([TOLD, UPRIGHT_AGAIN, TOLD]);
});

test('a drift that was not told ends without a word', () => {
  const day = new Listened()
    .keep(UPRIGHT, MINUTE)
    .keep(SLOUCHED, 30 * SECOND)
    .keep(UPRIGHT, MINUTE);
  expect(day.said).toEqual([]);
});

test('leaving and coming back are said once; who leaves out of a drift is not called upright', () => {
  const day = new Listened()
    .keep(UPRIGHT, MINUTE)
    .keep(SLOUCHED, 2 * MINUTE)
    .keep(NOBODY, 5 * MINUTE);
  expect(day.said).toEqual([TOLD, YOU_ARE_AWAY]);
  day.keep(UPRIGHT, MINUTE);
  expect(day.said).toEqual([TOLD, YOU_ARE_AWAY, YOU_ARE_BACK]);
});

test('a picture that goes dark every few seconds over an empty seat is no news', () => {
  const day = new Listened().keep(UPRIGHT, MINUTE);
  for (let time = 0; time < 20; time += 1) day.keep(NOBODY, 5 * SECOND).keep(DARK, 5 * SECOND);
  expect(day.said).toEqual([YOU_ARE_AWAY]);
});

test('every answer says what it has done: Not now, a snooze and its end, and a break put off', () => {
  const day = new Listened().keep(UPRIGHT, MINUTE).keep(SLOUCHED, 2 * MINUTE);
  day.input({ kind: 'dismiss', warningId: day.warningId, restOfDayMs: day.story.ownMs + 60 * MINUTE });
  day.keep(SLOUCHED, MINUTE);
  expect(day.said).toEqual([TOLD, PUT_ASIDE]);
  day.keep(UPRIGHT, MINUTE);
  day.input({ kind: 'snooze', untilMs: day.story.ownMs + 15 * MINUTE }).input(UPRIGHT);
  day.input({ kind: 'snooze', untilMs: day.story.ownMs }).keep(UPRIGHT, 30 * MINUTE);
  day.input({ kind: 'answer-break', answer: 'postpone' }).input(UPRIGHT);
  expect(day.said.slice(2)).toEqual([
    UPRIGHT_AGAIN,
    expect.stringMatching(/^Snoozed until /),
    NUDGES_ARE_ON,
    'Break in half a minute',
    'Time for a short break?',
    BREAK_PUT_OFF,
  ]);
});

test('a break that was taken is not called put off', () => {
  const day = new Listened().keep(UPRIGHT, 31 * MINUTE).keep(NOBODY, 3 * MINUTE);
  expect(POLICIES.alerts.breakAfterMs).toBe(30 * MINUTE);
  expect(day.said).toEqual(['Break in half a minute', 'Time for a short break?', YOU_ARE_AWAY]);
});

test('whatever happens: no drift ends more often than one was told, and nobody comes back who had not left', () => {
  fc.assert(
    fc.property(scenes(forwards), (played) => {
      const day = new Listened();
      for (const { input, times, elapsedMs } of played) {
        for (let time = 0; time < times; time += 1) day.input(input, elapsedMs);
      }
      const count = (sentence: string): number => day.said.join(' ').split(sentence).length - 1;
      expect(count(UPRIGHT_AGAIN)).toBeLessThanOrEqual(day.story.all('warning-raised').length);
      expect([0, 1]).toContain(count(YOU_ARE_AWAY) - count(YOU_ARE_BACK));
    }),
  );
});
