// Every view in a running application, narrow and wide, light and dark: nothing for axe to find, nothing wider than the window.
import { violationsOf } from './support/axe';
import { goTo, useCamera } from './support/desk';
import { expect, test } from './support/plumbline';

const LOOKS = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const;

test('every view is accessible and fits the window, without a camera and while the demonstration runs', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('/');
  const check = async (name: string): Promise<void> => {
    for (const { colorScheme, width } of LOOKS) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      // A busy machine may still be drawing the other colours: what is wrong stays wrong.
      await expect
        .poll(() => violationsOf(page), { message: `${name}, ${colorScheme}`, timeout: 20_000 })
        .toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, `${name} at ${width} px`).toBeLessThanOrEqual(0);
    }
  };
  const goToDayWithChart = async (): Promise<void> => {
    for (let back = 0; back < 4; back += 1) {
      await page
        .getByRole('button', { name: 'Day before' })
        .or(page.getByRole('link', { name: 'Day before' }))
        .click();
      const drawn = page.locator('svg.chart').first();
      if (
        await drawn.waitFor({ timeout: 4_000 }).then(
          () => true,
          () => false,
        )
      )
        return;
    }
  };
  await check('Welcome');
  await useCamera(page);
  await expect(page.getByRole('heading', { name: 'No camera found' })).toBeVisible({ timeout: 60_000 });
  await check('No camera');
  await page.getByRole('button', { name: 'Try without a camera' }).click();
  await expect(page.getByRole('heading', { name: 'Demo', exact: true })).toBeVisible({ timeout: 60_000 });
  await check('Monitor');
  for (const view of ['Calibrate', 'Today', 'Learn', 'Settings'] as const) {
    await goTo(page, view);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await check(view);
  }
  await goTo(page, 'Today');
  await page.getByRole('button', { name: 'Look around in six made-up months' }).click();
  const chart = page.locator('svg.chart').first();
  for (const span of ['Week', 'Month', 'Year', 'Day'] as const) {
    await page.getByRole('link', { name: span, exact: true }).click();
    // Nobody worked on the made-up weekends.
    if (span === 'Day') await goToDayWithChart();
    await expect(chart).toBeVisible();
    await check(`${span} of the report`);
  }
  await goTo(page, 'Calibrate');
  await page.getByRole('button', { name: 'Calibrate “The demonstration” again' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await check('Placing');
  expect(errors).toEqual([]);
});
