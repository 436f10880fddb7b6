// Whether what stands behind the person is seen to move, and never where only the person does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BackdropMove } from '../../../src/core/pose/backdrop';
import { LANDMARK, type FrameFacts, type Pose } from '../../../src/core/pose/pose';
import { thumbOf, type Thumb } from '../../../workers/backdrop/find-patch';
import { createBackdropWatch } from '../../../workers/backdrop/watch-backdrop';
import { stream } from '../../../src/sitter/variety';

const WIDTH_PX = 160;
const HEIGHT_PX = 120;

/** Books, frames and a window on a wall, the same every time: boxes in shares of the width about the middle. */
const ROOM = (() => {
  const random = stream(7);
  return Array.from({ length: 70 }, () => ({
    x: random() * 1.6 - 0.8,
    y: random() * 1.2 - 0.6,
    width: 0.03 + 0.12 * random(),
    height: 0.03 + 0.15 * random(),
    luma: 30 + 190 * random(),
  }));
})();

interface Person {
  readonly x: number;
  readonly size: number;
}

interface Scene {
  readonly frame?: BackdropMove;
  readonly person: Person;
  /** A bare wall shows nothing. */
  readonly bare?: boolean;
  readonly lighter?: number;
  readonly seed?: number;
}

const STILL: BackdropMove = { scale: 1, xShare: 0, yShare: 0 };

/** What a camera shows of the room and of somebody grey before it, with the noise of a sensor. */
function draw({ frame = STILL, person, bare = false, lighter = 1, seed = 1 }: Scene): Thumb {
  const random = stream(seed);
  const lumas = new Float32Array(WIDTH_PX * HEIGHT_PX).fill(150);
  const column = (x: number): number => Math.round((x + 0.5) * WIDTH_PX);
  const row = (y: number): number => Math.round(y * WIDTH_PX + HEIGHT_PX / 2);
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  for (const box of bare ? [] : ROOM) {
    const left = within(column(frame.scale * box.x + frame.xShare), WIDTH_PX);
    const right = within(column(frame.scale * (box.x + box.width) + frame.xShare), WIDTH_PX);
    const bottom = within(row(frame.scale * (box.y + box.height) + frame.yShare), HEIGHT_PX);
    for (let y = within(row(frame.scale * box.y + frame.yShare), HEIGHT_PX); y < bottom; y += 1) {
      lumas.fill(box.luma, y * WIDTH_PX + left, y * WIDTH_PX + right);
    }
  }
  const data = new Uint8ClampedArray(4 * WIDTH_PX * HEIGHT_PX);
  for (const [at, room] of lumas.entries()) {
    const x = ((at % WIDTH_PX) + 0.5) / WIDTH_PX - 0.5;
    const y = (Math.floor(at / WIDTH_PX) + 0.5 - HEIGHT_PX / 2) / WIDTH_PX;
    const luma = isBody(person, x, y) ? 90 + 40 * Math.sin(40 * (x - person.x)) : room;
    data.fill(luma * lighter + 12 * (random() - 0.5), 4 * at, 4 * at + 4);
  }
  return thumbOf({ data, width: WIDTH_PX, height: HEIGHT_PX } as ImageData);
}

function isBody({ x, size }: Person, atX: number, atY: number): boolean {
  const head = Math.hypot(atX - x, atY + 0.1) < 0.4 * size;
  return head || (Math.abs(atX - x) < size && atY > 0.05);
}

const UNSEEN = { x: 0, y: 0, score: 0 };

function poseOf({ x, size }: Person): Pose {
  const keypoints = Array.from({ length: 33 }, () => UNSEEN);
  const put = (name: keyof typeof LANDMARK, dx: number, y: number): void => {
    keypoints[LANDMARK[name]] = { x: 640 * (0.5 + x + dx), y: 240 + 640 * y, score: 0.9 };
  };
  put('nose', 0, -0.08);
  put('leftEar', 0.35 * size, -0.1);
  put('rightEar', -0.35 * size, -0.1);
  put('leftShoulder', 0.9 * size, 0.08);
  put('rightShoulder', -0.9 * size, 0.08);
  return { score: 0.9, keypoints, keypoints3D: [] };
}

