// The painted face: lips, brows, lashes and a little warmth, as a picture laid on the head from the front. Pure.
import type { SitterBody } from './body';
import { EYE } from './head-shapes';
import { clamp, smoothstep } from './vector';

/** The part of the head the picture covers: reference-head metres from the middle between the ears. */
export const FACE_PICTURE = {
  left: -0.1,
  bottom: -0.14,
  widthM: 0.2,
  heightM: 0.28,
  widthPx: 288,
  heightPx: 400,
} as const;

/** A colour as linear-free sRGB shares 0 to 1. */
type Rgb = readonly [number, number, number];

const rgb = (colour: number): Rgb => [
  ((colour >> 16) & 255) / 255,
  ((colour >> 8) & 255) / 255,
  (colour & 255) / 255,
];
const blend = (a: Rgb, b: Rgb, t: number): Rgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];
const times = (a: Rgb, r: number, g: number, b: number): Rgb => [a[0] * r, a[1] * g, a[2] * b];

/** Colour of the face at a point, front view, mirrored sides alike. */
function paintAt(x: number, y: number, body: SitterBody): Rgb {
  const skin = rgb(body.skin);
  const hairColour = rgb(body.hair.style === 'none' ? 0x3a2c26 : body.hair.colour);
  const male = body.figure === 'male';
  const ax = Math.abs(x);
  let colour = skin;
  const dark = 0.3 * skin[0] + 0.6 * skin[1] + 0.1 * skin[2] < 0.42;

  const warmth = Math.exp(-(((ax - 0.037) / 0.018) ** 2) - ((y + 0.018) / 0.016) ** 2);
  colour = blend(colour, times(skin, 1.02, 0.84, 0.82), 0.45 * warmth);
  const noseTip = Math.exp(-((x / 0.012) ** 2) - ((y + 0.012) / 0.012) ** 2);
  colour = blend(colour, times(skin, 1, 0.86, 0.84), 0.35 * noseTip);
  if (male) {
    const beard = smoothstep(-0.028, -0.05, y) * smoothstep(0.075, 0.05, ax) * smoothstep(-0.12, -0.1, y);
    colour = blend(colour, times(skin, 0.82, 0.82, 0.84), 0.5 * beard);
  }
  const socket = Math.exp(-(((ax - EYE.centre.x) / 0.019) ** 2) - ((y - 0.027) / 0.011) ** 2);
  colour = blend(colour, times(skin, 0.8, 0.72, 0.72), 0.5 * socket);

  // Lips: two arcs that meet in a darker line.
  const mouthHalf = 0.0245;
  const across = clamp(ax / mouthHalf, 0, 1);
  const line = -0.0526 + 0.003 * across * across;
  const upper = line + (0.0072 - 0.002 * Math.exp(-((ax / 0.004) ** 2))) * (1 - across ** 1.7);
  const lower = line - 0.0088 * (1 - across * across);
  if (ax < mouthHalf) {
    const inLips = smoothstep(lower - 0.001, lower + 0.001, y) * smoothstep(upper + 0.001, upper - 0.001, y);
    const lip = dark ? times(skin, 0.92, 0.66, 0.66) : times(skin, 0.88, 0.6, 0.6);
    colour = blend(colour, lip, (male ? 0.6 : 0.9) * inLips);
    colour = blend(colour, times(skin, 0.42, 0.28, 0.28), 0.8 * Math.exp(-(((y - line) / 0.0011) ** 2)));
  }
  const nostril = Math.exp(-(((ax - 0.0068) / 0.0034) ** 2) - ((y + 0.0215) / 0.0022) ** 2);
  colour = blend(colour, times(skin, 0.35, 0.25, 0.25), 0.75 * nostril);

  // Brows: thick at the inner end, arched, thin at the outer.
  const t = clamp((ax - 0.014) / 0.04, 0, 1);
  const browY = 0.0405 + 0.0095 * Math.sin(t * 2.3) - 0.0035 * t * t;
  const thick = (male ? 0.0038 : 0.0027) * (1 - 0.65 * t);
  const onBrow =
    smoothstep(0.012, 0.0155, ax) * smoothstep(0.056, 0.051, ax) * Math.exp(-(((y - browY) / thick) ** 2));
  colour = blend(colour, times(hairColour, 0.85, 0.8, 0.8), 0.85 * onBrow);

  return colour;
}

/** The picture, RGBA bytes, bottom row first. */
export function paintFace(body: SitterBody): Uint8Array<ArrayBuffer> {
  const { left, bottom, widthM, heightM, widthPx, heightPx } = FACE_PICTURE;
  const bytes = new Uint8Array(widthPx * heightPx * 4);
  for (let row = 0; row < heightPx; row += 1) {
    for (let column = 0; column < widthPx; column += 1) {
      const x = left + ((column + 0.5) / widthPx) * widthM;
      const y = bottom + ((row + 0.5) / heightPx) * heightM;
      const colour = paintAt(x, y, body);
      const at = (row * widthPx + column) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        bytes[at + channel] = Math.round(255 * clamp(colour[channel] ?? 0, 0, 1));
      }
      bytes[at + 3] = 255;
    }
  }
  return bytes;
}
