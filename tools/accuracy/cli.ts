// Command line of `npm run accuracy`: known bodies in known poses through the real model and the real core, against the truth.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { ensureModel, modelFolders } from '../models/ensure-models';
import { parseAccuracyArguments, USAGE, type AccuracyArguments } from './arguments';
import { clearCache, forgetRecordings } from './look/cache';
import { evaluate, type StationResult } from './figures/evaluate';
import { fitEstimators, fitSamples } from './fit/fit';
import { tryRejectedEstimators } from './fit/rejected-estimators';
import { lookAtPeople, rigNames } from './look/look-at-people';
import { accuracyPage } from './publish/markdown';
import { checkFigures, checkPlans, worsened } from './check';
import { liveDays, type DaysRow } from './days/days';
import { dayPlans, dayRigs } from './days/day-plan';
import { FIT_BODIES, fitPlans } from './fit/fit-plan';
import { COMPARED_MODELS, modelPlans, modelRows, type ModelRow } from './figures/models-compared';
import { benchPlans, FULL, QUICK } from './people/plan';
import { surroundingPlans, surroundingRows } from './people/surroundings';
import { agreementPlot, crossTalkPlot, judgementPlot } from './publish/plots';
import type { StationPlan } from './look/recording';
import { makeReport, NO_EXTRAS, readCheck, type Extras, type Report } from './publish/report';
import { writeEstimators } from './fit/write-estimators';
import { writeResiduals } from './fit/write-residuals';
import { runFound } from './found/cli';
import { runPictures } from './pictures/cli';
import { runTaught } from './taught/cli';

/** Exit codes: all well; nobody to look at, or figures that have become worse; wrong words on the command line. */
const EXIT = { ok: 0, nobody: 1, worse: 1, usage: 2 } as const;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCS = join(ROOT, 'docs');
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
  const own = await lookAtPeople(fitPlans());
  const others = await lookAtPeople(outsidePlans);
  const trained = own.flatMap(fitSamples);
  const outside = others.map(evaluate).flatMap(({ samples }) => samples);
  const rows = fitEstimators(trained, outside);
  await writeEstimators(rows, tryRejectedEstimators(own, others), {
    date: new Date().toISOString().slice(0, 10),
    fitBodies: FIT_BODIES,
    fitPoses: trained.length,
    riggedPeople: new Set(outside.map(({ station }) => station.body)).size,
  });
  say(
    'wrote src/core/metrics/estimators/fitted.ts and docs/estimators.json; next: npm run accuracy -- --residuals --resume',
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
  say('wrote src/core/metrics/estimators/residuals.ts');
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

/** Each network on a few of the same stations. The heavy one is made for this only, and taken away again: it would be part of every build. */
async function compareModels(rigs: readonly string[]): Promise<readonly ModelRow[]> {
  const folders = modelFolders(ROOT);
  await ensureModel(folders, 'landmark-heavy');
  try {
    const rows: ModelRow[] = [];
    for (const model of COMPARED_MODELS) {
      say(`the same people, seen by the network “${model}”`);
      rows.push(...modelRows(model, (await lookAtPeople(modelPlans(rigs), model)).map(evaluate)));
    }
    return rows;
  } finally {
    await rm(join(folders.outputs, 'landmark-heavy'), { recursive: true, force: true });
  }
}

const lookAtCheck = async () => checkFigures((await lookAtPeople(checkPlans())).map(evaluate));

/** What a whole publication has besides the bench itself. */
async function measureExtras(): Promise<Extras> {
  const rigs = await rigNames();
  return {
    days: await liveScriptedDays(),
    surroundings: surroundingRows((await lookAtPeople(surroundingPlans(dayRigs(rigs)))).map(evaluate)),
    models: await compareModels(rigs),
    check: await lookAtCheck(),
  };
}

/** Holds a few poses against what is published about them. */
async function check(): Promise<number> {
  const published = await readCheck();
  // What the code of an earlier run saw proves nothing about this one.
  await forgetRecordings(checkPlans());
  const worse = worsened(published, await lookAtCheck());
  for (const line of worse) say(line);
  say(
    worse.length === 0 ? `all ${published.length} figures are as good as published` : 'worse than published',
  );
  return worse.length === 0 && published.length > 0 ? EXIT.ok : EXIT.worse;
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
  const other = (await runPictures(words)) ?? (await runTaught(words)) ?? (await runFound(words));
  if (other !== null) return other;
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
  if (value.start === 'anew' && value.task !== 'check') await clearCache();
  if (value.task === 'check') return check();
  if (value.task === 'fit') return fit();
  if (value.task === 'residuals') return residuals();
  const plans = await choosePlans(value);
  if (plans.length === 0) return EXIT.nobody;
  const results = (await lookAtPeople(plans)).map(evaluate);
  const whole = value.extent === 'full' && value.bodies === 'all';
  const extras = whole && value.extras === 'measured' ? await measureExtras() : NO_EXTRAS;
  const report = await makeReport(results, extras);
  if (whole) await publish(report, results);
  else process.stdout.write(await format(accuracyPage(report), { ...FORMAT, parser: 'markdown' }));
  return EXIT.ok;
}

process.exitCode = await main(process.argv.slice(2));
