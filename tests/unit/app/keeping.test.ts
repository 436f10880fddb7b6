// What is shown of the browser's promise to keep things: its answer, whatever it is.
import { expect, test, vi } from 'vitest';
import { createKeeping } from '../../../src/app/keeping';

const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 0));

test('a promise made earlier is shown, and not asked for again', async () => {
  const persist = vi.fn();
  const care = createKeeping({ persisted: () => Promise.resolve(true), persist });
  await settle();
  await care.ask();
  expect(care.keeping.value).toBe('promised');
  expect(persist).not.toHaveBeenCalled();
});

test.each([
  [true, 'promised'],
  [false, 'not-promised'],
] as const)('the answer %s is shown', async (answer, shown) => {
  const care = createKeeping({
    persisted: () => Promise.resolve(false),
    persist: () => Promise.resolve(answer),
  });
  await settle();
  expect(care.keeping.value).toBe('not-promised');
  await care.ask();
  expect(care.keeping.value).toBe(shown);
});

test('a browser that refuses, or knows no promises, makes none', async () => {
  const refuse = (): Promise<never> => Promise.reject(new Error('no'));
  const care = createKeeping({ persisted: refuse, persist: refuse });
  await care.ask();
  expect(care.keeping.value).toBe('not-promised');
  const without = createKeeping(null);
  await without.ask();
  expect(without.keeping.value).toBe('unsupported');
});
