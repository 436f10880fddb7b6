// Looks now and then: the camera is really off in between, and the time is not counted as watched.
import { chromium, expect, test } from '@playwright/test';
import { browserLaunchOptions, FAKE_CAMERA_ARGS } from '../../tools/browsers/browser';
import { keepTracks, liveTracks } from './support/camera-tracks';

test('the camera rests after a short look, is opened again by itself or when asked, and stays on again when so chosen', async ({
  baseURL,
}) => {
  const browser = await chromium.launch(await browserLaunchOptions(FAKE_CAMERA_ARGS));
  const page = await browser.newPage({ baseURL: baseURL ?? '', permissions: ['camera'] });
  await keepTracks(page);
  await page.goto('/#/settings');
  const when = page.getByLabel('When the camera is on');
  await when.selectOption('For a short look every minute');
  await page.getByRole('navigation').getByRole('link', { name: 'Monitor' }).click();
  await page.getByRole('button', { name: 'Use the camera' }).first().click();
  const resting = page.getByRole('heading', { name: 'The camera is off between two looks' });
  await expect(page.getByRole('button', { name: 'Pause (camera off)' })).toBeVisible({ timeout: 60_000 });
  expect(await liveTracks(page)).toBeGreaterThan(0);

  await expect(resting).toBeVisible({ timeout: 40_000 });
  expect(await liveTracks(page)).toBe(0);
  await expect(page.getByText(/The next look is at/)).toBeVisible();

  await expect(resting).toHaveCount(0, { timeout: 60_000 });
  await expect.poll(() => liveTracks(page)).toBeGreaterThan(0);

  await expect(resting).toBeVisible({ timeout: 40_000 });
  expect(await liveTracks(page)).toBe(0);
  await page.getByRole('button', { name: 'Look now' }).click();
  await expect(resting).toHaveCount(0);
  await expect.poll(() => liveTracks(page)).toBeGreaterThan(0);

  await expect(resting).toBeVisible({ timeout: 40_000 });
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  await when.selectOption('It stays on');
  await expect.poll(() => liveTracks(page)).toBeGreaterThan(0);
  await browser.close();
});
