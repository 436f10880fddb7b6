// Reads the command line of `npm run accuracy`.
import { parseArgs } from 'node:util';

export interface AccuracyArguments {
  /** A few minutes on few bodies: prints, and leaves the published figures alone. */
  readonly extent: 'full' | 'quick';
  readonly bodies: 'sitter' | 'rigs' | 'all';
  readonly start: 'anew' | 'resume';
  /** Whole days take longest by far. */
  readonly days: 'lived' | 'skipped';
  /** `publish` = measure and write the page; `fit` = make the estimators; `residuals` = write down how far each metric errs. */
  readonly task: 'publish' | 'fit' | 'residuals';
}

export const USAGE = `Usage: npm run accuracy -- [--quick] [--bodies sitter|rigs|all] [--resume] [--skip-days] [--fit | --residuals]

  --quick   two modelled bodies and few poses: prints the tables and writes no file
  --bodies  modelled bodies, rigged people, or both (all, unless given); only a full run of all is published
  --resume  keep what an interrupted run has already looked at
  --skip-days  publish without the scripted days, which take a quarter of an hour and more
  --fit     fit the estimators on modelled bodies, judge them on rigged people, and write those that win into the core
  --residuals  write into the core how far each metric errs on rigged people; run it after --fit, with --resume`;

export type ParsedArguments =
  | { readonly kind: 'arguments'; readonly value: AccuracyArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'usage-error'; readonly message: string };

/** Parses the words after the command's name. Unknown options, and options without a known value, are usage errors. */
export function parseAccuracyArguments(words: readonly string[]): ParsedArguments {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        quick: { type: 'boolean', default: false },
        bodies: { type: 'string', default: 'all' },
        resume: { type: 'boolean', default: false },
        fit: { type: 'boolean', default: false },
        'skip-days': { type: 'boolean', default: false },
        residuals: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    const { bodies } = values;
    if (bodies !== 'sitter' && bodies !== 'rigs' && bodies !== 'all') {
      return { kind: 'usage-error', message: `--bodies is sitter, rigs or all, not ${bodies}` };
    }
    if (values.fit && values.residuals) {
      return { kind: 'usage-error', message: '--residuals comes after --fit, in a run of its own' };
    }
    return {
      kind: 'arguments',
      value: {
        extent: values.quick ? 'quick' : 'full',
        bodies,
        start: values.resume ? 'resume' : 'anew',
        days: values['skip-days'] ? 'skipped' : 'lived',
        task: values.fit ? 'fit' : values.residuals ? 'residuals' : 'publish',
      },
    };
  } catch (error) {
    return { kind: 'usage-error', message: error instanceof Error ? error.message : String(error) };
  }
}
