// A build of a later version: the same page, with every hashed file under another name, as a change everywhere would give.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const TEXTS = new Set(['.html', '.js', '.css']);

/** Copies `dist` and renames what is hashed in it. Returns the folder, and what removes it. */
export function makeNextVersion(dist: string): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-next-'));
  cpSync(dist, folder, { recursive: true, filter: (file) => extname(file) !== '.map' });
  const hashed = readdirSync(join(folder, 'assets'));
  const renamed = new Map(hashed.map((name) => [name, name.replace(/(\.\w+)$/, 'next$1')]));
  for (const [from, to] of renamed) renameSync(join(folder, 'assets', from), join(folder, 'assets', to));
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    TEXTS.has(extname(file)),
  );
  const names = new RegExp(hashed.map((name) => name.replaceAll('.', String.raw`\.`)).join('|'), 'g');
  for (const file of texts) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8').replace(names, (name) => renamed.get(name) ?? name);
    writeFileSync(path, file === 'sw.js' ? withNewRevision(text) : text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The page itself keeps its name, so its revision tells that it has changed. */
function withNewRevision(serviceWorker: string): string {
  const changed = serviceWorker.replace(
    /"revision":"\w+","url":"index\.html"/,
    '"revision":"next","url":"index.html"',
  );
  if (changed === serviceWorker) throw new Error('index.html is not in the list of the service worker.');
  return changed;
}
