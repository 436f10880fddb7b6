// From the first visit to the first useful sentence: one click, then nothing to touch; and one click to come back.
import { expect, test, type Page } from './support/plumbline';

test.use({ camera: 'slump' });

/** Counts every press of a person from now on. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = { clicks: 0 };
    Object.assign(window, { counted });
    addEventListener('pointerdown', () => (counted.clicks += 1), true);
  });
  return () =>
    page.evaluate(
      () => (window as unknown as { readonly counted: { readonly clicks: number } }).counted.clicks,
    );
}

test('one click and some seconds of sitting upright give the first useful sentence; coming back takes one click, or none', async ({
  page,
}) => {
  const clicks = await countClicks(page);
  await page.goto('/');
  const start = page.getByRole('button', { name: 'Use the camera' });
  await expect(start).toBeVisible();
  const startMs = Date.now();
  await start.click();
  await expect(page.getByRole('heading', { name: 'Comfortably upright' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('region', { name: 'What I learnt' })).toContainText('This is your upright', {
    timeout: 60_000,
  });
  const tookS = (Date.now() - startMs) / 1000;
  test
    .info()
    .annotations.push({ type: 'seconds to the first useful sentence', description: tookS.toFixed(1) });
  console.log(`First useful sentence after ${tookS.toFixed(1)} s`);
  expect(await clicks()).toBe(1);
  await expect(page.getByRole('heading', { name: 'How should I nudge you?' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Upright', exact: true })).toBeVisible({ timeout: 20_000 });

  await page.goto('about:blank');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await expect(page.getByText('My desk')).toBeVisible();
  await page.getByRole('checkbox', { name: /Start by itself/ }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause (camera off)' })).toBeVisible({ timeout: 60_000 });

  await page.goto('about:blank');
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Pause (camera off)' })).toBeVisible({ timeout: 60_000 });
  expect(await clicks()).toBe(0);
});
