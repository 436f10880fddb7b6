// Databases as earlier code left them, from tests/fixtures/stored: built key by key, with none of today's code.
import { readFileSync } from 'node:fs';
import { openDB } from 'idb';

export interface StoredDatabase {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string | null;
    readonly autoIncrement: boolean;
    readonly indexes: readonly string[];
    readonly records: readonly { readonly key: string; readonly value: object | string }[];
  }[];
}

/** What the code of that version stored. */
export function stored(version: number): StoredDatabase {
  const file = new URL(`../../fixtures/stored/version-${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as StoredDatabase;
}

/** Puts it into the browser. */
export async function databaseOf({ name, version, stores }: StoredDatabase): Promise<void> {
  const database = await openDB(name, version, {
    upgrade(opened) {
      for (const { name: store, keyPath, autoIncrement, indexes } of stores) {
        const made = opened.createObjectStore(store, { keyPath, autoIncrement });
        for (const index of indexes) made.createIndex(index, index);
      }
    },
  });
  for (const { name: store, keyPath, records } of stores) {
    for (const { key, value } of records)
      await database.put(store, value, keyPath === null ? key : undefined);
  }
  database.close();
}

/** All that is in a database, as the fixtures hold it. */
export async function contentsOf({ name, stores }: StoredDatabase): Promise<StoredDatabase['stores']> {
  const database = await openDB(name);
  const contents = await Promise.all(
    stores.map(async (store) => ({
      ...store,
      records: await Promise.all(
        (await database.getAllKeys(store.name)).map(async (key) => ({
          key: key as string,
          value: (await database.get(store.name, key)) as object,
        })),
      ),
    })),
  );
  database.close();
  return contents;
}
