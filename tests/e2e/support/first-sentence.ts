// From a cold start to the first useful sentence, as somebody new would go: how many presses and how many seconds.
import { expect, test, type Page } from './plumbline';

/** Presses on the start once it is there, and then only sits. `clicks` counts every press from the beginning of the page on, also later. */
export async function firstSentence(page: Page): Promise<{ readonly clicks: () => Promise<number> }> {
  await page.addInitScript(() => {
    const counted = { clicks: 0 };
    Object.assign(window, { counted });
    addEventListener('pointerdown', () => (counted.clicks += 1), true);
  });
  await page.goto('/');
  const start = page.getByRole('button', { name: 'Use the camera' });
  await expect(start).toBeVisible();
  const startMs = Date.now();
  await start.click();
  await expect(page.getByRole('heading', { name: 'Comfortably upright' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('region', { name: 'What I learnt' })).toContainText('This is your upright', {
    timeout: 60_000,
  });
  const tookS = ((Date.now() - startMs) / 1000).toFixed(1);
  test.info().annotations.push({ type: 'seconds to the first useful sentence', description: tookS });
  console.log(`First useful sentence after ${tookS} s`);
  return {
    clicks: () =>
      page.evaluate(
        () => (window as unknown as { readonly counted: { readonly clicks: number } }).counted.clicks,
      ),
  };
}
