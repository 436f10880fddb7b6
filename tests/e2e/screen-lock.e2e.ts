// A real browser's word on the lock of the screen: the camera's light goes off with it, by choice, and comes on again.
import { keepTracks, liveTracks } from './support/camera-tracks';
import { expectWatching, goTo, useCamera } from './support/desk';
import { expect, test, type Page } from './support/plumbline';

test.use({ camera: 'pattern' });

/** What stands for the lock of a screen that no test can lock. */
async function screenOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  return {
    allow: (setting: 'granted' | 'denied') =>
      session.send('Browser.setPermission', {
        permission: { name: 'idle-detection' },
        setting,
        origin: new URL(page.url()).origin,
        ...(browserContextId === undefined ? {} : { browserContextId }),
      }),
    turn: (state: 'locked' | 'unlocked') =>
      session.send('Emulation.setIdleOverride', {
        isUserActive: state === 'unlocked',
        isScreenUnlocked: state === 'unlocked',
      }),
  };
}

test('by choice the camera is off while the screen is locked, and on again afterwards', async ({ page }) => {
  await keepTracks(page);
  await page.goto('/');
  await useCamera(page);
  await expectWatching(page);
  const screen = await screenOf(page);
  await screen.turn('unlocked');
  await goTo(page, 'Settings');
  const choice = page.getByRole('checkbox', { name: /Camera off while the screen is locked/ });

  await screen.allow('denied');
  await choice.click();
  await expect(page.getByText('The browser does not tell me of the lock')).toBeVisible();
  await expect(choice).not.toBeChecked();

  await screen.allow('granted');
  await choice.click();
  await expect(choice).toBeChecked();
  await expect(page.getByText('The browser does not tell me of the lock')).toHaveCount(0);
  expect(await liveTracks(page)).toBeGreaterThan(0);

  await screen.turn('locked');
  await expect.poll(() => liveTracks(page)).toBe(0);
  await screen.turn('unlocked');
  await expect.poll(() => liveTracks(page), { timeout: 60_000 }).toBeGreaterThan(0);
  await expect(page.getByText('The screen was locked, so the camera went off.')).toBeVisible();
});
