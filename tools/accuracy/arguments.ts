// Reads the command line of `npm run accuracy`.
import { parseArgs } from 'node:util';
import { messageOf } from '../../src/message-of';

export interface AccuracyArguments {
  /** A few minutes on few bodies: prints, and leaves the published figures alone. */
  readonly extent: 'full' | 'quick';
  readonly bodies: 'sitter' | 'rigs' | 'all';
  readonly start: 'anew' | 'resume';
  /** Days, surroundings and other networks. */
  readonly extras: 'measured' | 'skipped';
  /**
   * `publish` = measure and write the page; `fit` = make the estimators; `residuals` = write down how far each metric errs; `check` = hold a
   * few poses against what is published.
   */
  readonly task: 'publish' | 'fit' | 'residuals' | 'check';
}

export const USAGE = `Usage: npm run accuracy -- [--quick] [--bodies sitter|rigs|all] [--resume] [--brief] [--fit | --residuals | --check]

  --quick   two modelled bodies and few poses: prints the tables and writes no file
  --bodies  modelled bodies, rigged people, or both (all, unless given); only a full run of all is published
  --resume  keep what an interrupted run has already looked at
  --brief   publish without scripted days, surroundings and the other networks, which take half an hour and more
  --fit     fit the estimators on modelled bodies, judge them on rigged people, and write those that win into the core
  --residuals  write into the core how far each metric errs on rigged people; run it after --fit, with --resume
  --check   look at a few poses and exit with 1 when what is published about them has become worse; part of the tests
  --pictures FOLDER  real pictures and films with a labels.csv instead of drawn people; alone it says what else it takes
  --found   in which share of the looks each rigged person is found, by light and by group; --publish to write it into docs/real-people.md
  --taught  rigged people show postures as examples, and later moments are told by them; --people N for the first N of them, --publish
            to write the table into docs/calibration.md`;

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
        brief: { type: 'boolean', default: false },
        residuals: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    const { bodies } = values;
    if (bodies !== 'sitter' && bodies !== 'rigs' && bodies !== 'all') {
      return { kind: 'usage-error', message: `--bodies is sitter, rigs or all, not ${bodies}` };
    }
    const tasks = (['fit', 'residuals', 'check'] as const).filter((task) => values[task]);
    if (tasks.length > 1) {
      return { kind: 'usage-error', message: '--fit, --residuals and --check are runs of their own' };
    }
    return {
      kind: 'arguments',
      value: {
        extent: values.quick ? 'quick' : 'full',
        bodies,
        start: values.resume ? 'resume' : 'anew',
        extras: values.brief ? 'skipped' : 'measured',
        task: tasks[0] ?? 'publish',
      },
    };
  } catch (error) {
    return { kind: 'usage-error', message: messageOf(error) };
  }
}
