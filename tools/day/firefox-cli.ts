// Command line of `npm run bench:firefox`: whether Plumbline goes on watching in a hidden tab of Firefox, where the page copies its video element.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeFilm, type FilmName } from './films/films';
import { findFirefox, startFirefox } from './browsers/firefox';
import { measureHidden, measureSlump, patiently, type Surroundings } from './scenarios/parts';
import { publishSection } from '../publish/section';
import { daySection, marksOf, publishedDay, type DayFigures } from './publish/report';
import { FILM_ADDRESS, serveAll } from './browsers/serving';
import { makeWebm } from './films/webm/make-webm';

const DOCUMENT = new URL('../../docs/running-all-day.md', import.meta.url);

const USAGE = `Usage: npm run bench:firefox -- [--minutes N] [--other-minutes N] [--publish]

  --minutes        minutes in a hidden tab with a steady sitter (30)
  --other-minutes  minutes in a hidden tab with Firefox's own made-up camera, which shows nobody (5)
  --publish        write the figures into docs/running-all-day.md`;

interface Wishes {
  readonly minutes: number;
  readonly otherMinutes: number;
  readonly publish: boolean;
}

async function run({ minutes, otherMinutes, publish }: Wishes): Promise<void> {
  if (process.platform !== 'linux')
    throw new Error('What processes cost is read from /proc, which needs Linux.');
  const log = (progress: string): void => console.error(progress);
  const firefox = await findFirefox();
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-firefox-films-'));
  let film: string | null = null;
  log('building the page…');
  const served = await serveAll(() => film);

  async function show(name: FilmName): Promise<void> {
    log(`drawing the film “${name}”…`);
    const drawn = join(folder, `${name}.y4m`);
    await makeFilm(name, drawn);
    film = join(folder, `${name}.webm`);
    await makeWebm(drawn, film);
    await rm(drawn);
  }

  try {
    const around: Surroundings = {
      ...served,
      startBrowser: (part) =>
        startFirefox(
          firefox,
          part === 'nobody' ? { kind: 'built-in' } : { kind: 'film', address: FILM_ADDRESS },
        ),
      log,
    };
    log('measuring: nobody');
    const nobody = await patiently(() => measureHidden('nobody', otherMinutes, around), log);
    await show('steady');
    log('measuring: steady');
    const steady = await patiently(() => measureHidden('steady', minutes, around), log);
    await show('slump');
    log('measuring: slump');
    const slump = await patiently(() => measureSlump(around), log);
    const figures: DayFigures = {
      machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
      browser: execFileSync(firefox, ['--version'], { encoding: 'utf8' }).trim(),
      date: new Date().toISOString().slice(0, 10),
      results: [nobody, steady],
      slump,
    };
    console.log(`${figures.machine}, ${figures.browser}\n\n${daySection(figures)}`);
    if (publish) {
      await publishSection(DOCUMENT, marksOf('bench:firefox'), publishedDay('bench:firefox', figures));
    }
  } finally {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    'other-minutes': { type: 'string', default: '5' },
    publish: { type: 'boolean', default: false },
  },
});
const [minutes, otherMinutes] = [Number(values.minutes), Number(values['other-minutes'])];
if (minutes > 0 && otherMinutes > 0) {
  await run({ minutes, otherMinutes, publish: values.publish });
  // A browser's leftovers must not keep the command alive.
  process.exit();
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
