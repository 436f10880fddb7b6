// The configurations in deploy/ are what the build's own headers and rules give.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { META_POLICY, securityHeaders } from '../../../tools/build/security-headers';
import { deployFiles } from '../../../tools/deploy/files';

const published = (name: string): string =>
  readFileSync(new URL(`../../../deploy/${name}`, import.meta.url), 'utf8');

test.each(Object.entries(deployFiles()))(
  'deploy/%s is written from the headers of the build: npm run deploy:config',
  (name, text) => expect(published(name)).toBe(text),
);

test('each configuration names every header with its whole value', () => {
  for (const text of Object.values(deployFiles()))
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
});

test('the policy in the page and the one in the headers are one, but for who may frame it', () => {
  expect(securityHeaders['Content-Security-Policy']).toBe(`${META_POLICY}; frame-ancestors 'none'`);
});

test('no value holds a sign that a configuration reads as its own', () => {
  for (const value of Object.values(securityHeaders)) expect(value).not.toMatch(/["$\\{}\n]/);
});

test('in _headers no header stands under two rules, for such hosts would join the values', () => {
  const names = [...published('_headers').matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
});
