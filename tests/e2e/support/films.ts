// The films that the fake camera plays, made anew for every run: the sitter at a desk, and a real person where there is a film of one.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blendPoses, SLUMPED, UPRIGHT, type SitterPose } from '../../../src/sitter/pose-parameters';
import { withIdleMotion } from '../../../src/sitter/script';
import { drawFilm, type FilmSegment } from '../../../tools/film/draw-film';

/** Seconds of each film at which something happens. */
export const SLUMP_FILM = { slumpS: 50, upAgainS: 128, endS: 200 } as const;
export const TRY_OUT_FILM = {
  slumpS: 55,
  upAgainS: 63,
  glanceS: 66.6,
  upFromGlanceS: 68.4,
  endS: 90,
} as const;

/** `person` is there only where the film is. */
export type FilmName = 'slump' | 'try-out' | 'person';

const folderVariable = 'PLUMBLINE_FILMS';

export function filmPath(name: FilmName): string {
  if (name === 'person') return personFilm;
  const folder = process.env[folderVariable];
  if (folder === undefined) throw new Error('The films are made by the global set-up.');
  return join(folder, `${name}.y4m`);
}

/** Somebody real who talks before a webcam; from outside the project, and not always there. */
const personFilm = fileURLToPath(
  new URL('../../../../shared/media/video/front_man_640x360.mjpeg', import.meta.url),
);

export const hasPerson = existsSync(personFilm);

/** A person who holds a posture still moves a little: breathing, swaying. */
function held(pose: SitterPose): readonly SitterPose[] {
  return Array.from({ length: 25 }, (_, frame) => withIdleMotion(pose, frame * 200, 1, 7));
}

/** The way from one posture to another in a second. */
function moved(from: SitterPose, to: SitterPose): FilmSegment {
  return { poses: Array.from({ length: 5 }, (_, index) => blendPoses(from, to, index / 5)), seconds: 1 };
}

/** Eyes on the keys, the trunk as it was. */
const GLANCING_DOWN: SitterPose = { ...UPRIGHT, neckFlexionDeg: 8, headPitchDeg: 24 };

/** Makes all films. Returns what removes them. */
export async function makeFilms(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-films-'));
  process.env[folderVariable] = folder;
  const { slumpS, upAgainS, endS } = SLUMP_FILM;
  await drawFilm(filmPath('slump'), [
    { poses: held(UPRIGHT), seconds: slumpS },
    moved(UPRIGHT, SLUMPED),
    { poses: held(SLUMPED), seconds: upAgainS - slumpS - 2 },
    moved(SLUMPED, UPRIGHT),
    { poses: held(UPRIGHT), seconds: endS - upAgainS },
  ]);
  const tryOut = TRY_OUT_FILM;
  await drawFilm(filmPath('try-out'), [
    { poses: held(UPRIGHT), seconds: tryOut.slumpS },
    moved(UPRIGHT, SLUMPED),
    { poses: held(SLUMPED), seconds: tryOut.upAgainS - tryOut.slumpS - 2 },
    moved(SLUMPED, UPRIGHT),
    { poses: held(UPRIGHT), seconds: tryOut.glanceS - tryOut.upAgainS },
    { poses: held(GLANCING_DOWN), seconds: tryOut.upFromGlanceS - tryOut.glanceS },
    { poses: held(UPRIGHT), seconds: tryOut.endS - tryOut.upFromGlanceS },
  ]);
  return () => rmSync(folder, { recursive: true, force: true });
}
