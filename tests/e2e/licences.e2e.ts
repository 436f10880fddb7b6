// Everything that ships has its licence in the build, and the page lists it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageFolderOf, readPackage } from '../../tools/build/licences/shipped-package';
import { expect, test } from './support/plumbline';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the source maps say that the scripts are made of. */
const shipped = readdirSync(`${root}/dist/assets`)
  .filter((file) => file.endsWith('.map'))
  .flatMap(
    (file) =>
      (JSON.parse(readFileSync(`${root}/dist/assets/${file}`, 'utf8')) as { readonly sources: string[] })
        .sources,
  )
  .flatMap((source) => packageFolderOf(source.replace(/^.*?node_modules/, `${root}/node_modules`)) ?? []);

test('every package of every script is listed with its text, and so are the models and the service worker', async ({
  page,
}) => {
  await page.goto('/#/settings');
  await page.getByText('Software inside, and its licences').click();
  const about = page.getByRole('region', { name: 'About Plumbline' });
  const expected = [...new Set(shipped)].map(readPackage).map(({ name, version }) => `${name} ${version}`);
  expect(expected.length).toBeGreaterThan(20);
  for (const name of [...expected, '@mediapipe/pose', 'workbox-precaching', 'workbox-window', 'comlink']) {
    await expect(about.getByText(name).first()).toBeVisible();
  }
  const core = about.getByRole('listitem').filter({ hasText: '@tensorflow/tfjs-core' });
  await core.getByText('@tensorflow/tfjs-core').click();
  await expect(core.getByText('TERMS AND CONDITIONS FOR USE')).toBeVisible();
  const all = await (await page.request.get('licences.txt')).text();
  for (const name of expected) expect(all).toContain(name);
});
