// What becomes of the database's work when the page is left.
import 'fake-indexeddb/auto';
import { openDB, unwrap } from 'idb';
import { expect, test } from 'vitest';
import { letGoWhenLeft } from '../../../src/storage/let-go-when-left';

async function opened(name: string) {
  const database = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('things') });
  const page = new EventTarget();
  letGoWhenLeft(unwrap(database), page);
  return { database, page };
}

test('what is under way when the page is left is ended, all of it or nothing, and the next page need not wait', async () => {
  const { database, page } = await opened('under-way');
  await database.put('things', 'old', 'a');
  const transaction = database.transaction('things', 'readwrite');
  const put = transaction.store.put('new', 'a');
  page.dispatchEvent(new Event('pagehide'));
  await expect(Promise.all([put, transaction.done])).rejects.toThrow();
  const next = await openDB('under-way', 1);
  expect(await next.get('things', 'a')).toBe('old');
});

test('what was committed in the same task is kept', async () => {
  const { database, page } = await opened('committed');
  const transaction = database.transaction('things', 'readwrite');
  const put = transaction.store.put('new', 'a');
  transaction.commit();
  page.dispatchEvent(new Event('pagehide'));
  await Promise.allSettled([put, transaction.done]);
  const next = await openDB('committed', 1);
  expect(await next.get('things', 'a')).toBe('new');
});

test('after it nothing is begun, until the page is shown again', async () => {
  const { database, page } = await opened('again');
  page.dispatchEvent(new Event('pagehide'));
  await expect(database.put('things', 1, 'a')).rejects.toThrow('left');
  page.dispatchEvent(new Event('pageshow'));
  await database.put('things', 2, 'a');
  expect(await database.get('things', 'a')).toBe(2);
});
