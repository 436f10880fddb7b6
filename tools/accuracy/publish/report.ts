// docs/accuracy.json: the figures with all that is needed to know where they came from.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { promisify } from 'node:util';
import { ALGORITHM_VERSION } from '../../../src/core/calibration/calibrate';
import { findBrowser } from '../../browsers/browser';
import type { CheckFigure } from '../check';
import type { DaysRow } from '../days/days';
import type { StationResult } from '../figures/evaluate';
import type { ModelRow } from '../figures/models-compared';
import type { SurroundingRow } from '../people/surroundings';
import { readFitReport, type FitReport } from '../fit/write-estimators';
import { summarise, type Figures } from '../figures/summarise';

/** What a brief run leaves out. */
export interface Extras {
  readonly days: readonly DaysRow[];
  readonly surroundings: readonly SurroundingRow[];
  readonly models: readonly ModelRow[];
  /** Figures that every test run looks at again. */
  readonly check: readonly CheckFigure[];
}

export const NO_EXTRAS: Extras = { days: [], surroundings: [], models: [], check: [] };

export interface Report extends Extras {
  readonly date: string;
  readonly algorithmVersion: number;
  readonly model: 'BlazePose Full';
  readonly versions: Readonly<Record<string, string>>;
  readonly machine: string;
  readonly modelledBodies: number;
  readonly riggedPeople: number;
  readonly posesPerStation: number;
  readonly figures: Figures;
  /** How the estimators came about; null where none were fitted. */
  readonly fit: FitReport | null;
}

const PACKAGES = [
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow-models/pose-detection',
  '@mediapipe/pose',
  'three',
];

async function versionOf(packageName: string): Promise<string> {
  const file = new URL(`../../../node_modules/${packageName}/package.json`, import.meta.url);
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}

/** What the browser calls itself; undefined where it does not answer. */
async function browserVersion(): Promise<string | undefined> {
  const search = await findBrowser();
  if (search.kind === 'absent') return undefined;
  const answer = await promisify(execFile)(search.executablePath, ['--version']).catch(() => null);
  return answer?.stdout.match(/\d+[\d.]*/)?.[0];
}

/** Gathers figures, versions and the machine. */
export async function makeReport(results: readonly StationResult[], extras: Extras): Promise<Report> {
  const named = await Promise.all(PACKAGES.map(async (name) => [name, await versionOf(name)] as const));
  const chromium = await browserVersion();
  const bodies = (kind: 'sitter' | 'rig') =>
    new Set(results.filter(({ station }) => station.kind === kind).map(({ station }) => station.body)).size;
  return {
    date: new Date().toISOString().slice(0, 10),
    algorithmVersion: ALGORITHM_VERSION,
    model: 'BlazePose Full',
    versions: {
      ...Object.fromEntries(named),
      node: process.version,
      ...(chromium === undefined ? {} : { chromium }),
    },
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, no graphics card`,
    modelledBodies: bodies('sitter'),
    riggedPeople: bodies('rig'),
    posesPerStation: results[0]?.samples.length ?? 0,
    figures: summarise(results),
    ...extras,
    fit: await readFitReport(),
  };
}

/** The published figures of the check. Rejects when there is no report; empty when a brief run wrote it. */
export async function readCheck(): Promise<readonly CheckFigure[]> {
  const file = new URL('../../../docs/accuracy.json', import.meta.url);
  return (JSON.parse(await readFile(file, 'utf8')) as Report).check;
}
