// What the manifest names is there, and is what it is said to be: icons also as PNG, pictures in the sizes given, shortcuts to views.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseRoute } from '../../../src/ui/shell/routes';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
  readonly form_factor?: string;
}

const publicFolder = new URL('../../../public/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.webmanifest', publicFolder), 'utf8')) as {
  readonly icons: readonly Picture[];
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly { readonly url: string }[];
};
const pngs = [...manifest.icons, ...manifest.screenshots].filter(({ type }) => type === 'image/png');

/** Width and height stand in the header of a PNG, in its first chunk. */
function sizeOfPng(file: string): string {
  const bytes = readFileSync(new URL(file, publicFolder));
  expect(bytes.toString('latin1', 1, 4), file).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test.each(pngs)('$src has the size that the manifest gives: npm run install-pictures', ({ src, sizes }) => {
  expect(sizeOfPng(src)).toBe(sizes);
});

test('there is an icon of 192 and of 512 pixels, one to be cut to any shape, and a picture for wide and for narrow windows', () => {
  const sizes = manifest.icons.filter(({ type }) => type === 'image/png').map((icon) => icon.sizes);
  expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(manifest.icons.some(({ purpose, type }) => purpose === 'maskable' && type === 'image/png')).toBe(
    true,
  );
  expect(manifest.screenshots.map((picture) => picture.form_factor).sort()).toEqual(['narrow', 'wide']);
});

test('every shortcut leads to a view', () => {
  for (const { url } of manifest.shortcuts) {
    expect(url.startsWith('./#/')).toBe(true);
    expect(parseRoute(url.slice(3)).kind).not.toBe('unknown');
  }
});
