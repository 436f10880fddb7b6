// Every explainer as a page: for every reader, in every colour scheme, on paper, without script, and its drawings.
import { CONTRAST } from './support/axe';
import {
  expectItFits,
  expectLabelsApart,
  expectNoViolation,
  h1,
  library,
  onEachPage,
} from './support/every-page';
import { expect, test, type Page } from './support/plumbline';

test('every page is accessible and fits, light and narrow or dark and wide, and the labels of its drawings can be read', async ({
  page,
}) => {
  // Twice every rule on every page takes minutes on a machine that does other work.
  test.slow();
  await onEachPage(page, async (slug) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 900 });
    await expectItFits(page, slug);
    await expectLabelsApart(page, slug);
    await expectNoViolation(page, slug);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectItFits(page, slug);
    await expectNoViolation(page, slug, CONTRAST);
  });
});

/** Where the first moving part of the first stretch is drawn now. */
async function placeOfMovingPart(page: Page): Promise<string> {
  const part = page.locator('.learn-stretch path:has(> animate)').first();
  return part.evaluate((path: SVGPathElement) => {
    const { x, y, width, height } = path.getBBox();
    return [x, y, width, height].map((value) => value.toFixed(1)).join();
  });
}

test('a stretch shows its movement when asked, and stands still under reduced motion', async ({ page }) => {
  await page.goto('/#/learn/simple-stretches');
  const ask = page.getByRole('button', { name: 'Show the movement' }).first();
  await ask.click();
  await expect(ask).toHaveAttribute('aria-pressed', 'true');
  const atFirst = await placeOfMovingPart(page);
  await expect.poll(() => placeOfMovingPart(page)).not.toBe(atFirst);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Knee to chest' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show the movement' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Do it' }).first().click();
  await page.getByRole('button', { name: 'Start' }).click();
  const still = await placeOfMovingPart(page);
  const secondsLeft = async (): Promise<number> =>
    Number.parseInt(await page.getByRole('timer').innerText(), 10);
  const atStart = await secondsLeft();
  await expect.poll(secondsLeft, 'the timer runs meanwhile').toBeLessThan(atStart - 1);
  expect(await placeOfMovingPart(page)).toBe(still);
});

test('on paper a page keeps its words and drawings, and leaves out what cannot be pressed', async ({
  page,
}) => {
  await page.goto('/#/learn/psoas-stretch');
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Half-kneeling hip stretch' })).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(3);
  await expect(page.getByText('Stop if it hurts')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  // Rows of a grid that meet the end of a sheet would be printed over each other.
  const grids = await page.evaluate(
    () =>
      [...document.querySelectorAll('.shell, .learn-page, .learn-page *')].filter(
        (element) => element.checkVisibility() && getComputedStyle(element).display.includes('grid'),
      ).length,
  );
  expect(grids).toBe(0);
});

/** How many sheets of A4 the open page takes. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

test('each explainer is printed on one or two sheets, in the app and as a static page', async ({ page }) => {
  await onEachPage(page, async (slug) => {
    expect.soft(await sheetsOf(page), slug).toBeLessThanOrEqual(2);
  });
  for (const { slug } of library) {
    await page.goto(`/learn/${slug}.html`);
    expect.soft(await sheetsOf(page), `${slug}, static`).toBeLessThanOrEqual(2);
  }
});

test('the routine and the card on which a stretch is done are accessible, light and dark', async ({
  page,
}) => {
  await page.goto('/#/learn/routine');
  await page.getByRole('checkbox', { name: 'Seated turn' }).check();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoViolation(page, `routine, ${colorScheme}`);
    await page.getByRole('button', { name: 'Do it' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolation(page, `card, ${colorScheme}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Back' }).click();
  }
});

test('each static page is accessible, light and narrow, and dark', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 900 });
  for (const slug of ['index', ...library.map((summary) => summary.slug)]) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`/learn/${slug}.html`);
    await expectItFits(page, slug);
    await expectNoViolation(page, slug);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoViolation(page, slug, CONTRAST);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('each static page can be read', async ({ page }) => {
    for (const { slug, title, summary } of library) {
      const response = await page.goto(`/learn/${slug}.html`);
      expect(response?.status(), slug).toBe(200);
      await expect(h1(page)).toHaveText(title);
      await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', summary);
      await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
      await expect(page.locator('script')).toHaveCount(0);
      await expect(page.getByRole('contentinfo').getByRole('link', { name: /get help/ })).toBeVisible();
    }
  });
});
