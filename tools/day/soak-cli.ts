// Command line of `npm run soak`: watches in a hidden tab for as long as asked while things go wrong in turn, and says what came of it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeFilm } from './films/films';
import { publishSection } from '../publish/section';
import { table } from '../publish/table';
import { marksOf } from './publish/report';
import { serveAll, serveVersions } from './browsers/serving';
import { randomSoak, type RandomSoaked } from './scenarios/random/random-soak';
import { soak, type Soaked } from './scenarios/soak';

const DOCUMENT = new URL('../../docs/running-all-day.md', import.meta.url);

/** What is published of it. */
function summary({ watchedSeconds, done, seconds, faults, journal }: Soaked): string {
  const kinds = new Map<string, number>();
  for (const { event } of journal) kinds.set(event.kind, (kinds.get(event.kind) ?? 0) + 1);
  const states = Object.entries(seconds).toSorted(([, a], [, b]) => b - a);
  return [
    `\`npm run soak\` on ${new Date().toISOString().slice(0, 10)}: ${(watchedSeconds / 60).toFixed(0)} minutes in a hidden tab.`,
    table(
      ['fault', 'times'],
      Object.entries(done).map(([name, times]) => [name, String(times)]),
    ),
    table(
      ['state of the stored time', 'seconds'],
      states.map(([state, each]) => [state, each.toFixed(0)]),
    ),
    `The page’s own log: ${[...kinds].map(([kind, times]) => `${kind} ${times}`).join(', ')}.`,
    faults.length === 0
      ? 'Every moment is stored once, and none of them wrongly.'
      : `Wrong: ${faults.join('; ')}.`,
  ].join('\n\n');
}

/** Whether everything was survived. */
async function run(minutes: number, publish: boolean): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-soak-'));
  const film = join(folder, 'shutter.y4m');
  const served = await serveAll();
  try {
    await makeFilm('shutter', film);
    const soaked = await soak({
      appUrl: served.appUrl,
      film,
      minutes,
      log: (progress) => console.error(`${new Date().toISOString()}  ${progress}`),
    });
    for (const { atMs, event } of soaked.journal) {
      console.log(`${new Date(atMs).toISOString()}  ${JSON.stringify(event)}`);
    }
    console.log(`\n${summary(soaked)}`);
    if (publish) await publishSection(DOCUMENT, marksOf('soak'), summary(soaked));
    return soaked.faults.length === 0;
  } finally {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same with faults drawn by a seed. */
async function runRandom(minutes: number, seed: number): Promise<boolean> {
  const again = `npm run soak -- --minutes ${minutes} --random --seed ${seed}`;
  console.log(`Seed ${seed}: repeat with ${again}`);
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-soak-'));
  const film = join(folder, 'shutter.y4m');
  const served = await serveVersions();
  try {
    await makeFilm('shutter', film);
    const soaked = await randomSoak({
      appUrl: served.appUrl,
      film,
      minutes,
      seed,
      publish: () => served.publish(),
      log: (progress) => console.error(`${new Date().toISOString()}  ${progress}`),
    });
    for (const { atMs, event } of soaked.journal) {
      console.log(`${new Date(atMs).toISOString()}  ${JSON.stringify(event)}`);
    }
    console.log(`\n${randomSummary(soaked)}`);
    return soaked.faults.length === 0;
  } finally {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function randomSummary({ done, seconds, faults, watchedSeconds }: RandomSoaked): string {
  return [
    `${(watchedSeconds / 60).toFixed(0)} minutes.`,
    table(
      ['fault', 'times'],
      Object.entries(done).map(([name, times]) => [name, String(times)]),
    ),
    table(
      ['state of the stored time', 'seconds'],
      Object.entries(seconds)
        .toSorted(([, a], [, b]) => b - a)
        .map(([state, each]) => [state, each.toFixed(0)]),
    ),
    faults.length === 0
      ? 'Every moment is stored once, none was seen with the camera off, and what was said was so.'
      : `Wrong:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
  ].join('\n\n');
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    publish: { type: 'boolean', default: false },
    random: { type: 'boolean', default: false },
    seed: { type: 'string' },
  },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (minutes > 0 && Number.isSafeInteger(seed)) {
  const random = values.random || values.seed !== undefined;
  process.exit((await (random ? runRandom(minutes, seed) : run(minutes, values.publish))) ? 0 : 1);
} else {
  console.error(
    'Usage: npm run soak -- [--minutes N] [--publish | --random [--seed N]]   (60 minutes, unless given)',
  );
  process.exitCode = 2;
}
