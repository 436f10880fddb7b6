// A folder of backups in a real browser: real handles, real files. A picker cannot be pressed by a test, so the browser's own private folder stands in for the one a person picks.
import { goTo } from './support/desk';
import { expect, test, type Page } from './support/plumbline';

/** A browser whose picker gives the folder at once. */
async function withFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pick = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('Sync', { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  });
}

/** Every file in the folder, by name. */
function filesIn(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Sync', { create: true });
    const files: Record<string, string> = {};
    for await (const entry of (
      folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
    ).values())
      files[entry.name] = await (await entry.getFile()).text();
    return files;
  });
}

async function putFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([fileName, content]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('Sync', { create: true });
      const writable = await (await folder.getFileHandle(fileName, { create: true })).createWritable();
      await writable.write(content);
      await writable.close();
    },
    [name, text] as const,
  );
}

const card = (page: Page) => page.getByRole('region', { name: 'A folder of yours' });

async function pick(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await card(page).getByRole('button', { name: 'Pick a folder' }).click();
  await expect(card(page)).toContainText('It was read back and is whole.');
}

test('nothing is in the folder but the backup of this computer, it is used again after a reload, and left when told to', async ({
  page,
}) => {
  await withFolder(page);
  await page.goto('/');
  expect(await filesIn(page), 'before a folder was picked').toEqual({});
  await pick(page);
  const files = await filesIn(page);
  expect(Object.keys(files)).toEqual([expect.stringMatching(/^plumbline-device-[0-9a-f]{8}\.json$/)]);
  expect(JSON.parse(Object.values(files)[0] ?? '')).toMatchObject({ format: 'plumbline-backup', version: 1 });

  await page.reload();
  await goTo(page, 'Settings');
  await expect(card(page)).toContainText('The backup in “Sync” is from');
  await card(page).getByRole('button', { name: 'Stop using it' }).click();
  await expect(card(page).getByRole('button', { name: 'Pick a folder' })).toBeVisible();
  expect(await filesIn(page), 'what is there stays').toEqual(files);
});

test('another computer’s file is added when the page is opened, and one that is cut short is refused', async ({
  page,
}) => {
  await withFolder(page);
  await page.goto('/');
  await pick(page);
  const [own = ''] = Object.values(await filesIn(page));
  const startMs = Date.now() - 86_400_000;
  const interval = {
    id: 'laptop-1',
    startMs,
    endMs: startMs + 3_600_000,
    state: { kind: 'good' },
    presence: 'sitting',
    setupId: 'desk',
    algorithmVersion: 1,
  };
  const theirs = { ...(JSON.parse(own) as object), deviceId: '0123abcd-laptop', intervals: [interval] };
  await putFile(page, 'plumbline-device-0123abcd.json', JSON.stringify(theirs));
  await putFile(page, 'plumbline-device-0123abce.json', JSON.stringify(theirs).slice(0, -9));
  await page.reload();
  await goTo(page, 'Settings');
  await expect(card(page)).toContainText('From your other computers: 1 stretch of time');
  await expect(card(page)).toContainText('plumbline-device-0123abce.json: That file cannot be read');
  await card(page).getByRole('button', { name: 'Write it now' }).click();
  await expect
    .poll(
      async () => Object.entries(await filesIn(page)).filter(([, text]) => text.includes('laptop-1')).length,
    )
    .toBe(3);
});

test('a permission that lapsed is told with one button, and a file that another program holds is told truthfully', async ({
  page,
}) => {
  await withFolder(page);
  await page.goto('/');
  await pick(page);
  await page.addInitScript(() => {
    const handle = FileSystemHandle.prototype as unknown as Record<string, unknown>;
    let state = 'prompt';
    handle['queryPermission'] = () => Promise.resolve(state);
    handle['requestPermission'] = () => Promise.resolve((state = 'granted'));
  });
  await page.reload();
  await goTo(page, 'Settings');
  await expect(card(page)).toContainText('Your browser wants your word again');
  await goTo(page, 'Today');
  const told = page.getByRole('complementary', { name: 'Backup' });
  await told.getByRole('button', { name: 'Allow again' }).click();
  await expect(told).toBeHidden();

  await goTo(page, 'Settings');
  await expect(card(page)).toContainText('is whole.');
  const before = await filesIn(page);
  await page.evaluate(() => {
    FileSystemFileHandle.prototype.createWritable = () =>
      Promise.reject(new DOMException('The file is locked.', 'NoModificationAllowedError'));
  });
  await card(page).getByRole('button', { name: 'Write it now' }).click();
  await expect(card(page)).toContainText('could not be written. Another program holds the file.');
  await expect(card(page)).toContainText('Nothing is lost');
  expect(await filesIn(page)).toEqual(before);
});

test('where a browser hands out no folders, none is spoken of', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
  await page.goto('/');
  await goTo(page, 'Settings');
  await expect(page.getByRole('region', { name: 'Your data' })).toBeVisible();
  await expect(card(page)).toHaveCount(0);
});
