// What is served wrongly, and what is served no longer: model files with other bytes, and a tab that outlives its version.
import { fileURLToPath } from 'node:url';
import { startBareHost } from './support/bare-host';
import { goTo } from './support/desk';
import { makeNextVersion } from '../../tools/day/browsers/next-version';
import { expect, testOfAnyOrigin as test, type Page } from './support/plumbline';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const WEIGHTS = 'models/landmark-full/weights.bin';

async function startDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try without a camera' }).first().click();
}

async function expectAPose(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Demo', exact: true })).toBeVisible({ timeout: 60_000 });
}

async function expectBroken(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'A part of Plumbline did not arrive whole' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText('landmark-full/weights.bin is not what this version needs')).toBeVisible();
}

test.use({ serviceWorkers: 'allow' });

test.describe('a host that serves a model wrongly', () => {
  test.use({ serviceWorkers: 'block' });

  for (const how of ['other-bytes', 'truncated'] as const) {
    test(`${how}: said as what it is, nothing is judged, and it starts once the host is put right`, async ({
      page,
    }) => {
      const host = await startBareHost(dist);
      try {
        host.spoil(WEIGHTS, how);
        await page.goto(host.url);
        await startDemo(page);
        await expectBroken(page);
        await expect(page.locator('video, canvas')).toHaveCount(0);
        host.spoil(WEIGHTS, 'not');
        await startDemo(page);
        await expectAPose(page);
      } finally {
        await host.close();
      }
    });
  }
});

test('a kept model that is cut off is fetched again, starts at once, and lies whole in the cache afterwards', async ({
  page,
}) => {
  const host = await startBareHost(dist);
  try {
    await page.goto(host.url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.evaluate(async (path) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!new URL(request.url).pathname.endsWith(path)) continue;
          const whole = await (await cache.match(request))?.arrayBuffer();
          await cache.put(request, new Response(whole?.slice(0, 1000)));
        }
      }
    }, WEIGHTS);
    await page.reload();
    await startDemo(page);
    await expectAPose(page);
    const kept = await page.evaluate(async (path) => {
      const sizes: number[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!new URL(request.url).pathname.endsWith(path)) continue;
          sizes.push((await (await cache.match(request))?.arrayBuffer())?.byteLength ?? 0);
        }
      }
      return sizes;
    }, WEIGHTS);
    expect(kept.length).toBeGreaterThan(0);
    for (const size of kept) expect(size).toBeGreaterThan(1_000_000);
  } finally {
    await host.close();
  }
});

test('after a new version, a tab of the old one still opens its views and starts its worker, and is reloaded by nobody', async ({
  context,
}) => {
  const next = makeNextVersion(dist);
  const host = await startBareHost(dist);
  try {
    const old = await context.newPage();
    await old.goto(host.url);
    await old.evaluate(() => navigator.serviceWorker.ready);
    const [ownScript] = await old.evaluate(() => [...document.scripts].map(({ src }) => src));
    const other = await context.newPage();
    await other.goto(host.url);

    host.serve(next.folder);
    expect((await fetch(ownScript ?? '')).status, 'the old files are gone from the host').toBe(404);
    await other.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const reloaded = other.waitForEvent('load');
    await other.getByRole('button', { name: 'Reload now' }).click();
    await reloaded;
    expect((await other.evaluate(() => [...document.scripts].map(({ src }) => src))).join(' ')).toContain(
      'next.js',
    );

    expect((await old.evaluate(() => [...document.scripts].map(({ src }) => src)))[0]).toBe(ownScript);
    for (const view of ['Calibrate', 'Today', 'Learn', 'Settings', 'Monitor'] as const) {
      await goTo(old, view);
      await expect(old.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await startDemo(old);
    await expectAPose(old);
    expect((await old.evaluate(() => [...document.scripts].map(({ src }) => src)))[0]).toBe(ownScript);
  } finally {
    await host.close();
    next.remove();
  }
});
