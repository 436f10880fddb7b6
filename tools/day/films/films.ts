// The films that the fake camera plays while a day is measured: a steady sitter, one who works, and one who slumps.
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  FORWARD_HEAD,
  SLUMPED,
  UPRIGHT,
  blendPoses,
  type SitterPose,
} from '../../../src/sitter/pose-parameters';
import { poseAt, withIdleMotion, type SitterScript } from '../../../src/sitter/script';
import { FILM_DEFAULTS, drawFilm, type FilmSegment } from '../../film/draw-film';
import { y4mLayout } from '../../film/y4m';

export type FilmName = 'steady' | 'moving' | 'slump' | 'shutter';

/** Somebody real who talks before a webcam; from outside the project, and not always there. */
export const REAL_FILM = fileURLToPath(
  new URL('../../../../shared/media/video/front_man_640x360.mjpeg', import.meta.url),
);

/** The corner of the picture is white for as long as the sitter slumps, so that what is seen can be timed by the picture itself. */
export const MARK_PX = 16;
const MARK_LUMA = 235;
const BLACK_LUMA = 16;
/** Time enough to calibrate and hide the tab before the slump, and to hear of the slump before it ends. */
const SLUMP = { upS: 150, slumpS: 150, upAgainS: 20 } as const;
/** Time enough to calibrate before the sitter at work begins to move. */
const WORK_LEAD_S = 40;
const WORK_ROUNDS = 2;

/** A minute and a half of sitting upright, then a shutter before the lens for a while. */
const SHUTTER = { openS: 90, shutS: 20 } as const;

const { framesPerSecond, widthPx, heightPx } = FILM_DEFAULTS;
const LAYOUT = y4mLayout(widthPx, heightPx);
const STEADY_S = 30;
const MOVING_S = 120;

const frameMs = (frame: number): number => (frame * 1000) / framesPerSecond;

/** Breathing and swaying by nature, there and back again, so that the film's end meets its beginning. */
function breathing(pose: SitterPose, seconds: number): readonly SitterPose[] {
  const forth = Array.from({ length: seconds * framesPerSecond }, (_, frame) =>
    withIdleMotion(pose, frameMs(frame), 1, 7),
  );
  return [...forth, ...forth.toReversed()];
}

const READING: SitterPose = { ...UPRIGHT, headPitchDeg: 14, headYawDeg: 12, trunkLeanDeg: 3 };
const AT_MOUSE: SitterPose = {
  ...UPRIGHT,
  trunkLeanDeg: 4,
  trunkSideBendDeg: -5,
  headYawDeg: -6,
  arms: { kind: 'at', preset: 'mouse' },
};
const LEANING: SitterPose = {
  ...blendPoses(UPRIGHT, FORWARD_HEAD, 0.25),
  trunkSideBendDeg: 4,
  headRollDeg: 4,
};

/** Two minutes at a desk: types, reads, reaches for the mouse, and shifts in the chair. */
const WORK: SitterScript = {
  steps: [
    { atMs: 0, pose: UPRIGHT, easeMs: 800 },
    { atMs: 14_000, pose: AT_MOUSE, easeMs: 900 },
    { atMs: 19_000, pose: UPRIGHT, easeMs: 900 },
    { atMs: 34_000, pose: READING, easeMs: 1_200 },
    { atMs: 58_000, pose: { ...READING, headPitchDeg: 18, headYawDeg: 6 }, easeMs: 1_000 },
    { atMs: 66_000, pose: UPRIGHT, easeMs: 1_000 },
    { atMs: 76_000, pose: LEANING, easeMs: 1_500 },
    { atMs: 95_000, pose: AT_MOUSE, easeMs: 900 },
    { atMs: 103_000, pose: UPRIGHT, easeMs: 1_100 },
  ],
  loopMs: MOVING_S * 1000,
  idleRatio: 1,
  seed: 11,
};

function segmentsOf(name: FilmName): readonly FilmSegment[] {
  switch (name) {
    case 'steady':
      return [{ poses: breathing(UPRIGHT, STEADY_S), seconds: 2 * STEADY_S }];
    case 'moving': {
      const frames = MOVING_S * framesPerSecond;
      return [
        { poses: breathing(UPRIGHT, 5), seconds: WORK_LEAD_S },
        {
          poses: Array.from({ length: frames }, (_, frame) => poseAt(WORK, frameMs(frame))),
          seconds: WORK_ROUNDS * MOVING_S,
        },
      ];
    }
    case 'shutter':
      return [{ poses: breathing(UPRIGHT, SHUTTER.openS / 2), seconds: SHUTTER.openS + SHUTTER.shutS }];
    case 'slump': {
      const down = Array.from({ length: framesPerSecond }, (_, frame) =>
        blendPoses(UPRIGHT, SLUMPED, frame / framesPerSecond),
      );
      return [
        { poses: breathing(UPRIGHT, 5), seconds: SLUMP.upS },
        { poses: down, seconds: 1 },
        { poses: breathing(SLUMPED, 5), seconds: SLUMP.slumpS - 1 },
        { poses: breathing(UPRIGHT, 5), seconds: SLUMP.upAgainS },
      ];
    }
  }
}

/** Draws the film and gives it the noise of a webcam, without which no picture would ever differ from the last. */
export async function makeFilm(name: FilmName, path: string): Promise<void> {
  await drawFilm(path, segmentsOf(name));
  const first = SLUMP.upS * framesPerSecond;
  const marked = name === 'slump' ? [first, first + SLUMP.slumpS * framesPerSecond] : [0, 0];
  eachLuma(path, (luma, frame) => {
    if (name === 'shutter' && frame >= SHUTTER.openS * framesPerSecond) luma.fill(BLACK_LUMA);
    addNoise(luma, frame);
    if (frame >= (marked[0] ?? 0) && frame < (marked[1] ?? 0)) {
      for (let row = 0; row < MARK_PX; row++) luma.fill(MARK_LUMA, row * widthPx, row * widthPx + MARK_PX);
    }
  });
}

function eachLuma(path: string, change: (luma: Buffer, frame: number) => void): void {
  const film = openSync(path, 'r+');
  const { size } = fstatSync(film);
  const luma = Buffer.alloc(LAYOUT.lumaBytes);
  for (const [frame, at] of LAYOUT.pictureStarts(size).entries()) {
    readSync(film, luma, 0, LAYOUT.lumaBytes, at);
    change(luma, frame);
    writeSync(film, luma, 0, LAYOUT.lumaBytes, at);
  }
  closeSync(film);
}

/** About an ordinary webcam by daylight: a deviation of 1.2 at middle grey, no two frames alike. */
const NOISE_SD = 1.2;
const NOISE = Int8Array.from({ length: 1 << 16 }, (_, index) => {
  // Two even shares of a fixed scramble give one normal deviate (Box and Muller).
  const share = (salt: number): number => ((Math.imul(index + 1, salt) >>> 0) + 1) / 2 ** 32;
  const radius = Math.sqrt(-2 * Math.log(share(0x9e3779b1)));
  return Math.round(NOISE_SD * radius * Math.cos(2 * Math.PI * share(0x85ebca6b)));
});

function addNoise(luma: Buffer, frame: number): void {
  let state = Math.imul(frame + 1, 0x9e3779b1) | 1;
  for (let pixel = 0; pixel < luma.length; pixel++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    luma[pixel] = Math.max(0, Math.min(255, (luma[pixel] ?? 0) + (NOISE[state & 0xffff] ?? 0)));
  }
}
