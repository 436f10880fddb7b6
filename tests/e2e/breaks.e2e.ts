// A break over the whole window, taken by the figure of the demo: the page notices that it gets up and leaves, and counts it.
import { violationsOf } from './support/axe';
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
  const said = window_.getByRole('status');
  // The figure leaves once a minute. On a busy machine a trip may go unseen, and a glance would miss what is said for seconds only.
  const heard = await said.evaluateHandle((status) => {
    const texts = [status.textContent];
    new MutationObserver(() => texts.push(status.textContent)).observe(status, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    return texts;
  });
  await expect(said).toHaveText(/That was a break/, { timeout: 200_000 });
  expect((await heard.jsonValue()).join(' ')).toMatch(/Stand up, or walk off.*(You’re away|You’re up)/);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(window_).toHaveCount(0);
  await expect(page).toHaveURL(/#\/$/);

  await goTo(page, 'Settings');
  await page.getByLabel('Rest your eyes every').selectOption('20 minutes');
  await page.getByLabel('My goal').selectOption('Change posture 6 times an hour');
  // A choice is stored a moment after it is made.
  await goTo(page, 'Today');
  await goTo(page, 'Settings');
  await expect(page.getByLabel('My goal')).toHaveValue('6');
  await page.reload();
  await expect(page.getByLabel('Rest your eyes every')).toHaveValue('20');
  await expect(page.getByLabel('My goal')).toHaveValue('6');
});
