// Seeded variety: bodies, poses and scenes drawn at random within what is ordinary at a desk, for benches and tests. Pure.
import { DEFAULT_BODY } from './body';
import type { SitterBody } from './body';
import { DEFAULT_SCENE, FRONT_CAMERA, SIDE_CAMERA } from './scene-parameters';
import type { SitterCamera, SitterLight, SitterScene } from './scene-parameters';

/** A stream of numbers 0 to 1 that its seed decides (mulberry32, T. Ettinger, public domain; constants as published). */
export function stream(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let n = Math.imul(state ^ (state >>> 15), 1 | state);
    n = (n + Math.imul(n ^ (n >>> 7), 61 | n)) ^ n;
    return ((n ^ (n >>> 14)) >>> 0) / 2 ** 32;
  };
}

const between = (next: () => number, low: number, high: number): number => low + (high - low) * next();

function pick<T>(next: () => number, from: readonly [T, ...T[]]): T {
  return from[Math.min(from.length - 1, Math.floor(next() * from.length))] ?? from[0];
}

/** Skin tones from light to dark, near the ten steps of the Monk scale [design]. */
const SKINS = [
  0xf3e0d2, 0xf0c9ac, 0xe2b08c, 0xd9a583, 0xc68a62, 0xa8714c, 0x8a5a3c, 0x6b4630, 0x4d3325,
] as const;
const HAIR = [0x15110f, 0x3b2820, 0x6a4a2f, 0x9a6a3a, 0xc9a469, 0x8d8a86] as const;
const CLOTH = [
  0x3f7f86, 0xa9603f, 0x6d7f9e, 0xe4ddd0, 0x2c2f36, 0x7a3b46, 0x8a9a5b, 0xf2f0ea, 0xb58f4c, 0x55407a,
  0x4a4f57,
] as const;

/** A body of ordinary adult measures, 1.50 to 1.95 m tall. */
export function randomBody(seed: number): SitterBody {
  const next = stream(seed);
  const figure = next() < 0.5 ? 'female' : 'male';
  const styles =
    figure === 'female' ? (['long', 'short', 'bun', 'long'] as const) : (['short', 'none', 'short'] as const);
  return {
    ...DEFAULT_BODY,
    figure,
    heightM: figure === 'female' ? between(next, 1.5, 1.8) : between(next, 1.62, 1.95),
    buildRatio: between(next, 0.87, 1.28),
    headSizeRatio: between(next, 0.95, 1.05),
    shoulderWidthRatio: figure === 'female' ? between(next, 0.188, 0.206) : between(next, 0.2, 0.218),
    skin: pick(next, SKINS),
    iris: pick(next, [0x2b1c12, 0x5b4632, 0x4a6b78, 0x5f6f4a]),
    hair: { style: pick(next, styles), colour: pick(next, HAIR) },
    glasses: next() < 0.3,
    clothes: {
      shirt: pick(next, CLOTH),
      trousers: pick(next, [0x39404f, 0x50555c, 0x2a2d33, 0x8b8069, 0x44566b]),
      shoes: pick(next, [0x2b2b2f, 0x6b4a35, 0xd8d4cc]),
      loosenessRatio: next(),
      sleeves: next() < 0.6 ? 'long' : 'short',
      collar: next() < 0.6 ? 'round' : 'shirt',
    },
  };
}

/** A desk and a webcam of ordinary placement (50 to 90 cm in front, or 1.5 to 2.5 m at the side). */
export function randomScene(seed: number, view: SitterCamera['view']): SitterScene {
  const next = stream(seed ^ 0x27d4eb2f);
  const lights: readonly [SitterLight, ...SitterLight[]] = ['bright', 'bright', 'dim', 'back', 'coloured'];
  return {
    ...DEFAULT_SCENE,
    chair: pick(next, ['none', 'low', 'high']),
    light: pick(next, lights),
    clutterRatio: next(),
    camera:
      view === 'front'
        ? {
            ...FRONT_CAMERA,
            heightM: between(next, -0.22, 0.15),
            distanceM: between(next, 0.5, 0.9),
            yawDeg: between(next, -10, 10),
            rollDeg: between(next, -3, 3),
            fovDeg: between(next, 46, 58),
          }
        : {
            ...SIDE_CAMERA,
            heightM: between(next, -0.25, 0.4),
            distanceM: between(next, 1.6, 2.5),
            yawDeg: between(next, -10, 10) + (next() < 0.5 ? 180 : 0),
            rollDeg: between(next, -3, 3),
            fovDeg: between(next, 40, 52),
          },
  };
}
