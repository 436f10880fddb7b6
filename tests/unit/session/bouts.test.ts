// The promises about sitting: what ends a bout, what does not, and that only watched sitting counts.
import { describe, expect, test } from 'vitest';
import { resumeSession, snapshot, type SessionState } from '../../../src/core/session/step';
import { DARK, HEARTBEAT, MINUTE, NOBODY, SECOND, sitting, standing, Story, turned } from './help';

const START = 1_000_000;
const boutNow = (story: Story) => snapshot(story.state, story.atMs).boutSittingMs;

describe('a bout of sitting', () => {
  test('goes on through a slouch, a turned head and a lost frame', () => {
    const story = new Story().keep(sitting(), 5 * MINUTE).keep(sitting({ slumpScore: 2 }), 5 * MINUTE);
    story
      .keep(turned(), MINUTE)
      .input(NOBODY)
      .wait(SECOND)
      .keep(sitting(), 4 * MINUTE);
    expect(story.all('bout-ended')).toEqual([]);
    expect(boutNow(story)).toBe(15 * MINUTE);
  });

  test('is bridged over a loss of less than a minute, which does not count as sitting', () => {
    const story = new Story()
      .keep(sitting(), 10 * MINUTE)
      .keep(NOBODY, 58 * SECOND)
      .wait(SECOND);
    story.keep(sitting(), 5 * MINUTE);
    expect(story.all('bout-ended')).toEqual([]);
    expect(boutNow(story)).toBe(15 * MINUTE);
  });

  test.each([
    ['an absence', NOBODY],
    ['standing', standing()],
  ])('is ended by %s of a minute, at the moment the seat was left', (_what, input) => {
    const story = new Story().keep(sitting(), 10 * MINUTE).keep(input, MINUTE);
    expect(story.all('bout-ended').map(({ effect }) => effect.bout)).toMatchObject([
      { startMs: START, endMs: START + 10 * MINUTE, sittingMs: 10 * MINUTE },
    ]);
    expect(boutNow(story)).toBeNull();
  });

  test('stays known for five unwatched minutes, then ended when the sitting was last seen', () => {
    const story = new Story()
      .keep(sitting(), 10 * MINUTE)
      .keep(DARK, 4 * MINUTE)
      .keep(sitting(), MINUTE);
    expect(boutNow(story)).toBe(11 * MINUTE);
    story.keep(DARK, 5 * MINUTE);
    expect(story.all('bout-ended')[0]?.effect.bout).toMatchObject({
      endMs: START + 15 * MINUTE,
      sittingMs: 11 * MINUTE,
    });
  });

  test('does not count the time of a machine asleep, and ends when the sleep was long', () => {
    const nap = new Story()
      .keep(sitting(), 10 * MINUTE)
      .wait(4 * MINUTE)
      .keep(sitting(), MINUTE);
    expect(boutNow(nap)).toBe(11 * MINUTE);
    const night = new Story()
      .keep(sitting(), 10 * MINUTE)
      .wait(8 * 60 * MINUTE)
      .keep(sitting(), MINUTE);
    expect(boutNow(night)).toBe(MINUTE);
    night.input({ kind: 'stop' });
    expect(night.totals).toEqual({ good: 11 * MINUTE, 'not-monitored:gap': 480 * MINUTE });
  });

  test('survives a pause and a reload of less than five minutes', () => {
    const story = new Story()
      .keep(sitting(), 10 * MINUTE)
      .input({ kind: 'pause' })
      .wait(2 * MINUTE);
    story.input({ kind: 'resume' }).keep(sitting(), MINUTE);
    const saved = JSON.parse(JSON.stringify(story.state)) as SessionState;
    story
      .wait(3 * SECOND)
      .take(resumeSession(saved, story.atMs))
      .keep(sitting(), MINUTE);
    expect(boutNow(story)).toBe(12 * MINUTE);
    story.input({ kind: 'stop' });
    expect(story.totals).toEqual({
      good: 12 * MINUTE,
      'not-monitored:paused': 2 * MINUTE,
      'not-monitored:gap': 3 * SECOND,
    });
  });

  test('ends during a long pause, told by heartbeats alone', () => {
    const story = new Story().keep(sitting(), 10 * MINUTE).input({ kind: 'pause' });
    story.keep(HEARTBEAT, 6 * MINUTE);
    expect(story.all('bout-ended')).toHaveLength(1);
  });

  test('does not exist at a standing desk', () => {
    const story = new Story().keep(standing(), 20 * MINUTE).input({ kind: 'stop' });
    expect(boutNow(story)).toBeNull();
    expect([...story.bouts]).toEqual([]);
    expect(story.stored.every(({ presence }) => presence === 'standing')).toBe(true);
  });
});

describe('absence', () => {
  test('of under three seconds is bridged as unknown; from three on it is away from the moment of the loss', () => {
    const story = new Story()
      .keep(sitting(), MINUTE)
      .keep(NOBODY, 2 * SECOND)
      .wait(SECOND - 1);
    story
      .keep(sitting(), MINUTE)
      .keep(NOBODY, 20 * SECOND)
      .input({ kind: 'stop' });
    expect(story.totals).toEqual({
      good: 2 * MINUTE,
      'unknown:out-of-frame': 3 * SECOND - 1,
      away: 20 * SECOND,
    });
  });

  test('of eight seconds is away however rarely the camera looks', () => {
    const story = new Story()
      .keep(sitting(), MINUTE)
      .input(NOBODY)
      .wait(8 * SECOND)
      .input(sitting());
    expect(story.input({ kind: 'stop' }).totals).toEqual({ good: MINUTE, away: 8 * SECOND });
  });
});

describe('a gap', () => {
  test('of more than ten seconds between looks is not monitored, from the last look on', () => {
    const story = new Story()
      .keep(sitting(), MINUTE)
      .wait(10 * SECOND)
      .input(sitting());
    story
      .wait(11 * SECOND)
      .input(sitting())
      .input({ kind: 'stop' });
    expect(story.totals).toEqual({ good: 70 * SECOND, 'not-monitored:gap': 11 * SECOND });
  });

  test('is not hidden by heartbeats: a camera that shows nothing new shows nothing', () => {
    const story = new Story()
      .keep(sitting(), MINUTE)
      .keep(HEARTBEAT, 30 * SECOND)
      .input({ kind: 'stop' });
    expect(story.totals).toEqual({ good: MINUTE, 'not-monitored:gap': 30 * SECOND });
  });

  test('keeps the reason while heartbeats confirm that a lost camera is still lost', () => {
    const story = new Story().keep(sitting(), MINUTE).input({ kind: 'unknown', reason: 'camera-lost' });
    story.keep(HEARTBEAT, MINUTE).input({ kind: 'stop' });
    expect(story.totals).toEqual({ good: MINUTE, 'unknown:camera-lost': MINUTE });
  });

  test('does not let a look that was under way undo a pause', () => {
    const story = new Story().keep(sitting(), MINUTE).input({ kind: 'pause' }).wait(50).input(sitting());
    story.wait(MINUTE).input({ kind: 'stop' });
    expect(story.totals).toEqual({ good: MINUTE, 'not-monitored:paused': MINUTE + 50 });
  });
});
