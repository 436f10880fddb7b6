// The camera is on when we say so and off when we say so; one that was taken or is gone can be asked for again.
import { keepTracks, liveTracks } from './support/camera-tracks';
import { expectWatching, goTo, pauseButton, useCamera } from './support/desk';
import { expect, test } from './support/plumbline';

test.use({ camera: 'pattern' });

test('Pause and Stop end the camera, other views do not, and Resume opens it again', async ({ page }) => {
  await keepTracks(page);
  await page.goto('/');
  await useCamera(page);
  await expectWatching(page);
  expect(await liveTracks(page)).toBeGreaterThan(0);

  for (const view of ['Today', 'Learn', 'Settings', 'Calibrate', 'Monitor'] as const) {
    await goTo(page, view);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    expect(await liveTracks(page), `on ${view}`).toBeGreaterThan(0);
  }

  await pauseButton(page).click();
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
  expect(await liveTracks(page)).toBe(0);

  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible({ timeout: 60_000 });
  expect(await liveTracks(page)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Use the camera' }).first()).toBeVisible();
  expect(await liveTracks(page)).toBe(0);
});

test('a camera that another app has is told so, and trying again works once it is free', async ({ page }) => {
  // No test can take a real device away, so the browser's answer to that is put in its mouth, once.
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = () => {
      devices.getUserMedia = ask;
      return Promise.reject(new DOMException('Could not start video source', 'NotReadableError'));
    };
  });
  await page.goto('/');
  await useCamera(page);
  await expect(page.getByRole('heading', { level: 1, name: 'The camera is taken' })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Try the camera again' }).click();
  await expectWatching(page);
});

test('a chosen camera that is gone is replaced by the one there is', async ({ page }) => {
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = (constraints) => {
      const { video } = constraints ?? {};
      return typeof video === 'object' && video.deviceId !== undefined
        ? Promise.reject(new OverconstrainedError('deviceId', 'No such device'))
        : ask(constraints);
    };
  });
  await page.goto('/#/settings');
  const picker = page.getByLabel('Which camera to use');
  await expect(picker.locator('option')).not.toHaveCount(1);
  await picker.selectOption({ index: 1 });
  await page.goto('/#/');
  await useCamera(page);
  await expectWatching(page);
});
