// Nothing ships without its licence: every package that the build bundles brings a text, or the build stops.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  packageFolderOf,
  readPackage,
  withDependencies,
} from '../../../tools/build/licences/shipped-package';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function packageWith(description: object, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-package-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(description));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

test.each([
  ['/x/node_modules/preact/dist/preact.mjs', '/x/node_modules/preact'],
  ['/x/node_modules/@preact/signals/dist/a.mjs?v=1', '/x/node_modules/@preact/signals'],
  ['/x/node_modules/a/node_modules/b/index.js', '/x/node_modules/a/node_modules/b'],
  ['\0/x/node_modules/a/index.js?commonjs-proxy', '/x/node_modules/a'],
  ['/x/src/main.tsx', null],
  ['\0virtual:artefacts', null],
])('tells the package of a module: %s', (moduleId, folder) => expect(packageFolderOf(moduleId)).toBe(folder));

test('a package keeps its licence and its notice', () => {
  const folder = packageWith(
    { name: 'a', version: '1.0.0', license: 'MIT' },
    { 'LICENSE.md': 'Do as you like.', NOTICE: 'By somebody.' },
  );
  expect(readPackage(folder)).toEqual({
    name: 'a',
    version: '1.0.0',
    licence: 'MIT',
    text: 'Do as you like.\n\nBy somebody.',
  });
});

test('a package that names Apache 2.0 and brings no text gets the text', () => {
  expect(readPackage(packageWith({ name: 'a', version: '1.0.0', license: 'Apache-2.0' })).text).toContain(
    'Apache License',
  );
});

test.each([
  ['names no licence', { name: 'a', version: '1.0.0' }],
  ['names one whose holder nobody knows', { name: 'a', version: '1.0.0', license: 'MIT' }],
  ['names one that is not known', { name: 'a', version: '1.0.0', license: 'SEE LICENSE ELSEWHERE' }],
])('the build stops at a package that %s', (_, description) => {
  expect(() => readPackage(packageWith(description))).toThrow(/ships/);
});

test('finds what a package needs in turn, but nothing that is for the compiler alone', () => {
  const names = [...withDependencies(root, ['workbox-precaching'])].map((folder) => readPackage(folder).name);
  expect(names).toEqual(
    expect.arrayContaining(['workbox-precaching', 'workbox-routing', 'workbox-strategies', 'workbox-core']),
  );
  expect(names.filter((name) => name.startsWith('@types/'))).toEqual([]);
});
