// The laws by which a camera that is left on all day is lost, asked for again, and left alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CAMERA_OFF,
  cameraOpened,
  stepCamera,
  type CameraCommand,
  type CameraEvent,
  type CameraLife,
} from '../../../src/core/camera/life-cycle';

type Timed = readonly [atMs: number, event: CameraEvent];

/** Plays events one after another; gives the end and every command with its time. */
function play(events: readonly Timed[], from: CameraLife = cameraOpened(0)) {
  let life = from;
  const commands: (readonly [number, CameraCommand])[] = [];
  for (const [atMs, event] of events) {
    const [next, asked] = stepCamera(life, event, atMs);
    life = next;
    for (const command of asked) commands.push([atMs, command]);
  }
  return { life, commands };
}

const beat = (unchangedMs = 0): CameraEvent => ({ kind: 'heartbeat', unchangedMs });
const beats = (fromMs: number, toMs: number, unchangedMs = 0): readonly Timed[] =>
  Array.from({ length: (toMs - fromMs) / 1000 }, (_, i) => [fromMs + i * 1000, beat(unchangedMs)] as const);

/** A day on which the camera ends at once and every request is answered with `refusal`. */
function refusedEachTime(refusal: 'busy' | 'absent', untilMs: number) {
  let [life] = stepCamera(cameraOpened(0), { kind: 'ended' }, 0);
  const askedMs: number[] = [];
  for (let atMs = 0; atMs < untilMs; atMs += 1000) {
    const [next, commands] = stepCamera(life, beat(), atMs);
    life = next;
    if (!commands.includes('open')) continue;
    askedMs.push(atMs);
    [life] = stepCamera(life, { kind: 'refused', refusal }, atMs);
  }
  return { life, askedMs };
}

const anEvent: fc.Arbitrary<CameraEvent> = fc.oneof(
  fc.constantFrom(
    { kind: 'opened' } as const,
    { kind: 'muted' } as const,
    { kind: 'unmuted' } as const,
    { kind: 'ended' } as const,
    { kind: 'retry' } as const,
    { kind: 'wake' } as const,
    { kind: 'rest', forMs: 45_000 } as const,
  ),
  fc.record({ kind: fc.constant('refused' as const), refusal: fc.constantFrom('busy', 'absent', 'denied') }),
  fc.record({ kind: fc.constant('looked' as const), lumaSd: fc.double({ min: 0, max: 127, noNaN: true }) }),
  fc.record({ kind: fc.constant('heartbeat' as const), unchangedMs: fc.nat(30_000) }),
);
const aStory: fc.Arbitrary<readonly Timed[]> = fc.array(
  fc.tuple(fc.integer({ min: -3_600_000, max: 36_000_000 }), anEvent),
  { maxLength: 60 },
);

describe('whatever happens', () => {
  test('nothing is asked of a camera once the person has stopped', () => {
    fc.assert(
      fc.property(aStory, aStory, (before, after) => {
        const { life } = play([...before, [0, { kind: 'stopped' }]]);
        expect(life).toEqual(CAMERA_OFF);
        expect(play(after, life).commands).toEqual([]);
      }),
    );
  });

  test('two requests are never under way at once, and none is made while a camera is held', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        let life: CameraLife = cameraOpened(0);
        for (const [atMs, event] of story) {
          const [next, commands] = stepCamera(life, event, atMs);
          if (commands.includes('open')) expect(['waiting', 'gone', 'resting']).toContain(life.kind);
          if (commands.includes('release')) expect(['running', 'muted']).toContain(life.kind);
          life = next;
        }
      }),
    );
  });

  test('a camera that was lost is asked for within a minute of heartbeats, however long the machine slept', () => {
    fc.assert(
      fc.property(aStory, fc.integer({ min: 0, max: 1e9 }), (story, sleptMs) => {
        const { life } = play(story);
        fc.pre(life.kind === 'waiting');
        const awakeMs = Math.max(0, ...story.map(([atMs]) => atMs)) + sleptMs;
        const { commands } = play(beats(awakeMs, awakeMs + 61_000), life);
        expect(commands[0]?.[1]).toBe('open');
      }),
    );
  });
});

describe('asking again', () => {
  test('comes after 2, 5, 15 and 60 s, and then every minute', () => {
    const { askedMs } = refusedEachTime('busy', 300_000);
    expect(askedMs).toEqual([2_000, 7_000, 22_000, 82_000, 142_000, 202_000, 262_000]);
  });

  test('ends when the camera has stayed away, until a moment to retry comes', () => {
    const { life, askedMs } = refusedEachTime('absent', 600_000);
    expect(askedMs).toHaveLength(4);
    expect(life.kind).toBe('gone');
    expect(play([[700_000, { kind: 'retry' }]], life).commands).toEqual([[700_000, 'open']]);
  });

  test('ends for good when it is not allowed', () => {
    const { life, commands } = play([
      [0, { kind: 'ended' }],
      [2_000, beat()],
      [2_100, { kind: 'refused', refusal: 'denied' }],
      [3_000, { kind: 'retry' }],
      ...beats(4_000, 200_000),
    ]);
    expect(life.kind).toBe('denied');
    expect(commands.at(-1)).toEqual([2_100, 'give-up']);
  });

  test('does not wait at a moment to retry', () => {
    const { commands } = play([
      [0, { kind: 'ended' }],
      [100, { kind: 'retry' }],
    ]);
    expect(commands).toEqual([
      [0, 'release'],
      [100, 'open'],
    ]);
  });

  test('begins anew with 2 s only after a minute of good work', () => {
    const lostAgainAfter = (goodMs: number): number => {
      const { life } = play([
        [0, { kind: 'ended' }],
        [2_000, beat()],
        [2_000, { kind: 'opened' }],
        [2_000 + goodMs, { kind: 'ended' }],
      ]);
      return life.kind === 'waiting' ? life.forMs : Number.NaN;
    };
    expect(lostAgainAfter(59_000)).toBe(5_000);
    expect(lostAgainAfter(60_000)).toBe(2_000);
  });
});

