// Command line of `npm run accuracy`: known bodies in known poses through the real model and the real core, against the truth.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { parseAccuracyArguments, USAGE, type AccuracyArguments } from './arguments';
import { clearCache } from './cache';
import { evaluate, type StationResult } from './evaluate';
import { fitEstimators, fitSamples } from './fit';
import { lookAtPeople, rigNames } from './look-at-people';
import { accuracyPage } from './markdown';
import { liveDays, type DaysRow } from './days';
import { benchPlans, dayPlans, FIT_BODIES, fitPlans, FULL, QUICK } from './plan';
import { agreementPlot, crossTalkPlot, judgementPlot } from './plots';
import type { StationPlan } from './recording';
import { makeReport, type Report } from './report';
import { writeEstimators } from './write-estimators';
import { writeResiduals } from './write-residuals';

/** Exit codes: all well, nobody to look at, wrong words on the command line. */
const EXIT = { ok: 0, nobody: 1, usage: 2 } as const;

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));
const FORMAT = { printWidth: 110, singleQuote: true };

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function choosePlans({ bodies, extent }: AccuracyArguments): Promise<readonly StationPlan[]> {
  const wanted = extent === 'quick' ? QUICK : FULL;
  const sitters = bodies === 'rigs' ? [] : benchPlans('sitter', [], wanted);
  if (bodies === 'sitter' || (extent === 'quick' && bodies === 'all')) return sitters;
  const names = await rigNames();
  if (names.length === 0) say('Rigged people: not run, because ../shared/media/avatars is not there.');
  return [...sitters, ...benchPlans('rig', names, FULL)];
}

/** Fits the estimators and writes those that win into the core. Judged on rigged people, without whom nothing is written. */
async function fit(): Promise<number> {
  const outsidePlans = benchPlans('rig', await rigNames(), FULL);
  if (outsidePlans.length === 0) {
    say(
      'Nothing was fitted: without the rigged people in ../shared/media/avatars there is nobody outside the fit to judge it on.',
    );
    return EXIT.nobody;
  }
  const trained = (await lookAtPeople(fitPlans())).flatMap(fitSamples);
  const outside = (await lookAtPeople(outsidePlans)).map(evaluate).flatMap(({ samples }) => samples);
  const rows = fitEstimators(trained, outside);
  await writeEstimators(rows, {
    date: new Date().toISOString().slice(0, 10),
    fitBodies: FIT_BODIES,
    fitPoses: trained.length,
    riggedPeople: new Set(outside.map(({ station }) => station.body)).size,
  });
  say(
    'wrote src/core/estimators/fitted.ts and docs/estimators.json; next: npm run accuracy -- --residuals --resume',
  );
  return EXIT.ok;
}

/** Writes how far each metric errs on rigged people into the core. */
async function residuals(): Promise<number> {
  const plans = benchPlans('rig', await rigNames(), FULL);
  if (plans.length === 0) {
    say('Nothing was written: the rigged people in ../shared/media/avatars are not there.');
    return EXIT.nobody;
  }
  const samples = (await lookAtPeople(plans)).map(evaluate).flatMap((result) => result.samples);
  await writeResiduals(samples);
  say('wrote src/core/estimators/residuals.ts');
  return EXIT.ok;
}

/** The scripted days of their own people, with either kind of baseline. */
async function liveScriptedDays(): Promise<readonly DaysRow[]> {
  const recordings = await lookAtPeople(dayPlans(await rigNames()));
  say('living the scripted days');
  return (['upright', 'upright and own slump'] as const).flatMap((baseline) =>
    liveDays(recordings, baseline),
  );
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
  if (value.start === 'anew') await clearCache();
  if (value.task === 'fit') return fit();
  if (value.task === 'residuals') return residuals();
  const plans = await choosePlans(value);
  if (plans.length === 0) return EXIT.nobody;
  const results = (await lookAtPeople(plans)).map(evaluate);
  const days =
    value.extent === 'full' && value.bodies === 'all' && value.days === 'lived'
      ? await liveScriptedDays()
      : [];
  const report = await makeReport(results, days);
  if (value.extent === 'full' && value.bodies === 'all') await publish(report, results);
  else process.stdout.write(await format(accuracyPage(report), { ...FORMAT, parser: 'markdown' }));
  return EXIT.ok;
}

process.exitCode = await main(process.argv.slice(2));
