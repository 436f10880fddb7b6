// The main job with nothing but a keyboard: the demonstration is started, calibrated, looked at, warned of, paused and stopped, and focus is never lost.
import { violationsOf } from './support/axe';
import { expect, test, type Page } from './support/plumbline';

test.use({ reducedMotion: 'reduce' });

/** More stops than any view has. */
const MOST_STOPS = 60;

interface Stop {
  readonly name: string;
  readonly ringPx: number;
}

/** What the keyboard is on, and how thick the ring is that shows it. */
function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: '', ringPx: 0 };
    const shown = element.closest('.file-button') ?? element;
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent).trim(),
      ringPx: Number.parseFloat(getComputedStyle(shown).outlineWidth),
    };
  });
}

/** Tabs on to the control of this name, and fails where a stop on the way cannot be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const here = await stopOf(page);
    if (here.name !== '') expect(here.ringPx, `the ring on “${here.name}”`).toBeGreaterThanOrEqual(2);
    if (here.name === name) return;
  }
  throw new Error(`No stop of the keyboard is called “${name}”.`);
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** A button that took itself away must leave the focus on the content, not on the document. */
async function expectFocusKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('main, header, footer') !== null))
    .toBe(true);
}

async function expectAccessible(page: Page, where: string): Promise<void> {
  expect.soft(await violationsOf(page), where).toEqual([]);
}

test('everything from the first visit over the first warning to the end of watching is done by keyboard alone', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('Tab');
  expect((await stopOf(page)).name, 'the first stop').toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await press(page, 'Try without a camera');
  await expect(page.getByRole('heading', { name: 'Demo', exact: true })).toBeVisible({ timeout: 60_000 });
  await expectFocusKept(page);
  await press(page, 'Calibrate');
  await expect(page.getByRole('heading', { level: 1, name: 'Calibrate' })).toBeVisible();
  await press(page, 'Calibrate “The demonstration” again');
  await expectFocusKept(page);
  await expect(page.getByRole('heading', { name: 'Calibrated' })).toBeVisible({ timeout: 60_000 });
  await expectFocusKept(page);
  await expectAccessible(page, 'calibrated');

  await press(page, 'Go to the monitor');
  await expect(page.getByRole('heading', { name: 'Upright', exact: true })).toBeVisible({ timeout: 70_000 });
  await expectAccessible(page, 'the monitor, calibrated');
  // The figure slumps for some seconds in every minute: a busy machine may come too late, and has another go.
  await expect(async () => {
    await expect(page.locator('.warning-title')).toBeVisible({ timeout: 70_000 });
    await press(page, 'What I saw');
    await press(page, 'Not now');
    await expect(page.getByText('you said “Not now”')).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 220_000 });
  await expect(page.locator('.warning-title')).toHaveCount(0);
  await expectFocusKept(page);
  await press(page, 'Pause');
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
  await expectFocusKept(page);
  await expectAccessible(page, 'paused');

  await press(page, 'Today');
  await expect(page.getByRole('heading', { name: 'Nothing to look back on yet' })).toBeVisible();
  await expectAccessible(page, 'a day of which nothing is known, for the demo is no part of it');
  await press(page, 'Monitor');
  await press(page, 'Stop for now');
  await expect(page.getByRole('heading', { level: 1, name: 'A quiet eye on how you sit' })).toBeVisible();
  await expectFocusKept(page);
});
