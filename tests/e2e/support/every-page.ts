// Walks through every explainer, and what each must stand up to.
import type AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
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

export async function expectNoViolation(axe: AxeBuilder, slug: string): Promise<void> {
  const { violations } = await axe.analyze();
  expect.soft(violations.map(({ id, nodes }) => `${slug}: ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}
