// What counts as a picture in which nothing moves.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockLuma, createChangeGate } from '../../../workers/change-gate';

const WIDTH_PX = 160;
const HEIGHT_PX = 120;

/** Grey pixels by place. */
function picture(grey: (x: number, y: number) => number): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(4 * WIDTH_PX * HEIGHT_PX);
  for (let y = 0; y < HEIGHT_PX; y++) {
    for (let x = 0; x < WIDTH_PX; x++)
      rgba.fill(grey(x, y), 4 * (y * WIDTH_PX + x), 4 * (y * WIDTH_PX + x) + 4);
  }
  return rgba;
}

const blocksOf = (grey: (x: number, y: number) => number): Float32Array =>
  blockLuma(picture(grey), WIDTH_PX, HEIGHT_PX);
/** A dark figure on a light wall, its edge at `edgePx`. */
const figure = (edgePx: number) => (x: number) => (x < edgePx ? 60 : 160);

/** A gate that has looked at the figure often enough. */
function settledGate(blocks = blocksOf(figure(83))) {
  const gate = createChangeGate();
  for (let i = 0; i < 7; i++) gate.looked(blocks, true);
  return gate;
}

test('a block holds the mean brightness of its pixels', () => {
  for (const luma of blocksOf(() => 100)) expect(luma).toBeCloseTo(100, 3);
  const halves = blocksOf((x) => (x < WIDTH_PX / 2 ? 10 : 200));
  expect(halves[0]).toBeCloseTo(10, 3);
  expect(halves.at(-1)).toBeCloseTo(200, 3);
});

describe('nothing is reused', () => {
  test('before seven looks at a picture at rest, and after each move anew', () => {
    const still = blocksOf(figure(83));
    const gate = createChangeGate();
    for (let i = 0; i < 7; i++) {
      expect(gate.movement(still)).toBe('moved');
      gate.looked(still, true);
    }
    expect(gate.movement(still)).toBe('still');
    gate.looked(blocksOf(figure(99)), true);
    expect(gate.movement(blocksOf(figure(99)))).toBe('moved');
  });

  test('when somebody was found in one of two equal pictures only', () => {
    const gate = settledGate();
    gate.looked(blocksOf(figure(83)), false);
    expect(gate.movement(blocksOf(figure(83)))).toBe('moved');
  });

  test('when an edge has moved, or the light has changed', () => {
    expect(settledGate().movement(blocksOf(figure(87)))).toBe('moved');
    expect(settledGate().movement(blocksOf((x) => figure(83)(x) + 5))).toBe('moved');
  });

  test('after it was told to forget', () => {
    const gate = settledGate();
    gate.reset();
    expect(gate.movement(blocksOf(figure(83)))).toBe('moved');
  });
});

test('a difference of less than three anywhere is no movement, one of more anywhere is', () => {
  const still = blocksOf(figure(83));
  fc.assert(
    fc.property(fc.nat(still.length - 1), fc.double({ min: -20, max: 20, noNaN: true }), (block, by) => {
      fc.pre(Math.abs(Math.abs(by) - 3) > 0.01);
      const other = still.map((luma, i) => (i === block ? luma + by : luma));
      expect(settledGate(still).movement(other)).toBe(Math.abs(by) < 3 ? 'still' : 'calm');
    }),
  );
});

describe('a picture with small motion', () => {
  const still = blocksOf(figure(83));
  /** So many blocks brighter by so much. */
  const changed = (blocks: number, by: number): Float32Array =>
    still.map((luma, index) => (index < blocks ? luma + by : luma));

  test('is calm while few blocks change by little, and moved from then on', () => {
    expect(settledGate().movement(changed(20, 7))).toBe('calm');
    expect(settledGate().movement(changed(21, 7))).toBe('moved');
    expect(settledGate().movement(changed(4, 90))).toBe('calm');
    expect(settledGate().movement(changed(5, 90))).toBe('moved');
  });

  test('counts as rest for further small motion, not for stillness', () => {
    const gate = createChangeGate();
    for (let i = 0; i < 8; i++) gate.looked(changed(i % 2 === 0 ? 0 : 10, 5), true);
    expect(gate.movement(changed(10, 5))).toBe('calm');
  });
});

describe('a quiet picture is left', () => {
  test('by a move after looks at rest, and not by breathing, nor by somebody who never sat still', () => {
    const gate = settledGate();
    const moved = blocksOf(figure(99));
    expect(gate.startsMoving(blocksOf(figure(83)))).toBe(false);
    expect(gate.startsMoving(moved)).toBe(true);
    gate.looked(moved, true);
    // It is known by then, and the next move is one of many.
    expect(gate.startsMoving(blocksOf(figure(115)))).toBe(false);
    expect(createChangeGate().startsMoving(moved)).toBe(false);
  });
});
