// The promises about being spoken to: patience, gaps, snoozing, unwanted warnings, breaks, and quiet after a break.
import { describe, expect, test } from 'vitest';
import type { SessionPolicies } from '../../../src/core/session/session';
import { snapshot } from '../../../src/core/session/step';
import { MINUTE, NOBODY, POLICIES, SECOND, sitting, Story, turned } from './help';

const START = 1_000_000;
const SLOUCHED = sitting({ slumpScore: 1.4 });
const UPRIGHT = sitting();
const withAlerts = (alerts: Partial<SessionPolicies['alerts']>): SessionPolicies => ({
  ...POLICIES,
  alerts: { ...POLICIES.alerts, ...alerts },
});
const notifiedAfter = (story: Story) => story.all('notify').map(({ atMs }) => atMs - START);

describe('a notification', () => {
  test('comes when a deviation has lasted as long as the person allows, and says how long', () => {
    const story = new Story().keep(SLOUCHED, 4 * MINUTE + 59 * SECOND);
    expect(notifiedAfter(story)).toEqual([]);
    story.wait(SECOND).keep(SLOUCHED, 5 * MINUTE);
    expect(notifiedAfter(story)).toEqual([5 * MINUTE]);
    expect(story.all('notify')[0]?.effect.lastedMs).toBe(5 * MINUTE);
  });

  test('counts only the time in which the deviation was seen', () => {
    const story = new Story()
      .keep(SLOUCHED, 4 * MINUTE)
      .keep(turned(), 30 * SECOND)
      .keep(SLOUCHED, 59 * SECOND);
    expect(notifiedAfter(story)).toEqual([]);
    story.wait(SECOND).input(SLOUCHED);
    expect(story.all('notify')[0]?.effect.lastedMs).toBe(5 * MINUTE);
  });

  test('is repeated while the deviation goes on, at the chosen gap and not more than three times an hour', () => {
    const story = new Story(START, withAlerts({ breakAfterMs: null })).keep(SLOUCHED, 70 * MINUTE);
    expect(notifiedAfter(story)).toEqual([5, 20, 35, 65].map((minutes) => minutes * MINUTE));
  });

  test('never comes for an excursion of less than half a minute, whatever was chosen', () => {
    const eager = { ...withAlerts({ notifyAfterMs: 0 }), dwell: { enterMs: SECOND, leaveMs: SECOND } };
    const story = new Story(START, eager);
    for (let round = 0; round < 20; round += 1) story.keep(SLOUCHED, 28 * SECOND).keep(UPRIGHT, 5 * SECOND);
    expect(story.all('warning-raised').length).toBeGreaterThan(10);
    expect(notifiedAfter(story)).toEqual([]);
  });

  test('is withheld during a snooze and comes after it; waking up ends it at once', () => {
    const story = new Story()
      .input({ kind: 'snooze', untilMs: START + 15 * MINUTE })
      .keep(SLOUCHED, 20 * MINUTE);
    expect(notifiedAfter(story)).toEqual([15 * MINUTE]);
    const woken = new Story()
      .input({ kind: 'snooze', untilMs: START + 60 * MINUTE })
      .keep(SLOUCHED, 10 * MINUTE);
    expect(snapshot(woken.state, woken.atMs).snoozedUntilMs).toBe(START + 60 * MINUTE);
    woken.input({ kind: 'snooze', untilMs: woken.atMs }).input(SLOUCHED);
    expect(notifiedAfter(woken)).toEqual([10 * MINUTE]);
    expect(snapshot(woken.state, woken.atMs).snoozedUntilMs).toBeNull();
  });

  test('that was unwanted takes the warning down and doubles the gap until the day is over', () => {
    const story = new Story(START, withAlerts({ breakAfterMs: null })).keep(SLOUCHED, 5 * MINUTE);
    const warningId = story.all('notify')[0]?.effect.warning.id ?? '';
    const restOfDayMs = START + 60 * MINUTE;
    story
      .input({ kind: 'dismiss', warningId, restOfDayMs })
      .input({ kind: 'dismiss', warningId, restOfDayMs });
    expect(story.all('warning-cleared')).toHaveLength(1);
    expect(snapshot(story.state, story.atMs).warning).toBeNull();
    expect(snapshot(story.state, story.atMs).state.kind).toBe('deviating');
    story
      .keep(SLOUCHED, 5 * MINUTE)
      .keep(UPRIGHT, MINUTE)
      .keep(SLOUCHED, 60 * MINUTE);
    expect(story.all('warning-cleared')).toHaveLength(1);
    // Doubled at first: 35 instead of 20; the day over at 60, the usual quarter of an hour again.
    expect(notifiedAfter(story)).toEqual([5, 35, 60].map((minutes) => minutes * MINUTE));
  });
});

/** The sitting times at which a break was due. */
const dueAfter = (story: Story): readonly number[] =>
  story
    .all('prompted')
    .flatMap(({ effect: { prompt } }) => (prompt.kind === 'due' ? [prompt.sittingMs] : []));

describe('a break', () => {
  test('is suggested when the sitting has lasted, again after as much, and not after it was taken', () => {
    const story = new Story().keep(UPRIGHT, 65 * MINUTE);
    expect(dueAfter(story)).toEqual([30 * MINUTE, 60 * MINUTE]);
    expect(snapshot(story.state, story.atMs).breaks.next?.kind).toBe('due');
    story.keep(NOBODY, 2 * MINUTE).keep(UPRIGHT, 20 * MINUTE);
    expect(dueAfter(story)).toHaveLength(2);
    expect(snapshot(story.state, story.atMs).breaks.next).toBeNull();
  });

  test('is not suggested during a snooze, nor when the person wants none', () => {
    const snoozed = new Story()
      .input({ kind: 'snooze', untilMs: START + 40 * MINUTE })
      .keep(UPRIGHT, 50 * MINUTE);
    expect(dueAfter(snoozed)).toEqual([40 * MINUTE]);
    const never = new Story(START, withAlerts({ breakAfterMs: null })).keep(UPRIGHT, 90 * MINUTE);
    expect(never.all('prompted')).toEqual([]);
  });

  test('just taken is followed by two minutes of silence, however impatient the settings', () => {
    const eager = {
      ...withAlerts({ notifyAfterMs: 0, breakAfterMs: 10 * SECOND }),
      dwell: { enterMs: SECOND, leaveMs: SECOND },
    };
    const story = new Story(START, eager).keep(UPRIGHT, MINUTE).keep(NOBODY, 5 * MINUTE);
    const backMs = story.atMs;
    story.keep(SLOUCHED, 5 * MINUTE);
    const spoken = story.effects.filter(({ effect, atMs }) => {
      return atMs >= backMs && ['warning-raised', 'notify', 'prompted'].includes(effect.kind);
    });
    expect(Math.min(...spoken.map(({ atMs }) => atMs))).toBe(backMs + 2 * MINUTE);
    expect(story.all('warning-raised').at(-1)?.effect.warning.sinceMs).toBe(backMs);
  });
});
