// A person who leaves the picture is away: not deviating, not sitting.
import { expect } from '@playwright/test';
import { LEAVE_FILM } from './support/clips';
import { calibrate, goTo, openCamera, test } from './support/person-at-desk';

test.use({ film: 'leave' });

test('a person who leaves is away, never deviating, and the same sitting goes on when they are soon back', async ({
  desk: { page },
}) => {
  const filmSeconds = await openCamera(page);
  await calibrate(page);
  await expect(page.getByRole('heading', { name: 'Upright', exact: true })).toBeVisible();

  await expect(page.getByRole('heading', { name: 'Nobody there' })).toBeVisible({
    timeout: (LEAVE_FILM.leaveS - filmSeconds() + 15) * 1000,
  });
  expect(filmSeconds(), 'told of only after leaving').toBeGreaterThan(LEAVE_FILM.leaveS);
  await expect(page.getByText('Time to move?')).toHaveCount(0);

  await expect(page.getByRole('heading', { name: 'Upright', exact: true })).toBeVisible({
    timeout: (LEAVE_FILM.backS - filmSeconds() + 20) * 1000,
  });
  await goTo(page, 'Today');
  await expect(page.getByRole('main')).toContainText(/nobody there/i);
  await expect(page.getByRole('main')).not.toContainText(/away from your baseline for/i);
});
