// Reads the command line of `npm run bench:day`.
import { parseArgs } from 'node:util';
import { messageOf } from '../../src/message-of';

/** What is measured, each in a browser of its own, one after the other. */
export const PARTS = [
  'steady',
  'camera-alone',
  'every-frame',
  'moving',
  'talking',
  'talking-camera',
  'slump',
] as const;
export type PartName = (typeof PARTS)[number];

/** Parts with the film of a real person, which is not part of the project and may be absent. */
export const WITH_REAL_FILM: readonly PartName[] = ['talking', 'talking-camera'];

export interface DayArguments {
  /** How long Plumbline is measured with a steady sitter. */
  readonly minutes: number;
  /** How long each of the parts it is compared with is measured. */
  readonly otherMinutes: number;
  readonly parts: readonly PartName[];
  /** A file of what was measured before, which is not measured again; null for none. */
  readonly keep: string | null;
  /** Whether the section in docs/performance.md is written anew. */
  readonly publish: boolean;
}

export const USAGE = `Usage: npm run bench:day -- [--minutes N] [--other-minutes N] [--parts LIST] [--keep FILE] [--publish]

  --minutes        minutes of Plumbline in a hidden tab with a steady sitter (30)
  --other-minutes  minutes of each other part (10)
  --parts          some of ${PARTS.join(',')} (all);
                   talking: a real person, and the camera alone with the same film, where ../shared/media has it
  --keep           file that each part is written to when it is measured, and read from instead of being measured again
  --publish        write the figures into docs/performance.md; asks for all parts`;

export type ParsedArguments =
  | { readonly kind: 'arguments'; readonly value: DayArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'usage-error'; readonly message: string };

/** Parses the words after the command's name. Unknown options and values without sense are usage errors. */
export function parseDayArguments(words: readonly string[]): ParsedArguments {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        minutes: { type: 'string', default: '30' },
        'other-minutes': { type: 'string', default: '10' },
        parts: { type: 'string', default: PARTS.join(',') },
        keep: { type: 'string' },
        publish: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    const parts = values.parts.split(',').map(partOf);
    if (values.publish && PARTS.some((part) => !WITH_REAL_FILM.includes(part) && !parts.includes(part))) {
      return { kind: 'usage-error', message: '--publish needs every part with a drawn film' };
    }
    return {
      kind: 'arguments',
      value: {
        minutes: minutesOf(values.minutes),
        otherMinutes: minutesOf(values['other-minutes']),
        parts,
        keep: values.keep ?? null,
        publish: values.publish,
      },
    };
  } catch (error) {
    return { kind: 'usage-error', message: messageOf(error) };
  }
}

function partOf(word: string): PartName {
  const part = PARTS.find((known) => known === word);
  if (part === undefined) throw new Error(`--parts has ${PARTS.join(', ')}, not ${word}`);
  return part;
}

function minutesOf(word: string): number {
  const minutes = Number(word);
  if (!(minutes > 0)) throw new Error(`minutes are a number above 0, not ${word}`);
  return minutes;
}