describe('a camera that falls silent', () => {
  test('is waited for ten seconds, and nothing is done when it comes back in time', () => {
    const quiet = play([[0, { kind: 'muted' }], ...beats(1_000, 10_000), [9_500, { kind: 'unmuted' }]]);
    expect(quiet.life.kind).toBe('running');
    expect(quiet.commands).toEqual([]);
    expect(play([[0, { kind: 'muted' }], ...beats(1_000, 12_000)]).commands).toEqual([[10_000, 'release']]);
  });
});

describe('a picture that stands still', () => {
  test('for ten seconds is a frozen camera', () => {
    expect(play([[5_000, beat(9_999)]]).commands).toEqual([]);
    expect(play([[5_000, beat(10_000)]]).commands).toEqual([[5_000, 'release']]);
  });

  test('behind a shutter is not, for as long as pictures come', () => {
    const shut = (atMs: number): Timed => [atMs, { kind: 'looked', lumaSd: 0.5 }];
    expect(play([shut(5_000), [6_000, beat(60_000)]]).commands).toEqual([]);
    expect(play([shut(5_000), [15_000, beat(60_000)]]).commands).toEqual([[15_000, 'release']]);
    expect(
      play([shut(5_000), [5_500, { kind: 'looked', lumaSd: 40 }], [6_000, beat(60_000)]]).commands,
    ).toEqual([[6_000, 'release']]);
  });
});

describe('a rest between two looks', () => {
  const resting = (forMs: number) => play([[0, { kind: 'rest', forMs }]]).life;

  test('lets the camera go at once, and opens it again when it is over, by the worker’s clock', () => {
    expect(play([[0, { kind: 'rest', forMs: 45_000 }]]).commands).toEqual([[0, 'release']]);
    expect(play(beats(1_000, 60_000), resting(45_000)).commands).toEqual([[45_000, 'open']]);
  });

  test('ends early when it is told to, and for nothing else', () => {
    const { commands } = play(
      [
        [5_000, { kind: 'retry' }],
        [6_000, { kind: 'wake' }],
      ],
      resting(45_000),
    );
    expect(commands).toEqual([[6_000, 'open']]);
  });

  test('followed by a refusal is a loss like any other, and says that another app has the camera', () => {
    const { life } = play(
      [
        [45_000, beat()],
        [45_100, { kind: 'refused', refusal: 'busy' }],
      ],
      resting(45_000),
    );
    expect(life).toMatchObject({ kind: 'waiting', loss: 'taken', forMs: 2_000 });
  });

  test('is not taken while the camera is silent or lost: it has to be found first', () => {
    const story: readonly Timed[] = [
      [0, { kind: 'muted' }],
      [1_000, { kind: 'rest', forMs: 45_000 }],
    ];
    expect(play(story)).toMatchObject({ life: { kind: 'muted' }, commands: [] });
  });
});

describe('a still picture in place of a camera', () => {
  /** A camera that opens whenever it is asked, and shows one picture for ever; how it was lost each time, and when it was asked for. */
  function still(untilMs: number) {
    let life = cameraOpened(0);
    let openedMs = 0;
    const lost: string[] = [];
    const askedMs: number[] = [];
    for (let atMs = 0; atMs < untilMs; atMs += 1_000) {
      const ran = life.kind === 'running';
      const [next, commands] = stepCamera(life, beat(ran ? atMs - openedMs : 0), atMs);
      if (next.kind === 'waiting' && ran) lost.push(next.loss);
      life = next;
      if (!commands.includes('open')) continue;
      askedMs.push(atMs);
      openedMs = atMs;
      [life] = stepCamera(life, { kind: 'opened' }, atMs);
    }
    return { lost, askedMs };
  }

  test('is named as such once it has been opened afresh, and its light no longer blinks every minute', () => {
    const { lost, askedMs } = still(3_600_000);
    expect(lost.slice(0, 3)).toEqual(['frozen', 'still', 'still']);
    expect(askedMs.length).toBeLessThanOrEqual(5);
  });

  test('is over at once when a device comes or goes', () => {
    const { life } = play([...beats(0, 12_000, 12_000), [14_000, beat()], [14_000, { kind: 'opened' }]]);
    const again = play(beats(15_000, 30_000, 15_000), life);
    expect(again.life).toMatchObject({ kind: 'waiting', loss: 'still' });
    const { commands } = play([[31_000, { kind: 'retry' }]], again.life);
    expect(commands).toEqual([[31_000, 'open']]);
  });

  test('is not a camera that hung and works again: its next loss is a first one', () => {
    const { life } = play([...beats(0, 12_000, 12_000), [14_000, beat()], [14_000, { kind: 'opened' }]]);
    const later = play(
      [
        [40_000, beat(0)],
        [60_000, beat(11_000)],
      ],
      life,
    );
    expect(later.life).toMatchObject({ kind: 'waiting', loss: 'frozen' });
  });
});
