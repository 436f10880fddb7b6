// A break over the whole window, taken by the figure of the demo: the page notices that it gets up and leaves, and counts it.
import AxeBuilder from '@axe-core/playwright';
import { goTo } from './support/desk';
import { expect, test } from './support/plumbline';

test('a break fills the window with a stretch, notices by itself that somebody left, and counts it', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Try without a camera' }).first().click();
  await expect(page.getByRole('heading', { name: 'Upright', exact: true })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Take a break now' }).click();

  const window_ = page.getByRole('dialog', { name: 'Stand and reach' });
  await expect(window_).toBeVisible();
  await expect(window_.getByRole('img').or(window_.locator('.learn-drawing svg')).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  const said = window_.getByRole('status');
  await expect(said).toHaveText(/You’re away|You’re up/, { timeout: 90_000 });
  await expect(said).toHaveText(/That was a break/, { timeout: 90_000 });
  await page.keyboard.press('Escape');
  await expect(window_).toHaveCount(0);
  await expect(page).toHaveURL(/#\/$/);

  await goTo(page, 'Settings');
  await page.getByLabel('Rest your eyes every').selectOption('20 minutes');
  await page.getByLabel('My goal').selectOption('Change posture 6 times an hour');
  await page.reload();
  await expect(page.getByLabel('Rest your eyes every')).toHaveValue('20');
  await expect(page.getByLabel('My goal')).toHaveValue('6');
});
