// A backup in a real browser: downloaded, refused when it is another file, sealed, and read into a browser that has nothing.
import { readFile } from 'node:fs/promises';
import { goTo } from './support/desk';
import { expect, test } from './support/plumbline';

test('a backup is downloaded, opens with its passphrase alone, and says what it would add before it is added', async ({
  page,
}) => {
  await page.goto('/');
  await goTo(page, 'Settings');
  const card = page.getByRole('region', { name: 'Your data' });
  await card.getByText('Protect it with a passphrase').click();
  await card.getByLabel('Passphrase', { exact: true }).fill('correct horse');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: 'Download a backup' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^plumbline-backup-\d{4}-\d{2}-\d{2}\.json$/);
  const sealed = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(sealed)).toMatchObject({ format: 'plumbline-sealed', version: 1 });
  await expect(card).toContainText('Given to your browser’s downloads');

  const choose = card.getByLabel('Add a backup to what is here');
  const json = (name: string, text: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await choose.setInputFiles(json('holiday.json', '{"pictures":3}'));
  await expect(card).toContainText('That file is not from Plumbline. Nothing was changed.');

  await choose.setInputFiles(json('backup.json', sealed));
  await card.getByLabel('Passphrase of backup.json').fill('wrong horse');
  await card.getByRole('button', { name: 'Open it' }).click();
  await expect(card).toContainText('It does not open');
  await card.getByLabel('Passphrase of backup.json').fill('correct horse');
  await card.getByRole('button', { name: 'Open it' }).click();
  await expect(card).toContainText('It adds the settings.');
  await card.getByRole('button', { name: 'Add it' }).click();
  await expect(card).toContainText('Added: the settings.');
});
