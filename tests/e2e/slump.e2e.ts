// The main job, end to end: a person calibrates, slumps, is told why, reads about it, sits up again, and looks back.
import { calibrate, goTo, openFilm, useCamera } from './support/desk';
import { SLUMP_FILM } from './support/films';
import { expect, test } from './support/plumbline';

test.use({ camera: 'slump' });

/** The dwell, and what may pass beyond it before the page speaks. */
const DWELL_S = 60;
const GRACE_S = 5;

test('a slump is told with its reason within the dwell and 5 s, leads to its explainer, ends on sitting up, and is there after a reload', async ({
  page,
}) => {
  const filmSeconds = await openFilm(page);
  await calibrate(page);
  await page.getByRole('link', { name: 'Go to the monitor' }).click();
  expect(filmSeconds(), 'calibrated while still upright').toBeLessThan(SLUMP_FILM.slumpS);
  await expect(page.getByRole('heading', { name: 'Upright', exact: true })).toBeVisible();

  const warning = page.getByRole('region').filter({ hasText: 'Time to move?' }).first();
  await expect(warning).toBeVisible({ timeout: 120_000 });
  const warnedS = filmSeconds();
  expect(warnedS, 'not before the dwell').toBeGreaterThan(SLUMP_FILM.slumpS + DWELL_S - 1);
  expect(warnedS, 'within the dwell and 5 s').toBeLessThan(SLUMP_FILM.slumpS + DWELL_S + GRACE_S);
  await expect(page.getByRole('heading', { name: 'You’ve drifted' })).toBeVisible();
  await expect(warning.getByRole('heading')).toHaveText(/slump|head|neck|shoulder/i);

  const atOnce = warning.getByText('Do it now, with a timer').getByRole('link');
  await expect(atOnce).toHaveAttribute('href', /#\/learn\/[a-z-]+\/do-[a-z-]+\?from=/);
  await warning.getByRole('link', { name: /what this is/i }).click();
  const explainer = page.getByRole('article').first();
  await expect(explainer.getByRole('heading', { level: 1 })).toHaveText(/shoulder|head|slump|pelvi/i);
  await expect(explainer, 'opens with what was measured').toContainText(/your (upright|baseline)/);
  await goTo(page, 'Monitor');

  await expect(page.getByText('Time to move?')).toHaveCount(0, {
    timeout: (SLUMP_FILM.upAgainS - filmSeconds() + 30) * 1000,
  });
  await expect(page.getByRole('heading', { name: 'Upright', exact: true })).toBeVisible();

  await goTo(page, 'Today');
  const day = page.getByRole('main');
  await expect(day).toContainText('The day as it went');
  await expect(day).toContainText(/drifted/i);

  await page.reload();
  await expect(day).toContainText('The day as it went');
  await expect(day).toContainText(/drifted/i);

  await goTo(page, 'Monitor');
  await useCamera(page);
  const sitting = page.getByRole('region', { name: 'Sitting' });
  await expect(sitting, 'the same sitting goes on').toContainText(/[2-9] min/, { timeout: 60_000 });
});
