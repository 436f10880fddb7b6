// Command line of `npm run accuracy`: known bodies in known poses through the real model and the real core, against the truth.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { parseAccuracyArguments, USAGE, type AccuracyArguments } from './arguments';
import { clearCache } from './cache';
import { evaluate, type StationResult } from './evaluate';
import { lookAtPeople, plansFor, rigFiles, sitterNames } from './look-at-people';
import { accuracyPage } from './markdown';
import { FULL, QUICK } from './plan';
import { agreementPlot, crossTalkPlot, judgementPlot } from './plots';
import type { StationPlan } from './recording';
import { makeReport, type Report } from './report';

/** Exit codes: all well, nobody to look at, wrong words on the command line. */
const EXIT = { ok: 0, nobody: 1, usage: 2 } as const;

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));
const FORMAT = { printWidth: 110, singleQuote: true };

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function choosePlans({ bodies, extent }: AccuracyArguments): Promise<readonly StationPlan[]> {
  const wanted = extent === 'quick' ? QUICK : FULL;
  const sitters = bodies === 'rigs' ? [] : plansFor('sitter', sitterNames(wanted.sitters), wanted);
  if (bodies === 'sitter' || (extent === 'quick' && bodies === 'all')) return sitters;
  const files = await rigFiles();
  if (files.length === 0) say('Rigged people: not run, because ../shared/media/avatars is not there.');
  const names = files.map((name) => name.replace(/\.glb$/, ''));
  return [...sitters, ...plansFor('rig', extent === 'quick' ? names.slice(0, 2) : names, wanted)];
}

/** Writes page, figures and drawings below docs. */
async function publish(report: Report, results: readonly StationResult[]): Promise<void> {
  const samples = results.flatMap((result) => result.samples);
  const { judgement, crossTalk } = report.figures;
  await mkdir(`${DOCS}/images`, { recursive: true });
  await Promise.all([
    writeFile(`${DOCS}/accuracy.json`, await format(JSON.stringify(report), { ...FORMAT, parser: 'json' })),
    writeFile(`${DOCS}/accuracy.md`, await format(accuracyPage(report), { ...FORMAT, parser: 'markdown' })),
    writeFile(`${DOCS}/images/accuracy-agreement.svg`, agreementPlot(samples)),
    writeFile(`${DOCS}/images/accuracy-judgement.svg`, judgementPlot(judgement)),
    writeFile(`${DOCS}/images/accuracy-crosstalk.svg`, crossTalkPlot(crossTalk)),
  ]);
  say('wrote docs/accuracy.md, docs/accuracy.json and docs/images/accuracy-*.svg');
}

async function main(words: readonly string[]): Promise<number> {
  const parsed = parseAccuracyArguments(words);
  if (parsed.kind === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return EXIT.ok;
  }
  if (parsed.kind === 'usage-error') {
    say(`${parsed.message}\n\n${USAGE}`);
    return EXIT.usage;
  }
  const { value } = parsed;
  const plans = await choosePlans(value);
  if (plans.length === 0) return EXIT.nobody;
  if (value.start === 'anew') await clearCache();
  const results = (await lookAtPeople(plans)).map(evaluate);
  const report = await makeReport(results);
  if (value.extent === 'full' && value.bodies === 'all') await publish(report, results);
  else process.stdout.write(await format(accuracyPage(report), { ...FORMAT, parser: 'markdown' }));
  return EXIT.ok;
}

process.exitCode = await main(process.argv.slice(2));
