// Command line of `npm run analyse`: the whole pipeline on pictures and videos, without the page.
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'playwright';
import type { Baseline } from '../../src/core/baseline/baseline';
import { describeCalibrationProblem } from '../../src/words/calibration';
import { withToolPage } from '../browsers/with-tool-page';
import { parseAnalyseArguments, USAGE, type AnalyseArguments } from './arguments';
import { describeFrame, describeSummary } from './describe';
import type { FileProblem, FrameLine, ProblemLine } from './lines';

/** Exit codes: all well, some files gave nothing, wrong words on the command line. */
const EXIT = { ok: 0, someFailed: 1, usage: 2 } as const;

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Null for a file that may be looked at. */
async function problemBefore(path: string): Promise<{ problem: FileProblem; message: string } | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return { problem: 'missing', message: 'There is no such file.' };
  if (found.isDirectory()) return { problem: 'not-media', message: 'This is a folder.' };
  if (found.size === 0) return { problem: 'empty', message: 'The file is empty.' };
  return null;
}

async function analyse(page: Page, options: AnalyseArguments): Promise<number> {
  const baseline = await readBaseline(page, options);
  if (baseline === undefined) return EXIT.someFailed;
  let failures = 0;
  for (const [number, path] of options.files.entries()) {
    say(`[${number + 1}/${options.files.length}] ${path}`);
    const outcome = (await problemBefore(path)) ?? (await analyseOne(page, path, options, baseline));
    if (outcome === null) continue;
    failures += 1;
    const line: ProblemLine = { file: path, ...outcome };
    say(`${path}: ${line.message}`);
    if (options.json) print(JSON.stringify(line));
  }
  return failures === 0 ? EXIT.ok : EXIT.someFailed;
}

async function analyseOne(
  page: Page,
  path: string,
  { setup, json }: AnalyseArguments,
  baseline: Baseline | null,
): Promise<{ problem: FileProblem; message: string } | null> {
  await page.setInputFiles('#files', path);
  const request = { index: 0, name: path, view: setup, baseline };
  const outcome = await page.evaluate((r) => window.analyseFile(r), request);
  if (outcome.kind === 'problem') return { problem: outcome.problem, message: outcome.message };
  if (!json) print(describeSummary(outcome.summary));
  return null;
}

/** Undefined when a baseline was asked for and could not be had; the reason is told. */
async function readBaseline(
  page: Page,
  { baseline: path, setup }: AnalyseArguments,
): Promise<Baseline | null | undefined> {
  if (path === null) return null;
  const problem = await problemBefore(path);
  if (problem !== null) {
    say(`baseline ${path}: ${problem.message}`);
    return undefined;
  }
  say(`baseline ${basename(path)}…`);
  await page.setInputFiles('#files', path);
  const outcome = await page.evaluate((r) => window.baselineFrom(r), { index: 0, name: path, view: setup });
  switch (outcome.kind) {
    case 'calibrated':
      return outcome.baseline;
    case 'problem':
      say(`baseline ${path}: ${describeCalibrationProblem(outcome.problem)}`);
      return undefined;
    case 'unreadable':
      say(`baseline ${path}: ${outcome.message}`);
      return undefined;
  }
}

async function main(words: readonly string[]): Promise<number> {
  const parsed = parseAnalyseArguments(words);
  if (parsed.kind === 'help') {
    print(USAGE);
    return EXIT.ok;
  }
  if (parsed.kind === 'usage-error') {
    say(`${parsed.message}\n\n${USAGE}`);
    return EXIT.usage;
  }
  const options = parsed.value;
  say('starting the browser and the pose model…');
  return withToolPage({ path: 'tools/analyse/page.html', onConsoleError: say }, async (page) => {
    await page.exposeFunction('emitLine', (line: FrameLine) => {
      if (options.json) print(JSON.stringify(line));
      else if (process.stderr.isTTY) process.stderr.write(`\r${describeFrame(line)}\u001b[K`);
    });
    await page.waitForFunction(() => 'openModel' in window);
    await page.evaluate((model) => window.openModel(model), options.model);
    return analyse(page, options);
  });
}

process.exitCode = await main(process.argv.slice(2));
