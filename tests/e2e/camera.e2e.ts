// The camera is on when we say so and off when we say so; where there is none, there is a way on.
import { chromium, expect, test } from '@playwright/test';
import { browserLaunchOptions, FAKE_CAMERA_ARGS } from '../../tools/browsers/browser';
import { keepTracks, liveTracks } from './support/camera-tracks';

test('Pause and Stop end the camera, other views do not, and Resume opens it again', async ({ baseURL }) => {
  const browser = await chromium.launch(await browserLaunchOptions(FAKE_CAMERA_ARGS));
  const page = await browser.newPage({ baseURL: baseURL ?? '', permissions: ['camera'] });
  await keepTracks(page);
  await page.goto('/');
  await page.getByRole('button', { name: 'Use the camera' }).first().click();
  await expect(page.getByRole('button', { name: 'Pause (camera off)' })).toBeVisible({ timeout: 60_000 });
  expect(await liveTracks(page)).toBeGreaterThan(0);

  for (const view of ['Today', 'Learn', 'Settings', 'Calibrate', 'Monitor']) {
    await page.getByRole('navigation').getByRole('link', { name: view }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    expect(await liveTracks(page), `on ${view}`).toBeGreaterThan(0);
  }

  await page.getByRole('button', { name: 'Pause (camera off)' }).click();
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
  expect(await liveTracks(page)).toBe(0);

  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible({ timeout: 60_000 });
  expect(await liveTracks(page)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Use the camera' }).first()).toBeVisible();
  expect(await liveTracks(page)).toBe(0);
  await browser.close();
});

test('without a camera the page says so, and the demonstration still runs', async ({ baseURL }) => {
  const browser = await chromium.launch(await browserLaunchOptions());
  const page = await browser.newPage({ baseURL: baseURL ?? '', permissions: ['camera'] });
  await page.goto('/');
  await page.getByRole('button', { name: 'Use the camera' }).first().click();
  await expect(page.getByRole('heading', { name: 'No camera found' })).toBeVisible();
  await page.getByRole('button', { name: 'Try without a camera' }).click();
  await expect(page.getByRole('heading', { name: 'Not calibrated yet' })).toBeVisible({ timeout: 60_000 });
  await browser.close();
});

test('a camera that is not allowed is told with the steps that allow it', async ({ baseURL }) => {
  const browser = await chromium.launch(
    await browserLaunchOptions(['--use-fake-device-for-media-stream', '--deny-permission-prompts']),
  );
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Use the camera' }).first().click();
  await expect(page.getByRole('heading', { name: /camera is blocked/i })).toBeVisible();
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await browser.close();
});
