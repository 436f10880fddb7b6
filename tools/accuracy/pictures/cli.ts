// `npm run accuracy -- --pictures FOLDER`: real pictures and films with labels, through the real model and the real core.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { publishSection } from '../../publish/section';
import { parsePictureArguments, PICTURE_USAGE, type PictureArguments } from './arguments';
import { readLabels } from './labels';
import { lookAtFiles } from './look/look-at-files';
import { reportOn, type PictureReport, type VariedSpecimen } from './judge/run';
import { specimenOf, type Specimen } from './judge/specimens';
import { pictureTables } from './show/tables';
import { AS_TAKEN, VARIATIONS } from './look/variation';
import { worstPage } from './show/worst-page';

/** Exit codes: all well; a folder that could not be read; wrong words on the command line. */
const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

const PAGE = new URL('../../../docs/real-people.md', import.meta.url);

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Moving a picture changes no posture, so a few hundred say enough: the two that matter most. */
const isVaried = ({ label, kind }: Specimen): boolean =>
  kind === 'picture' && (label.posture === 'upright' || label.posture === 'slumped');

async function variedOf(folder: string, specimens: readonly Specimen[]): Promise<readonly VariedSpecimen[]> {
  const wanted = specimens
    .filter(isVaried)
    .flatMap((of) => VARIATIONS.map((variation) => ({ of, variation })));
  const seen = await lookAtFiles(
    wanted.map(({ of, variation }) => ({ path: join(folder, of.label.file), variation })),
  );
  return wanted.flatMap(({ of, variation }, i) => {
    const one = seen[i];
    return one?.kind === 'seen'
      ? { variation: variation.name, of, specimen: specimenOf(of.label, one.recorded) }
      : [];
  });
}

/** Null, and a word on standard error, where the folder holds no table of labels. */
async function reportOnFolder(
  folder: string,
  { view, varied, sizes }: PictureArguments,
): Promise<PictureReport | null> {
  const csv = await readFile(join(folder, 'labels.csv'), 'utf8').catch(() => null);
  if (csv === null) {
    say(`${folder} holds no labels.csv.`);
    return null;
  }
  const read = readLabels(csv);
  if (read.kind === 'problem') {
    say(`${folder}: ${read.message}`);
    return null;
  }
  const { labels } = read;
  const seen = await lookAtFiles(
    labels.map(({ file }) => ({ path: join(folder, file), variation: AS_TAKEN })),
  );
  const specimens = labels.flatMap((label, i) => {
    const one = seen[i];
    if (one?.kind === 'seen') return specimenOf(label, one.recorded);
    say(`${label.file}: ${one?.message ?? 'was not looked at'}`);
    return [];
  });
  return reportOn(specimens, varied ? await variedOf(folder, specimens) : [], view, sizes);
}

/** Writes the tables into their part of the documentation. Rejects where it has no such part. */
async function publishTables(part: string, tables: string): Promise<void> {
  await publishSection(PAGE, { begin: `<!-- ${part}: figures -->`, end: `<!-- ${part}: end -->` }, tables);
  say('wrote docs/real-people.md');
}

/** Null when the words ask for something else. */
export async function runPictures(words: readonly string[]): Promise<number | null> {
  const parsed = parsePictureArguments(words);
  if (parsed === null) return null;
  if (parsed.kind === 'usage-error') {
    say(`${parsed.message}\n\n${PICTURE_USAGE}`);
    return EXIT.usage;
  }
  const { value } = parsed;
  const reports: Record<string, Omit<PictureReport, 'shown'>> = {};
  const tables: string[] = [];
  let failed = 0;
  for (const folder of value.folders) {
    const report = await reportOnFolder(folder, value);
    if (report === null) {
      failed += 1;
      continue;
    }
    const { groups, figures, points, hand, moved } = report;
    reports[basename(folder)] = { groups, figures, points, hand, moved };
    tables.push(pictureTables(basename(folder), report));
    await mkdir(value.out, { recursive: true });
    const page = join(value.out, `${basename(folder)}.html`);
    await writeFile(page, worstPage(folder, report));
    say(`the worst cases are in ${page}`);
  }
  if (value.publish === null) process.stdout.write(`${tables.join('\n\n')}\n`);
  else await publishTables(value.publish, tables.join('\n\n'));
  if (value.json !== null) await writeFile(value.json, JSON.stringify(reports, null, 1));
  return failed === 0 ? EXIT.ok : EXIT.failed;
}
