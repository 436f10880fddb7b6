// Reads the command line of `npm run analyse`.
import { parseArgs } from 'node:util';
import { messageOf } from '../../src/message-of';

export interface AnalyseArguments {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Where the camera stood; found from the pictures when absent. */
  readonly setup: 'front' | 'side' | null;
  /** A picture or video of the person upright. */
  readonly baseline: string | null;
  readonly model: 'lite' | 'full';
}

export const USAGE = `Usage: npm run analyse -- FILE… [--json] [--setup front|side] [--baseline FILE] [--model lite|full]

  FILE        pictures (jpg, png, webp) or videos (mp4, webm, mov, mjpeg)
  --json      one JSON object per frame on standard output
  --setup     where the camera stood; found from each file when not given
  --baseline  a picture or video of the same person sitting upright: judges the others against it
  --model     the pose model, full unless given`;

export type ParsedArguments =
  | { readonly kind: 'arguments'; readonly value: AnalyseArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'usage-error'; readonly message: string };

/** Parses the words after the command's name. Unknown options, and options without a known value, are usage errors. */
export function parseAnalyseArguments(words: readonly string[]): ParsedArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        setup: { type: 'string' },
        baseline: { type: 'string' },
        model: { type: 'string', default: 'full' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    const { setup, model } = values;
    if (setup !== undefined && setup !== 'front' && setup !== 'side') {
      return { kind: 'usage-error', message: `--setup is front or side, not ${setup}` };
    }
    if (model !== 'lite' && model !== 'full') {
      return { kind: 'usage-error', message: `--model is lite or full, not ${model}` };
    }
    if (positionals.length === 0) return { kind: 'usage-error', message: 'No file was named.' };
    return {
      kind: 'arguments',
      value: {
        files: positionals,
        json: values.json,
        setup: setup ?? null,
        baseline: values.baseline ?? null,
        model,
      },
    };
  } catch (error) {
    return { kind: 'usage-error', message: messageOf(error) };
  }
}
