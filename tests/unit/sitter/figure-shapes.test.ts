// The modelled body fits its bones: skin follows them rigidly where it should, and clothes enclose the joints.
import { describe, expect, it } from 'vitest';
import { DEFAULT_BODY } from '../../../src/sitter/body';
import type { SitterBody } from '../../../src/sitter/body';
import { boneMotions, restBody } from '../../../src/sitter/bones';
import { shirt, trousers } from '../../../src/sitter/clothes-shapes';
import { headAndNeck } from '../../../src/sitter/head-shapes';
import { SLUMPED, UPRIGHT } from '../../../src/sitter/pose-parameters';
import { poseSkeleton } from '../../../src/sitter/skeleton';
import { bend, hang, packMotions } from '../../../src/sitter/skin';
import { headWeights, shirtWeights, trouserWeights } from '../../../src/sitter/skin-weights';
import type { Weigher } from '../../../src/sitter/skin-weights';
import { surfaceOf } from '../../../src/sitter/surface';
import { vec } from '../../../src/sitter/vector';
import type { Vec3 } from '../../../src/sitter/vector';

const bodies: readonly (readonly [string, SitterBody])[] = [
  ['the default body', DEFAULT_BODY],
  ['a tall heavy man', { ...DEFAULT_BODY, figure: 'male', heightM: 1.92, buildRatio: 1.25 }],
  ['a short slim woman', { ...DEFAULT_BODY, heightM: 1.5, buildRatio: 0.85 }],
];

/** Shares of a weigher over a grid of points about the body. */
function* grid(): Generator<Vec3> {
  for (let x = -0.5; x <= 0.5; x += 0.1) {
    for (let y = -0.5; y <= 0.8; y += 0.1) for (let z = -0.2; z <= 0.5; z += 0.1) yield vec(x, y, z);
  }
}

describe.each(bodies)('%s', (_name, body) => {
  const rest = restBody(body);
  const ears = rest.skeleton.head.origin;

  it('gives every point at most four bones, with shares that sum to one and none negative', () => {
    const weighers: Weigher[] = [
      shirtWeights(rest, body.heightM),
      trouserWeights(rest, body.heightM),
      headWeights(rest, ears, 1),
    ];
    for (const weigh of weighers) {
      for (const point of grid()) {
        const shares = weigh(point);
        expect(shares.length).toBeLessThanOrEqual(4);
        expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...shares.map(([, share]) => share))).toBeGreaterThanOrEqual(-1e-9);
      }
    }
  });

  it('has the shoulders and elbows inside the shirt, hips and knees inside the trousers', () => {
    const upper = shirt(body, rest).solid;
    const lower = trousers(body, rest).solid;
    for (const { root, middle } of [rest.left, rest.right]) {
      expect(upper(root.x, root.y, root.z)).toBeLessThan(-0.02);
      expect(upper(middle.x, middle.y, middle.z)).toBeLessThan(-0.02);
    }
    for (const { root, middle } of [rest.leftLeg, rest.rightLeg]) {
      expect(lower(root.x, root.y, root.z)).toBeLessThan(-0.02);
      expect(lower(middle.x, middle.y, middle.z)).toBeLessThan(-0.02);
    }
  });

  it('puts the eyes and nose of the modelled head where the skeleton says they are', () => {
    const posed = poseSkeleton(UPRIGHT, body);
    const piece = headAndNeck(body, ears, rest.skeleton.neck[0]?.origin ?? ears, 1);
    const skin = hang(surfaceOf(piece.solid, piece.bounds, 0.009), headWeights(rest, ears, 1));
    bend(skin, packMotions(boneMotions(posed, rest), rest.origins));
    const { positions } = skin.bent;
    let tip = vec(0, 0, -Infinity);
    for (let i = 0; i < positions.length; i += 3) {
      const [x = 0, y = 0, z = 0] = positions.subarray(i, i + 3);
      if (z > tip.z) tip = vec(x, y, z);
    }
    expect(
      Math.hypot(tip.x - posed.joints.nose.x, tip.y - posed.joints.nose.y, tip.z - posed.joints.nose.z),
    ).toBeLessThan(0.03);
  });

  it('moves the back of the shirt back when the sitter slumps', () => {
    const piece = shirt(body, rest);
    const skin = hang(surfaceOf(piece.solid, piece.bounds, 0.03), shirtWeights(rest, body.heightM));
    const heightOf = (i: number): number => skin.surface.positions[i - (i % 3) + 1] ?? 0;
    const shoulderBlades = 0.24 * body.heightM;
    const backOf = (pose: typeof UPRIGHT): number => {
      bend(skin, packMotions(boneMotions(poseSkeleton(pose, body), rest), rest.origins));
      return skin.bent.positions.reduce(
        (low, value, i) =>
          i % 3 === 2 && Math.abs(heightOf(i) - shoulderBlades) < 0.06 ? Math.min(low, value) : low,
        Infinity,
      );
    };
    const upright = backOf(UPRIGHT);
    expect(backOf(SLUMPED)).toBeLessThan(upright - 0.02);
  });
});
