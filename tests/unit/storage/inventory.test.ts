// The inventory of what is stored: it looks through every record, makes no database, and takes nothing that Plumbline stores for a picture.
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { mayBePicture, takeInventory } from '../../../src/storage/inventory';
import { bout, doneStretch, freshBrowser, interval, openedStore, setup } from './help';

beforeEach(freshBrowser);

test('where nothing was ever stored it finds nothing, and makes no database by looking', async () => {
  expect(await takeInventory()).toEqual({ kinds: [], pictures: 0 });
  expect(await indexedDB.databases()).toEqual([]);
});

test('counts every record of every kind, none of which is a picture', async () => {
  const store = await openedStore();
  await store.record({ intervals: [interval(0, 5), interval(5, 9)], bouts: [bout(0, 5)], session: null });
  await store.saveSetup(setup('desk'));
  await store.logStretch(doneStretch(1));
  const { kinds, pictures } = await takeInventory();
  const counted = Object.fromEntries(kinds.map(({ name, records }) => [name, records]));
  expect(counted).toMatchObject({ intervals: 2, bouts: 1, setups: 1, 'done-stretches': 1 });
  expect(pictures).toBe(0);
  for (const { records, bytes } of kinds) expect(bytes > 0).toBe(records > 0);
});

test('a picture is found however deep it lies, and in whatever form', () => {
  const forms = fc.constantFrom<unknown>(
    new Blob(['x']),
    new ArrayBuffer(4),
    new Uint8ClampedArray(4),
    'data:image/png;base64,AA',
    'x'.repeat(3_000),
    Array.from({ length: 3_000 }, (_, index) => index % 256),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      forms,
      fc.record({ id: fc.string(), inside: tie('tree') }),
      fc.tuple(fc.nat(), tie('tree')),
    ),
  }));
  fc.assert(fc.property(tree, (value) => mayBePicture(value)));
});

test('numbers, short texts, dates and what is made of them are no picture', () => {
  const plain = fc.object({
    values: [fc.string({ maxLength: 100 }), fc.double(), fc.boolean(), fc.constant(null), fc.date()],
  });
  fc.assert(fc.property(plain, (value) => !mayBePicture(value)));
});
