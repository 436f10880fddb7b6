// What the readers' tests compare with and start from: the compiled library, and a stored day to look back on.
import { fileURLToPath } from 'node:url';
import type { Bout, Interval } from '../../../src/core/session/session';
import type { ExplainerSummary, WarningId } from '../../../src/ui/learn/types';
import { compileLibrary } from '../../../tools/content/compile-library';
import { formatProblems } from '../../../tools/content/problems';
import { readContent } from '../../../tools/content/read-content';
import type { Page } from './plumbline';

/** Every explainer as the build sees it. */
export async function readLibrary(): Promise<readonly ExplainerSummary[]> {
  const content = fileURLToPath(new URL('../../../content', import.meta.url));
  const compiled = compileLibrary(await readContent(content), 'app');
  if (compiled.kind === 'bad') throw new Error(formatProblems(compiled.problems));
  return compiled.value.map(({ summary }) => summary);
}

/** The page that answers a warning first. */
export function primaryFor(library: readonly ExplainerSummary[], id: WarningId): ExplainerSummary {
  const page = library.find((summary) => summary.primaryFor.includes(id));
  if (page === undefined) throw new Error(`No page answers ${id}.`);
  return page;
}

/** Puts a day into the database that the open page has made. */
export async function storeDay(
  page: Page,
  day: { readonly intervals: readonly Interval[]; readonly bouts: readonly Bout[] },
): Promise<void> {
  await page.evaluate(async ({ intervals, bouts }) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('plumbline');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The database could not be opened.'));
    });
    const transaction = database.transaction(['intervals', 'bouts'], 'readwrite');
    for (const interval of intervals) transaction.objectStore('intervals').put(interval);
    for (const bout of bouts) transaction.objectStore('bouts').put(bout);
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    database.close();
  }, day);
}

/** How long each stretch of the stored routine is held, in milliseconds. */
export async function storedHoldsMs(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The database did not answer.'));
      });
    const database = await settled(indexedDB.open('plumbline'));
    const stored: unknown = await settled(
      database.transaction('singles').objectStore('singles').get('routine'),
    );
    database.close();
    return Array.isArray(stored) ? (stored as { holdMs: number }[]).map(({ holdMs }) => holdMs) : [];
  });
}
