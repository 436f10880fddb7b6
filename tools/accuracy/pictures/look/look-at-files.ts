// Gets what the pose model says of each file: from the cache where the same file was seen by the same worker, else from the browser.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { withToolPage } from '../../../browsers/with-tool-page';
import type { RecordedFile } from './recorded';
import type { Variation } from './variation';
import { messageOf } from '../../../../src/message-of';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
/** What is kept are landmarks and outlines, no pictures. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'plumbline-pictures');

export interface FileToSee {
  readonly path: string;
  readonly variation: Variation;
}

export type Seen =
  | { readonly kind: 'seen'; readonly recorded: RecordedFile }
  | { readonly kind: 'unreadable'; readonly message: string };

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** The part of the worker between a picture and its pose. */
const SEEING = ['pose-estimator', 'search', 'read-candidates', 'brighten', 'frame-reader', 'frame-stats'];

/** What decides the model's answer besides the picture: the worker's own sources, wherever what they import lies. */
async function workerPrint(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of SEEING) {
    const source = await readFile(join(ROOT, 'workers', `${name}.ts`), 'utf8');
    hash.update(source.replace(/^import [\s\S]*?;$/gm, ''));
  }
  return hash.digest('hex');
}

async function cachePath({ path, variation }: FileToSee, worker: string): Promise<string> {
  const hash = createHash('sha256').update(worker).update(JSON.stringify(variation));
  hash.update(await readFile(path));
  return join(CACHE, `${hash.digest('hex').slice(0, 24)}.json`);
}

async function keep(path: string, recorded: RecordedFile): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  await writeFile(`${path}.part`, JSON.stringify(recorded));
  await rename(`${path}.part`, path);
}

async function look(page: Page, { path, variation }: FileToSee, keptAt: string): Promise<Seen> {
  try {
    await page.setInputFiles('#files', path);
    const recorded = await page.evaluate((v) => window.lookAtFile(v), variation);
    await keep(keptAt, recorded);
    return { kind: 'seen', recorded };
  } catch (error) {
    return { kind: 'unreadable', message: messageOf(error) };
  }
}

/** In the order of the files. Progress goes to standard error. Rejects when the browser or the model cannot start. */
export async function lookAtFiles(files: readonly FileToSee[]): Promise<readonly Seen[]> {
  const worker = await workerPrint();
  const seen = new Map<number, Seen>();
  const missing: { readonly index: number; readonly file: FileToSee; readonly keptAt: string }[] = [];
  for (const [index, file] of files.entries()) {
    const keptAt = await cachePath(file, worker).catch(() => null);
    if (keptAt === null) {
      seen.set(index, { kind: 'unreadable', message: 'There is no such file.' });
      continue;
    }
    const kept = await readFile(keptAt, 'utf8').catch(() => null);
    if (kept === null) missing.push({ index, file, keptAt });
    else seen.set(index, { kind: 'seen', recorded: JSON.parse(kept) as RecordedFile });
  }
  say(`${files.length} looks to take, ${files.length - missing.length} of them known already`);
  if (missing.length > 0) {
    await withToolPage(
      { path: 'tools/accuracy/pictures/look/page.html', onConsoleError: say },
      async (page) => {
        await page.waitForFunction(() => 'lookAtFile' in window);
        await page.evaluate(() => window.openPictureModel());
        for (const [count, { index, file, keptAt }] of missing.entries()) {
          if (count % 20 === 0) say(`[${count + 1}/${missing.length}] ${file.path}, ${file.variation.name}`);
          seen.set(index, await look(page, file, keptAt));
        }
      },
    );
  }
  return files.map(
    (_, index): Seen => seen.get(index) ?? { kind: 'unreadable', message: 'It was not seen.' },
  );
}
