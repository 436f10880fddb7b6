// The report as one file: whole, without a script, and without anything it would have to ask for.
import { readFile } from 'node:fs/promises';
import { goTo } from './support/desk';
import { expect, test } from './support/plumbline';

test('a year is saved as one file with its charts and tables, that runs nothing and asks nobody', async ({
  page,
}) => {
  await page.goto('/');
  await goTo(page, 'Today');
  await page.getByRole('button', { name: 'Look around in six made-up months' }).click();
  await page.getByRole('link', { name: 'Year', exact: true }).click();
  await expect(page.locator('svg.chart')).toHaveCount(5);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^plumbline-year-\d{4}-\d{2}-\d{2}\.html$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.match(/<svg[^>]*class="chart"|class="chart[^>]*<svg/g)?.length ?? 0).toBeGreaterThan(0);
  expect(text.match(/<table/g)).toHaveLength(5);
  expect(text).toContain('These days are made up.');
  expect(text).not.toMatch(/<script|<link|<img|<button|<a |src=|url\((?!#|data:)/);
  // Opened where nothing is there to be asked, it shows the same.
  await page.setContent(text);
  await expect(page.locator('svg.chart')).toHaveCount(5);
  await page.getByText('The same as a table').first().click();
  await expect(page.getByRole('table').first()).toBeVisible();
});
