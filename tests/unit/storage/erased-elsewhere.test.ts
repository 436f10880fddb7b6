// What a tab remembers from before another erased everything is not written back, not even when it wakes from being frozen.
import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { describeFailure } from '../../../src/storage/store';
import { bout, doneStretch, freshBrowser, interval, openedStore, setup } from './help';

beforeEach(freshBrowser);

const causeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'written',
    (error: unknown) => describeFailure(error).cause,
  );

test('erasing leaves nothing of any kind, and counts what is left', async () => {
  const store = await openedStore();
  await store.record({ intervals: [interval(0, 5)], bouts: [bout(0, 5)], session: null });
  await store.saveSetup(setup('desk'));
  await store.logStretch(doneStretch(1));
  await store.saveRoutine([]);
  expect(await store.countLeft()).toBeGreaterThan(4);
  await store.eraseEverything();
  expect(await store.countLeft()).toBe(0);
});

test('a tab that slept through it is refused every write until it has forgotten too', async () => {
  const [frozen, erasing] = [await openedStore(), await openedStore()];
  await frozen.record({ intervals: [interval(0, 5)], bouts: [], session: null });
  await erasing.eraseEverything();

  const late = [
    frozen.record({ intervals: [interval(0, 6)], bouts: [bout(0, 6)], session: null }),
    frozen.saveSettings(DEFAULT_SETTINGS),
    frozen.updateSetup(setup('desk')),
    frozen.saveJournal([{ atMs: 1, event: { kind: 'watching' } }]),
  ];
  expect(await Promise.all(late.map(causeOf))).toEqual(late.map(() => 'erased'));
  expect(await erasing.countLeft()).toBe(0);

  await frozen.acceptErasure();
  expect(await causeOf(frozen.saveSetup(setup('new desk')))).toBe('written');
});

test('the tab that erases goes on writing', async () => {
  const store = await openedStore();
  await store.eraseEverything();
  expect(await causeOf(store.saveSetup(setup('desk')))).toBe('written');
});
