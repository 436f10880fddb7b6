// What docs/privacy.md promises of the network, on a host that sends none of our headers: the page protects itself.
import { fileURLToPath } from 'node:url';
import { startBareHost, startListener, type Listener } from './support/bare-host';
import { expect, testOfAnyOrigin, type Page } from './support/plumbline';
import { tryEveryWayOut } from './support/ways-out';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const test = testOfAnyOrigin.extend<{ readonly host: string; readonly listener: Listener }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed here, and this needs nothing.
  host: async ({}, use) => {
    const host = await startBareHost(dist);
    await use(host.url);
    await host.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- As above.
  listener: async ({}, use) => {
    const listener = await startListener();
    await use(listener);
    await listener.close();
  },
});

test.use({ serviceWorkers: 'allow' });

/** The demo, looked at by the pose worker. */
async function watchTheDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try without a camera' }).first().click();
  await expect(page.getByRole('heading', { name: 'Demo', exact: true })).toBeVisible({ timeout: 60_000 });
}

test('the built page works in a folder of any host: every view, the models, the worker, and without a network', async ({
  page,
  host,
  context,
}) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.goto(host);
  await page.evaluate(() => navigator.serviceWorker.ready);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.ready).scope),
    'it keeps to its folder',
  ).toBe(host);
  await watchTheDemo(page);
  for (const view of ['Calibrate', 'Today', 'Learn', 'Settings']) {
    await page.getByRole('navigation').getByRole('link', { name: view }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(missing).toEqual([]);
  await context.setOffline(true);
  await page.goto(`${host}learn/sciatica.html`);
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await page.goto(host);
  await watchTheDemo(page);
});

test('from its first frame on, the pose worker can send nothing, by any way that a worker has', async ({
  page,
  host,
  listener,
}) => {
  // The same attempts where nothing holds them back: the listener hears them, so that its silence below means something.
  await page.goto(listener.url);
  await page.evaluate(tryEveryWayOut, listener.url);
  expect(listener.heard.map((path) => path.slice(1))).toEqual(
    expect.arrayContaining([
      'fetch',
      'xhr',
      'websocket',
      'eventsource',
      'cache',
      'font',
      'import',
      'beacon',
      'worker',
    ]),
  );

  await page.goto(host);
  await watchTheDemo(page);
  const [worker, ...others] = page.workers();
  if (worker === undefined) throw new Error('There is no worker.');
  expect(others).toEqual([]);
  listener.heard.length = 0;
  const ended = await worker.evaluate(tryEveryWayOut, listener.url);
  expect(listener.heard).toEqual([]);
  for (const way of ['fetch', 'xhr', 'websocket', 'eventsource', 'font', 'script', 'worker']) {
    expect.soft(ended[way], way).toContain('has no network');
  }
  expect(ended['cache']).not.toBe('no objection');
  expect(ended['import'], 'the policy that it inherits').toContain('Failed to fetch');

  const own = new URL('.', host).href;
  const toItsHost = await worker.evaluate(tryEveryWayOut, own);
  expect(toItsHost['fetch'], 'not even to its own host').toContain('has no network');
});

test('the page itself can ask nobody but its own origin, though the host sends no header', async ({
  page,
  host,
  listener,
}) => {
  await page.goto(host);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(tryEveryWayOut, listener.url);
  expect(listener.heard).toEqual([]);
  await page.goto(`${host}learn/sciatica.html`);
  await page.evaluate(tryEveryWayOut, listener.url);
  expect(listener.heard, 'nor an explainer by itself').toEqual([]);
});

test('inside a frame of another page it refuses to run, in words, and asks for no camera', async ({
  page,
  host,
  listener,
}) => {
  await page.goto(listener.url);
  await page.setContent(`<iframe src="${host}" allow="camera" width="600" height="400"></iframe>`);
  const framed = page.frameLocator('iframe');
  await expect(framed.getByText('does not run inside another page')).toBeVisible();
  await expect(framed.getByRole('link', { name: 'Open Plumbline by itself' })).toHaveAttribute('href', host);
  await expect(framed.getByRole('button')).toHaveCount(0);
});