const facts = (timestampMs: number): FrameFacts => ({
  timestampMs,
  widthPx: 640,
  heightPx: 480,
  meanLuma: 120,
  lumaSd: 40,
});

function watched(first: Scene, second: Scene) {
  const watch = createBackdropWatch();
  watch.looked(draw(first), poseOf(first.person), facts(0));
  return watch.looked(draw({ seed: 2, ...second }), poseOf(second.person), facts(500));
}

const SEATED: Person = { x: 0, size: 0.18 };
const person = fc.record({
  x: fc.double({ min: -0.18, max: 0.18, noNaN: true }),
  size: fc.double({ min: 0.12, max: 0.24, noNaN: true }),
});

test('before a camera that stands it never moves, wherever the person goes and whatever the light does', () => {
  const lighter = fc.double({ min: 0.8, max: 1.2, noNaN: true });
  fc.assert(
    fc.property(person, person, lighter, fc.integer({ min: 3, max: 99 }), (from, to, light, seed) => {
      const said = watched({ person: from }, { person: to, lighter: light, seed });
      expect(said === 'lost' || JSON.stringify(said) === JSON.stringify(STILL)).toBe(true);
    }),
  );
});

test('a pan and a zoom are found, whatever the person does meanwhile', () => {
  const frame = fc.record({
    scale: fc.double({ min: 0.9, max: 1.1, noNaN: true }),
    xShare: fc.double({ min: -0.12, max: 0.12, noNaN: true }),
    yShare: fc.double({ min: -0.06, max: 0.06, noNaN: true }),
  });
  let told = 0;
  let asked = 0;
  fc.assert(
    fc.property(frame, person, (moved, to) => {
      const said = watched({ person: SEATED }, { person: to, frame: moved });
      asked += 1;
      if (said === 'lost' || said === undefined) return;
      told += 1;
      expect(Math.abs(said.scale - moved.scale)).toBeLessThan(0.03);
      expect(Math.abs(said.xShare - moved.xShare)).toBeLessThan(0.015);
      expect(Math.abs(said.yShare - moved.yShare)).toBeLessThan(0.015);
    }),
  );
  // Some moves take too much of the room out of sight.
  expect(told / asked).toBeGreaterThan(0.9);
});

describe('it cannot be told', () => {
  test('before a bare wall', () => {
    expect(watched({ person: SEATED, bare: true }, { person: SEATED, bare: true })).toBe('lost');
  });

  test('at the first look, after a reset, and where nobody is seen', () => {
    const watch = createBackdropWatch();
    const picture = draw({ person: SEATED });
    expect(watch.looked(picture, poseOf(SEATED), facts(0))).toBe('lost');
    watch.reset();
    expect(watch.looked(picture, poseOf(SEATED), facts(500))).toBe('lost');
    expect(watch.looked(picture, null, facts(1000))).toBe('lost');
    expect(watch.looked(picture, poseOf(SEATED), facts(1500))).toBe('lost');
  });
});

test('a pan too slow to be seen from one look to the next adds up', () => {
  const watch = createBackdropWatch();
  let xShare = 0;
  for (let look = 0; look <= 12; look += 1) {
    const frame = { scale: 1, xShare: 0.006 * look, yShare: 0 };
    const said = watch.looked(
      draw({ person: SEATED, frame, seed: look + 1 }),
      poseOf(SEATED),
      facts(400 * look),
    );
    if (typeof said === 'object') xShare += said.xShare;
  }
  expect(xShare).toBeGreaterThan(0.05);
  expect(xShare).toBeLessThan(0.09);
});
