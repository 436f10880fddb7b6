// Walks through every explainer, and what each must stand up to.
import { violationsOf } from './axe';
import { expect, type Page } from './plumbline';
import { readLibrary } from './reader';

export const library = await readLibrary();
export const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens each page in turn, in one window. */
export async function onEachPage(page: Page, check: (slug: string) => Promise<void>): Promise<void> {
  await page.goto('/#/learn');
  for (const { slug, title } of library) {
    await page.goto(`/#/learn/${slug}`);
    await expect(h1(page)).toHaveText(title);
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
    await check(slug);
  }
}

export async function expectItFits(page: Page, slug: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${slug}: wider than the window by`).toBeLessThanOrEqual(0);
}

export async function expectNoViolation(page: Page, where: string, rules?: readonly string[]): Promise<void> {
  expect.soft(await violationsOf(page, rules), where).toEqual([]);
}

/** Labels of the drawings neither overlap nor leave their drawing. */
export async function expectLabelsApart(page: Page, slug: string): Promise<void> {
  const faults = await page.evaluate(() =>
    [...document.querySelectorAll('.learn-drawing svg')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      const labels = [...svg.querySelectorAll('text')].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      const outside = labels.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
      const overlapping = labels.filter(({ box }, index) =>
        labels
          .slice(index + 1)
          .some(
            ({ box: other }) =>
              box.left < other.right - 1 &&
              other.left < box.right - 1 &&
              box.top < other.bottom - 4 &&
              other.top < box.bottom - 4,
          ),
      );
      return [...outside, ...overlapping].map(({ text }) => text);
    }),
  );
  expect.soft(faults, slug).toEqual([]);
}
