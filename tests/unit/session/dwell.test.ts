// The promises about deviations: when one counts, from when on, and that one slouch is one warning.
import { describe, expect, test } from 'vitest';
import { snapshot } from '../../../src/core/session/step';
import { DARK, HEARTBEAT, MINUTE, NOBODY, POLICIES, SECOND, sitting, Story, turned } from './help';

const UPRIGHT = sitting({ slumpScore: 0.2 });
const SLOUCHED = sitting({ slumpScore: 1.4 });
const NEARLY = sitting({ slumpScore: 0.85 });

describe('a deviation', () => {
  test('is no warning for as long as its dwell, and one warning right after', () => {
    const story = new Story().keep(UPRIGHT, MINUTE).keep(SLOUCHED, 59 * SECOND);
    expect(story.all('warning-raised')).toEqual([]);
    story.keep(SLOUCHED, 10 * MINUTE);
    expect(story.all('warning-raised')).toHaveLength(1);
  });

  test('counts from when it began, not from when its dwell was over', () => {
    const story = new Story()
      .keep(UPRIGHT, MINUTE)
      .keep(SLOUCHED, 2 * MINUTE)
      .input({ kind: 'stop' });
    expect(story.totals).toEqual({ good: MINUTE, deviating: 2 * MINUTE });
    const raised = story.all('warning-raised')[0];
    expect(raised?.effect.warning.sinceMs).toBe(1_000_000 + MINUTE);
    expect(raised?.atMs).toBe(1_000_000 + 2 * MINUTE);
  });

  test('that does not last, such as a glance at the keyboard, leaves no trace', () => {
    const story = new Story();
    for (let glance = 0; glance < 20; glance += 1) {
      story.keep(UPRIGHT, 10 * SECOND).keep(SLOUCHED, 40 * SECOND);
    }
    story.input(UPRIGHT).input({ kind: 'stop' });
    expect(story.all('warning-raised')).toEqual([]);
    expect(Object.keys(story.totals)).toEqual(['good']);
  });

  test('ends after ten seconds below, counted from when it fell below', () => {
    const story = new Story().keep(SLOUCHED, 2 * MINUTE).keep(UPRIGHT, 9 * SECOND);
    expect(story.all('warning-cleared')).toEqual([]);
    story.keep(UPRIGHT, MINUTE).input({ kind: 'stop' });
    expect(story.all('warning-cleared')).toHaveLength(1);
    expect(story.totals).toEqual({ deviating: 2 * MINUTE, good: 69 * SECOND });
  });

  test('that hovers between leaving and entering stays what it was', () => {
    const good = new Story().keep(UPRIGHT, MINUTE).keep(NEARLY, 10 * MINUTE);
    expect(good.all('warning-raised')).toEqual([]);
    const deviating = new Story().keep(SLOUCHED, 2 * MINUTE).keep(NEARLY, 10 * MINUTE);
    expect(deviating.all('warning-cleared')).toEqual([]);
    expect(snapshot(deviating.state, deviating.atMs).state.kind).toBe('deviating');
  });

  test('that wavers around its limit for ten minutes is one warning', () => {
    const story = new Story().keep(UPRIGHT, MINUTE);
    for (let wave = 0; wave < 60; wave += 1) story.keep(SLOUCHED, 5 * SECOND).keep(NEARLY, 5 * SECOND);
    expect(story.all('warning-raised')).toHaveLength(1);
    expect(story.all('warning-cleared')).toEqual([]);
  });

  test('waits through a short hole without counting it, and begins anew after a long one', () => {
    const short = new Story()
      .keep(SLOUCHED, 50 * SECOND)
      .keep(turned(), 8 * SECOND)
      .keep(SLOUCHED, 5 * SECOND);
    expect(short.all('warning-raised')).toEqual([]);
    short.keep(SLOUCHED, 6 * SECOND);
    expect(short.all('warning-raised')).toHaveLength(1);
    const long = new Story()
      .keep(SLOUCHED, 50 * SECOND)
      .keep(turned(), 15 * SECOND)
      .keep(SLOUCHED, 55 * SECOND);
    expect(long.all('warning-raised')).toEqual([]);
  });

  test('keeps its unknown moments unknown when it is counted from its beginning', () => {
    const story = new Story();
    story
      .keep(SLOUCHED, 30 * SECOND)
      .keep(turned(), 5 * SECOND)
      .keep(SLOUCHED, 60 * SECOND);
    story.input({ kind: 'stop' });
    expect(story.totals).toEqual({ deviating: 90 * SECOND, 'unknown:turned': 5 * SECOND });
  });
});

