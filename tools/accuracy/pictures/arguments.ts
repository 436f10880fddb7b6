// Reads the words after `npm run accuracy -- --pictures`.
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { USUAL_SIZES, type DrawSizes } from './judge/draws';
import { messageOf } from '../../../src/message-of';

export interface PictureArguments {
  readonly folders: readonly string[];
  readonly view: 'front' | 'side' | null;
  /** Where the page with the worst cases goes. It shows the pictures, so it belongs outside the project. */
  readonly out: string;
  /** A file for every figure as JSON; null for none. */
  readonly json: string | null;
  /** The part of docs/real-people.md to write the figures into; null for none. */
  readonly publish: string | null;
  readonly varied: boolean;
  readonly sizes: DrawSizes;
}

export const PICTURE_USAGE = `Usage: npm run accuracy -- --pictures FOLDER [--pictures FOLDER …] [--view front|side] [--moved] [--out FOLDER] [--json FILE]

  FOLDER       holds pictures or films and a labels.csv with the columns file, person and posture (upright, slumped, or any other
               word); a column session parts pictures by camera, columns of "x y" are points placed by hand
  --view       where the camera stood; told from the pictures of each person unless given
  --moved      also look at each upright and slumped picture moved, larger, smaller and rolled
  --upright N  pictures for a baseline of upright alone (${USUAL_SIZES.uprightAlone}), half of what there is at most
  --slumped N  and for one with the person's own slump, as many of each (${USUAL_SIZES.withSlump})
  --draws N    random baselines of each kind besides the first (${USUAL_SIZES.randomDraws})
  --out        where the page with the worst cases is written, outside the project
  --json       every figure, to this file
  --publish P  write the tables into part P (front, side) of docs/real-people.md instead of printing them`;

export type ParsedPictureArguments =
  | { readonly kind: 'arguments'; readonly value: PictureArguments }
  | { readonly kind: 'usage-error'; readonly message: string };

/** Null when the words ask for something else. */
export function parsePictureArguments(words: readonly string[]): ParsedPictureArguments | null {
  if (!words.some((word) => word === '--pictures' || word.startsWith('--pictures='))) return null;
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        pictures: { type: 'string', multiple: true, default: [] },
        view: { type: 'string' },
        moved: { type: 'boolean', default: false },
        out: { type: 'string', default: join(tmpdir(), 'plumbline-pictures') },
        json: { type: 'string' },
        publish: { type: 'string' },
        upright: { type: 'string', default: String(USUAL_SIZES.uprightAlone) },
        slumped: { type: 'string', default: String(USUAL_SIZES.withSlump) },
        draws: { type: 'string', default: String(USUAL_SIZES.randomDraws) },
      },
    });
    const { view = null } = values;
    if (view !== null && view !== 'front' && view !== 'side') {
      return { kind: 'usage-error', message: `--view is front or side, not ${view}` };
    }
    const [uprightAlone, withSlump, randomDraws] = [values.upright, values.slumped, values.draws].map(Number);
    const counts = [uprightAlone, withSlump, randomDraws];
    if (!counts.every((count) => Number.isInteger(count) && Number(count) >= 0)) {
      return { kind: 'usage-error', message: '--upright, --slumped and --draws are whole numbers' };
    }
    return {
      kind: 'arguments',
      value: {
        folders: values.pictures.map((folder) => resolve(folder)),
        view,
        out: resolve(values.out),
        json: values.json === undefined ? null : resolve(values.json),
        publish: values.publish ?? null,
        varied: values.moved,
        sizes: {
          uprightAlone: uprightAlone ?? USUAL_SIZES.uprightAlone,
          withSlump: withSlump ?? USUAL_SIZES.withSlump,
          randomDraws: randomDraws ?? USUAL_SIZES.randomDraws,
          seed: USUAL_SIZES.seed,
        },
      },
    };
  } catch (error) {
    return { kind: 'usage-error', message: messageOf(error) };
  }
}
