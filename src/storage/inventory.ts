// What really lies in the database, by looking through every record: how many of each kind, how large, and whether any could be a picture.
import { openDB } from 'idb';
import type { Inventory } from '../model/inventory';
import { DATABASE_NAME } from './schema';

/** Longer than any text or row of numbers that Plumbline stores, and shorter than the smallest picture of a person. [design] */
const AS_LONG_AS_A_PICTURE = 2_000;

/** Reads beside the application, by a connection of its own that is closed at once. */
export async function takeInventory(): Promise<Inventory> {
  const database = await openDB(DATABASE_NAME, undefined, {
    // There is none, and looking must not make one.
    upgrade: (_database, _old, _new, transaction) => {
      transaction.done.catch(() => undefined);
      transaction.abort();
    },
  }).catch(() => null);
  if (database === null) return { kinds: [], pictures: 0 };
  try {
    const all = await Promise.all(
      [...database.objectStoreNames].map(async (name) => ({
        name,
        records: (await database.getAll(name)) as readonly unknown[],
      })),
    );
    return {
      kinds: all.map(({ name, records }) => ({ name, records: records.length, bytes: sizeOf(records) })),
      pictures: all.flatMap(({ records }) => records).filter(mayBePicture).length,
    };
  } finally {
    database.close();
  }
}

/** Anything binary, and anything long enough to hold one as text or as numbers. */
export function mayBePicture(value: unknown): boolean {
  if (typeof value === 'string') return value.length > AS_LONG_AS_A_PICTURE || value.startsWith('data:');
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) {
    const numbers = value.filter((item) => typeof item === 'number').length;
    return numbers > AS_LONG_AS_A_PICTURE || value.some(mayBePicture);
  }
  // The browser's own handle to a folder that the person picked: a name and nothing else.
  if (typeof FileSystemHandle !== 'undefined' && value instanceof FileSystemHandle) return false;
  const { constructor } = value;
  if (constructor !== Object && constructor !== Date) return true;
  return Object.values(value).some(mayBePicture);
}

/** As text; how a browser lays it out on the disk is its own affair. */
const sizeOf = (records: readonly unknown[]): number =>
  records.length === 0 ? 0 : new Blob([JSON.stringify(records)]).size;
