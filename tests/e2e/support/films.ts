// The films that the fake camera plays, made anew for every run: the sitter at a desk, and a real person where there are pictures of one.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** `person` is there only where the pictures are. */
export type FilmName = 'slump' | 'try-out' | 'person';

const folderVariable = 'PLUMBLINE_FILMS';

export function filmPath(name: FilmName): string {
  const folder = process.env[folderVariable];
  if (folder === undefined) throw new Error('The films are made by the global set-up.');
  return join(folder, `${name}.${name === 'person' ? 'mjpeg' : 'y4m'}`);
}

/** Pictures of people at a desk, in a folder outside the project that may be absent. */
const peopleFolder = fileURLToPath(new URL('../../../../shared/media/people/front_lean', import.meta.url));

export const hasPeople = existsSync(peopleFolder);

/** Whose pictures: A, B (dark, with glasses) or C. */
const PERSON = process.env['PLUMBLINE_PERSON'] ?? 'A';
/** The fake camera plays 30 of these files' pictures a second; the pictures were taken a few a second. */
const SHOWN_EACH = 6;

/** Somebody real who sits upright before a webcam, in the camera's own pictures, there and back again so that the film's end meets its beginning. */
function joinPictures(path: string): void {
  const forth = readdirSync(peopleFolder)
    .filter((name) => name.startsWith(`${PERSON}_upright_`))
    .toSorted()
    .map((name) => readFileSync(join(peopleFolder, name)));
  const pictures = [...forth, ...forth.toReversed()];
  writeFileSync(path, Buffer.concat(pictures.flatMap((each) => Array<Buffer>(SHOWN_EACH).fill(each))));
}

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
  if (hasPeople) joinPictures(filmPath('person'));
  return () => rmSync(folder, { recursive: true, force: true });
}
