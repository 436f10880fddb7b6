// Erasing in a real browser: a day with its undo, and everything, down to the service worker and its files.
import { goTo } from './support/desk';
import { expect, test, type Page } from './support/plumbline';

test.use({ serviceWorkers: 'allow' });

/** What a browser keeps of the page, in all. */
function kept(page: Page) {
  return page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('plumbline');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database'));
    });
    const keys: string[] = [];
    for (const name of opened.objectStoreNames) {
      const found = await new Promise<IDBValidKey[]>((resolve) => {
        const request = opened.transaction(name).objectStore(name).getAllKeys();
        request.onsuccess = () => resolve(request.result);
      });
      keys.push(...found.map((key) => `${name} ${JSON.stringify(key)}`));
    }
    opened.close();
    const registration = await navigator.serviceWorker.getRegistration();
    return {
      records: keys,
      caches: await caches.keys(),
      worker: registration !== undefined,
      local: localStorage.length + sessionStorage.length,
      databases: (await indexedDB.databases()).map(({ name }) => name),
    };
  });
}

test('erasing everything leaves one mark of when, and neither files nor a service worker', async ({
  page,
}) => {
  await page.goto('/');
  await goTo(page, 'Settings');
  await page.getByRole('radio', { name: 'For a year' }).check();
  await page.getByRole('button', { name: 'Erase older details' }).click();
  await expect.poll(async () => (await kept(page)).caches.length, { timeout: 60_000 }).toBeGreaterThan(0);
  expect(await kept(page)).toMatchObject({ worker: true });
  await page.evaluate(() => localStorage.setItem('plumbline-odd', '1'));
  const card = page.getByRole('region', { name: 'What is stored' });
  await expect(card).toContainText('In use: about');
  await card.getByRole('button', { name: 'Erase everything…' }).click();
  await card.getByRole('button', { name: 'Erase everything', exact: true }).click();
  await expect(card).toContainText('Everything has been erased.');
  expect(await kept(page)).toEqual({
    records: ['singles "erased-at"'],
    caches: [],
    worker: false,
    local: 0,
    databases: ['plumbline'],
  });
  // It opens again as for a newcomer.
  await page.reload();
  await goTo(page, 'Settings');
  await expect(page.getByRole('radio', { name: 'For good' })).toBeChecked();
});

test('erasing a day waits ten seconds for second thoughts, and says when it is done', async ({ page }) => {
  await page.goto('/');
  await goTo(page, 'Settings');
  const card = page.getByRole('region', { name: 'What is stored' });
  await card.getByText('Erase some days').click();
  await card.getByLabel('From').fill('2026-01-05');
  const erase = card.getByRole('button', { name: 'Erase these days' });
  await erase.click();
  await expect(card).toContainText('Erasing Monday 5 January in ten seconds.');
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect(card).not.toContainText('in ten seconds');
  await erase.click();
  await expect(card).toContainText('Erased: Monday 5 January.', { timeout: 20_000 });
});
