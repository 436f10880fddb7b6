// From the first visit to the first useful sentence: one click, then nothing to touch; and one click to come back.
import { firstSentence } from './support/first-sentence';
import { expect, test } from './support/plumbline';

test.use({ camera: 'slump' });

test('one click and some seconds of sitting upright give the first useful sentence; coming back takes one click, or none', async ({
  page,
}) => {
  const { clicks } = await firstSentence(page);
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
