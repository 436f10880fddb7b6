// After a calibration: the try-out catches a live slump and not a glance, and setups are named, doubled, chosen and deleted.
import { calibrate, goTo, openFilm, useCamera } from './support/desk';
import { TRY_OUT_FILM } from './support/films';
import { expect, test, type Page } from './support/plumbline';

test.use({ camera: 'try-out' });

const namesOf = (page: Page) => page.getByRole('textbox', { name: /^Name/ });

test('a live slump is caught by the try-out and a glance down is not; setups alike are asked about, and one deleted stays deleted', async ({
  page,
}) => {
  const filmSeconds = await openFilm(page);
  await calibrate(page);

  expect(filmSeconds(), 'calibrated while still upright').toBeLessThan(TRY_OUT_FILM.slumpS - 2);
  await expect.poll(filmSeconds, { timeout: 60_000 }).toBeGreaterThan(TRY_OUT_FILM.slumpS - 2);
  await page.getByRole('button', { name: 'Try it out' }).click();
  const tryOut = page.getByRole('region', { name: /Try it out/ });
  await expect(tryOut).toContainText('Slump now');
  await expect(tryOut).toContainText('Sit up again');
  expect(filmSeconds(), 'not before the slump').toBeGreaterThan(TRY_OUT_FILM.slumpS);
  await expect(tryOut).toContainText('The slump was caught by', { timeout: 30_000 });
  await expect(tryOut).toContainText('The glance down was not counted');

  await goTo(page, 'Settings');
  const names = namesOf(page);
  await names.fill('Office');
  await names.press('Tab');
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await names.nth(1).fill('Office, with glasses');
  await names.nth(1).press('Tab');
  await expect(page.getByLabel('Name (in use)')).toHaveValue('Office');

  await page.goto('about:blank');
  await page.goto('/');
  await useCamera(page);
  const question = page.getByRole('status', { name: 'Which of your setups is this?' });
  await question.getByRole('button', { name: 'Office, with glasses' }).click({ timeout: 60_000 });
  await expect(question).toHaveCount(0);
  await goTo(page, 'Settings');
  await expect(page.getByLabel('Name (in use)')).toHaveValue('Office, with glasses');

  await page.getByRole('button', { name: 'Delete', exact: true }).first().click();
  await page.getByRole('button', { name: 'Delete “Office” for good' }).click();
  await expect(names).toHaveCount(1);
  await page.reload();
  await expect(names).toHaveValue('Office, with glasses');
});
