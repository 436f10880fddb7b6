// Frames are shown when they are due, whoever asks and however often, and each is closed once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPlayer, type PlayableFrame, type Player } from '../../../src/camera/player';

interface Film {
  readonly player: Player;
  readonly shown: number[];
  readonly open: () => number;
}

/** A film of frames `durationMs` apart that notes what is shown and counts what is open. */
function film(count: number, durationMs: number, loop: boolean): Film {
  const shown: number[] = [];
  let openFrames = 0;
  const player = createPlayer<PlayableFrame>({
    loop,
    async *open() {
      for (let index = 0; index < count; index++) {
        await Promise.resolve();
        let closed = false;
        openFrames += 1;
        yield {
          timestampMs: index * durationMs,
          durationMs,
          close() {
            if (closed) throw new Error('closed twice');
            closed = true;
            openFrames -= 1;
          },
        };
      }
    },
    show: ({ timestampMs }) => shown.push(timestampMs),
  });
  return { player, shown, open: () => openFrames };
}

describe('a film played at its own pace', () => {
  test('shows its first frame at once and then each one when it is due', async () => {
    const { player, shown } = film(4, 100, false);
    const outcomes = [];
    for (const nowMs of [5000, 5050, 5100, 5150, 5250]) outcomes.push(await player.advance(nowMs));
    expect(outcomes).toEqual(['shown', 'same', 'shown', 'same', 'shown']);
    expect(shown).toEqual([0, 100, 200]);
  });

  test('leaves out frames when asked rarely', async () => {
    const { player, shown } = film(40, 40, false);
    await player.advance(0);
    await player.advance(1000);
    expect(shown).toEqual([0, 1000]);
  });

  test('ends after the last frame has stood for its time', async () => {
    const { player } = film(2, 100, false);
    await player.advance(0);
    expect(await player.advance(150)).toBe('shown');
    expect(await player.advance(199)).toBe('same');
    expect(await player.advance(200)).toBe('ended');
  });

  test('begins again when it loops', async () => {
    const { player, shown } = film(3, 100, true);
    for (let nowMs = 0; nowMs <= 700; nowMs += 100) await player.advance(nowMs);
    expect(shown).toEqual([0, 100, 200, 0, 100, 200, 0, 100]);
  });

  test('goes on where it was after a sleep of hours', async () => {
    const { player, shown } = film(10_000, 100, false);
    await player.advance(0);
    await player.advance(5 * 3_600_000);
    expect(shown.at(-1)).toBe(3000);
  });

  test('ends, and does not spin, when it has no frames', async () => {
    expect(await film(0, 100, true).player.advance(0)).toBe('ended');
  });

  test('shows one frame at a time even when two ask at once', async () => {
    const { player, shown } = film(5, 100, false);
    await Promise.all([player.advance(0), player.advance(0)]);
    expect(shown).toEqual([0]);
  });
});

test('holds at most the frame to come, and none after stop', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(500), { maxLength: 30 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 200 }),
      fc.boolean(),
      async (gaps, count, durationMs, loop) => {
        const { player, open } = film(count, durationMs, loop);
        let nowMs = 0;
        for (const gap of gaps) {
          await player.advance((nowMs += gap));
          expect(open()).toBeLessThanOrEqual(1);
        }
        player.stop();
        expect(open()).toBe(0);
      },
    ),
  );
});
