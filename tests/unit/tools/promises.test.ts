// What the documents promise of privacy and security names tests that there are, by names that they have.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (file: string): string => readFileSync(`${root}/${file}`, 'utf8').replace(/\s+/g, ' ');

describe.each(['docs/privacy.md', 'SECURITY.md'])('%s', (document) => {
  const text = read(document);

  test('names only tests that there are', () => {
    const named = [...text.matchAll(/`(tests\/[^`]+)`/g)].map(([, file]) => file ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((file) => !existsSync(`${root}/${file}`))).toEqual([]);
  });

  test('quotes names that those tests have', () => {
    const quoted = [...text.matchAll(/`(tests\/[^`]+\.ts)`: "([^"]+)"/g)];
    const missing = quoted.filter(
      ([, file = '', name = '']) => statSync(`${root}/${file}`).isFile() && !read(file).includes(name),
    );
    expect(missing.map(([whole]) => whole)).toEqual([]);
  });
});

test('every promise of docs/privacy.md names its test, but for what no policy can do', () => {
  const document = readFileSync(`${root}/docs/privacy.md`, 'utf8');
  const promises = document
    .split(/^## /m)
    .filter((section) => !section.startsWith('What a policy cannot do'))
    .flatMap((section) => section.split('\n'))
    .filter((line) => line.startsWith('- '));
  expect(promises.length).toBeGreaterThan(9);
  expect(promises.filter((line) => !line.includes('`tests/'))).toEqual([]);
});
