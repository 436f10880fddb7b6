// What the service worker keeps beside its own files: those of the version before, and those that were deleted.
import { describe, expect, test } from 'vitest';
import {
  EARLIER_CACHE,
  fillMissing,
  isVersioned,
  keepEarlier,
  type Caches,
} from '../../../workers/kept-files';

/** A browser's caches, by name. */
function cachesOf(held: Record<string, Record<string, string>>) {
  const all = new Map(
    Object.entries(held).map(([name, files]) => [name, new Map(Object.entries(files))] as const),
  );
  const urlOf = (request: RequestInfo | URL): string =>
    typeof request === 'string' ? request : request instanceof URL ? request.href : request.url;
  const caches: Caches = {
    open(name) {
      const files = all.get(name) ?? new Map<string, string>();
      all.set(name, files);
      return Promise.resolve({
        keys: () => Promise.resolve([...files.keys()].map((url) => ({ url }))),
        match: (request: RequestInfo | URL) => {
          const content = files.get(urlOf(request));
          return Promise.resolve(content === undefined ? undefined : new Response(content));
        },
        put: async (request: RequestInfo | URL, response: Response) => {
          files.set(urlOf(request), await response.text());
        },
      } as unknown as Cache);
    },
    delete: (name) => Promise.resolve(all.delete(name)),
  };
  return { caches, filesIn: (name: string) => Object.fromEntries(all.get(name) ?? []) };
}

const OLD_WORKER = 'https://here.test/sub/assets/pose.worker-old.js';
const PAGE = 'https://here.test/sub/index.html?__WB_REVISION__=1';

describe('a newer version that is installed', () => {
  test('keeps the versioned files of the one in use, so that an old tab still finds its worker', async () => {
    const { caches, filesIn } = cachesOf({ inUse: { [OLD_WORKER]: 'old', [PAGE]: 'page' } });
    await keepEarlier(caches, 'inUse');
    expect(filesIn(EARLIER_CACHE)).toEqual({ [OLD_WORKER]: 'old' });
  });

  test('keeps one earlier version and no more', async () => {
    const { caches, filesIn } = cachesOf({
      inUse: { [OLD_WORKER]: 'old' },
      [EARLIER_CACHE]: { 'https://here.test/assets/older.js': 'older' },
    });
    await keepEarlier(caches, 'inUse');
    expect(filesIn(EARLIER_CACHE)).toEqual({ [OLD_WORKER]: 'old' });
  });

  test('leaves what is kept alone where there is no earlier version, as after the caches were deleted', async () => {
    const { caches, filesIn } = cachesOf({ inUse: {}, [EARLIER_CACHE]: { [OLD_WORKER]: 'old' } });
    await keepEarlier(caches, 'inUse');
    expect(filesIn(EARLIER_CACHE)).toEqual({ [OLD_WORKER]: 'old' });
  });
});

test('an address that is to pass every cache is not answered from one', () => {
  expect(isVersioned(new URL(OLD_WORKER))).toBe(true);
  expect(isVersioned(new URL(`${OLD_WORKER}?past-caches=1`))).toBe(false);
});

describe('files that were deleted', () => {
  const files = new Map([
    ['https://here.test/a.js', 'https://here.test/a.js'],
    ['https://here.test/index.html', PAGE],
  ]);

  test('are fetched again under the key they had, and those that are there are not', async () => {
    const { caches, filesIn } = cachesOf({ own: { 'https://here.test/a.js': 'a' } });
    const asked: string[] = [];
    const missing = await fillMissing(caches, 'own', files, (url) => {
      asked.push(url);
      return Promise.resolve(new Response('fresh'));
    });
    expect(missing).toBe(0);
    expect(asked).toEqual(['https://here.test/index.html']);
    expect(filesIn('own')).toEqual({ 'https://here.test/a.js': 'a', [PAGE]: 'fresh' });
  });

  test('are counted as missing without a network, and when the server has them no more', async () => {
    const { caches } = cachesOf({ own: {} });
    expect(await fillMissing(caches, 'own', files, () => Promise.reject(new Error('offline')))).toBe(2);
    const gone = () => Promise.resolve(new Response('', { status: 404 }));
    expect(await fillMissing(caches, 'own', files, gone)).toBe(2);
  });
});
