// What is done about a database that takes requests and never answers: nobody waits for it without an end.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { remember } from '../../../src/app/remember';
import { openStore } from '../../../src/storage/open-store';
import type { AppProblem } from '../../../src/core/watch/problem';
import { freshBrowser, listen } from './help';

beforeEach(freshBrowser);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Every request to open is taken, and none is ever answered. */
function neverOpens(): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
}

test('opening is given up within five seconds, and says why', async () => {
  neverOpens();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const opening = openStore(listen());
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await opening).toMatchObject({ kind: 'unavailable', reason: 'silent' });
});

test('the page begins all the same, with the defaults, and tells', async () => {
  neverOpens();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const problems: AppProblem[] = [];
  const remembering = remember(
    (problem) => problems.push(problem),
    () => undefined,
  );
  await vi.advanceTimersByTimeAsync(5_000);
  expect((await remembering).store.kind).toBe('memory');
  expect(problems).toMatchObject([{ kind: 'storage', failure: { cause: 'silent' } }]);
});

test('what opens but is not read in time is left alone: nothing is stored over what was not read', async () => {
  for (const read of ['get', 'getAll'] as const) {
    vi.spyOn(IDBObjectStore.prototype, read).mockImplementation(() => new IDBRequest());
  }
  const problems: AppProblem[] = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const remembering = remember(
    (problem) => problems.push(problem),
    () => undefined,
  );
  // The database opens in its own time; only then does the limit of reading begin.
  for (let times = 0; times < 40; times += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(200);
  }
  expect((await remembering).store.kind).toBe('memory');
  expect(problems).toMatchObject([{ kind: 'storage', failure: { cause: 'silent' } }]);
});
