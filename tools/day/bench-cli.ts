// Command line of `npm run bench:day`: what a day of watching costs over all processes of the browser, and whether it misses anything.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserLaunchOptions } from '../browsers/browser';
import { parseDayArguments, USAGE, WITH_REAL_FILM, type DayArguments, type PartName } from './arguments';
import { startChromium } from './browsers/chromium';
import { makeFilm, REAL_FILM, type FilmName } from './films/films';
import { keep, readKept, type Measured } from './publish/kept';
import {
  measureCameraAlone,
  measureEveryFrame,
  measureHidden,
  measureSlump,
  patiently,
  type Surroundings,
} from './scenarios/parts';
import { publishSection } from '../publish/section';
import { daySection, marksOf, publishedDay, type DayFigures } from './publish/report';
import { serveAll } from './browsers/serving';

const DOCUMENT = new URL('../../docs/performance.md', import.meta.url);

const FILMS: Readonly<Record<PartName, FilmName | 'real'>> = {
  'camera-alone': 'steady',
  'every-frame': 'steady',
  steady: 'steady',
  moving: 'moving',
  slump: 'slump',
  talking: 'real',
  'talking-camera': 'real',
};

async function run({ parts, minutes, otherMinutes, keep: keptIn, publish }: DayArguments): Promise<void> {
  if (process.platform !== 'linux')
    throw new Error('What processes cost is read from /proc, which needs Linux.');
  const log = (progress: string): void => console.error(progress);
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-day-'));
  const filmOf = (film: FilmName | 'real'): string =>
    film === 'real' ? REAL_FILM : join(folder, `${film}.y4m`);
  log('building the page…');
  const served = await serveAll();
  try {
    const around: Surroundings = {
      ...served,
      startBrowser: (part) => startChromium(filmOf(part === 'nobody' ? 'steady' : FILMS[part])),
      log,
    };
    const kept = await readKept(keptIn);
    const made = new Set<FilmName>();
    const day: Measured[] = [];
    for (const part of parts) {
      const known = kept.get(part);
      if (known !== undefined) {
        day.push(known);
        continue;
      }
      if (WITH_REAL_FILM.includes(part) && !existsSync(REAL_FILM)) {
        log(
          `not measured: ${part} needs the film of a real person in ../shared/media/video, which is not here`,
        );
        continue;
      }
      const film = FILMS[part];
      if (film !== 'real' && !made.has(film)) {
        log(`drawing the film “${film}”…`);
        await makeFilm(film, filmOf(film));
        made.add(film);
      }
      log(`measuring: ${part}`);
      const forMinutes = part === 'steady' ? minutes : otherMinutes;
      const measured = await patiently(() => measure(part, forMinutes, around), log);
      await keep(keptIn, measured);
      day.push(measured);
    }
    const figures: DayFigures = {
      machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
      browser: await browserVersion(),
      date: new Date().toISOString().slice(0, 10),
      results: day.flatMap((each) => (each.part === 'slump' ? [] : [each.result])),
      slump: day.find((each) => each.part === 'slump')?.slump ?? null,
    };
    console.log(`${figures.machine}, ${figures.browser}\n\n${daySection(figures)}`);
    if (publish) await publishSection(DOCUMENT, marksOf('bench:day'), publishedDay('bench:day', figures));
  } finally {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(part: PartName, minutes: number, around: Surroundings): Promise<Measured> {
  switch (part) {
    case 'camera-alone':
    case 'talking-camera':
      return { part, result: await measureCameraAlone(part, minutes, around) };
    case 'every-frame':
      return { part, result: await measureEveryFrame(minutes, around) };
    case 'steady':
    case 'moving':
    case 'talking':
      return { part, result: await measureHidden(part, minutes, around) };
    case 'slump':
      return { part, slump: await measureSlump(around) };
  }
}

async function browserVersion(): Promise<string> {
  const { executablePath = '' } = await browserLaunchOptions();
  const said = execFileSync(executablePath, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return said.split(' built on')[0]?.trim() ?? said;
}

const parsed = parseDayArguments(process.argv.slice(2));
switch (parsed.kind) {
  case 'help':
    console.log(USAGE);
    break;
  case 'usage-error':
    console.error(`${parsed.message}\n\n${USAGE}`);
    process.exitCode = 2;
    break;
  case 'arguments':
    await run(parsed.value);
    // A browser's leftovers must not keep the command alive.
    process.exit();
}