describe('a warning', () => {
  test('survives a turned head, and is forgotten after a minute unseen', () => {
    const story = new Story()
      .keep(SLOUCHED, 2 * MINUTE)
      .keep(turned(), 50 * SECOND)
      .keep(SLOUCHED, MINUTE);
    expect(story.all('warning-raised')).toHaveLength(1);
    expect(story.all('warning-cleared')).toEqual([]);
    story.keep(turned(), 62 * SECOND);
    expect(story.all('warning-cleared')).toHaveLength(1);
  });

  test('whose metric cannot be seen makes the rest unknown rather than good', () => {
    const story = new Story().keep(sitting({ slumpScore: 1.4, headTiltDeg: 0 }), 2 * MINUTE);
    story.keep(sitting({ headTiltDeg: 0 }), 30 * SECOND);
    expect(snapshot(story.state, story.atMs).state).toEqual({
      kind: 'unknown',
      reason: 'nothing-measurable',
    });
    expect(snapshot(story.state, story.atMs).warning).not.toBeNull();
  });

  test('carries the latest change of what is furthest off, and the state names each metric once', () => {
    const story = new Story().keep(sitting({ slumpScore: 1.4, headTiltDeg: 1.1 }), 2 * MINUTE);
    story.keep(sitting({ slumpScore: 2, headTiltDeg: 1.2 }), SECOND);
    const { warning, state, stateSinceMs } = snapshot(story.state, story.atMs);
    expect(warning).toMatchObject({ metric: 'slumpScore', change: 20 });
    expect(state).toMatchObject({ kind: 'deviating', metrics: ['headTiltDeg', 'slumpScore'] });
    expect(stateSinceMs).toBe(1_000_000);
  });

  test('does not come up without a number: a metric without a measured change counts as unseen', () => {
    const noChange = { ...SLOUCHED, changes: {} } as typeof SLOUCHED;
    const story = new Story().keep(noChange, 5 * MINUTE);
    expect(story.all('warning-raised')).toEqual([]);
  });

  test('goes down when the person pauses, and when they move to another setup', () => {
    const paused = new Story().keep(SLOUCHED, 2 * MINUTE).input({ kind: 'pause' });
    expect(paused.all('warning-cleared')).toHaveLength(1);
    const moved = new Story().keep(SLOUCHED, 2 * MINUTE);
    moved.input({ kind: 'configure', policies: { ...POLICIES, setupId: 'sofa' } });
    expect(moved.all('warning-cleared')).toHaveLength(1);
    moved.keep(UPRIGHT, MINUTE).input({ kind: 'stop' });
    expect(new Set(moved.stored.map(({ setupId }) => setupId))).toEqual(new Set(['desk', 'sofa']));
  });

  test('goes down with the person: after an absence the dwell begins anew', () => {
    const story = new Story().keep(SLOUCHED, 2 * MINUTE).keep(NOBODY, 2 * MINUTE);
    expect(story.all('warning-cleared')).toHaveLength(1);
    story.keep(SLOUCHED, 59 * SECOND);
    expect(story.all('warning-raised')).toHaveLength(1);
  });

  test('does not come up from heartbeats: nobody looked', () => {
    const story = new Story()
      .keep(SLOUCHED, 50 * SECOND)
      .wait(SECOND)
      .keep(HEARTBEAT, 5 * MINUTE);
    expect(story.all('warning-raised')).toEqual([]);
    expect(snapshot(story.state, story.atMs).state).toEqual({ kind: 'not-monitored', reason: 'gap' });
  });

  test('does not come up in the dark', () => {
    const story = new Story().keep(SLOUCHED, 50 * SECOND).keep(DARK, 5 * MINUTE);
    expect(story.all('warning-raised')).toEqual([]);
  });
});
