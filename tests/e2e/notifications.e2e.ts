// Notifications through the page's own service worker: tried from the settings, answered on themselves, and back to the page.
import { goTo } from './support/desk';
import { expect, test, type Page } from './support/plumbline';

test.use({ serviceWorkers: 'allow' });

/** The notifications that the browser shows at present, by their tags. */
function shownTags(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ tag }) => tag);
  });
}

/** What the browser tells the worker when a person presses an answer, or, for an empty one, the notification itself. */
async function press(page: Page, tag: string, action: string): Promise<void> {
  const [worker] = page.context().serviceWorkers();
  if (worker === undefined) throw new Error('The page has no service worker.');
  await worker.evaluate(
    async ({ tag, action }) => {
      const here = globalThis as unknown as { readonly registration: ServiceWorkerRegistration };
      const Pressed = (
        globalThis as unknown as { readonly NotificationEvent: new (...made: unknown[]) => Event }
      ).NotificationEvent;
      const [notification] = await here.registration.getNotifications({ tag });
      globalThis.dispatchEvent(new Pressed('notificationclick', { notification, action }));
    },
    { tag, action },
  );
}

test('a notification is shown by the service worker, its Snooze snoozes the page, and a click on it opens the monitor', async ({
  page,
}) => {
  await page.context().grantPermissions(['notifications']);
  await page.goto('/');
  await page.getByRole('button', { name: 'Try without a camera' }).click();
  await expect(page.getByRole('heading', { name: 'Demo', exact: true })).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Settings');
  await page.evaluate(() => navigator.serviceWorker.ready);

  const tryIt = page.getByRole('button', { name: 'Try it now' });
  await tryIt.click();
  await expect.poll(() => shownTags(page)).toEqual(['test']);
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByText('I can reach you while this tab is hidden')).toBeVisible();

  await press(page, 'test', '');
  await expect(page).toHaveURL(/#\/$/);
  expect(await shownTags(page), 'an answered notification is gone').toEqual([]);
  await expect(page.getByText('Snoozed until')).toHaveCount(0);

  await goTo(page, 'Settings');
  await tryIt.click();
  await expect.poll(() => shownTags(page)).toEqual(['test']);
  await press(page, 'test', 'snooze');
  await goTo(page, 'Monitor');
  await expect(page.getByRole('region', { name: 'Snooze' })).toContainText('Snoozed until');
  await page.getByRole('button', { name: 'Turn nudges back on' }).click();
  await expect(page.getByText('Snoozed until')).toHaveCount(0);
});

test('a page that is to notify says on every view when it may no longer', async ({ page, context }) => {
  await context.grantPermissions(['notifications']);
  await page.goto('/');
  await page.getByRole('button', { name: 'Try without a camera' }).click();
  await expect(page.getByRole('heading', { name: 'Demo', exact: true })).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Settings');
  await page.getByRole('checkbox', { name: /Desktop notifications/ }).check();
  const sign = page.getByRole('banner').getByRole('link', { name: 'Can’t notify' });
  await expect(sign).toHaveCount(0);

  await context.clearPermissions();
  await goTo(page, 'Learn');
  await sign.click();
  await expect(page).toHaveURL(/#\/settings$/);
});
