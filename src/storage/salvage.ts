// What is sound of a stored value, and what is not: a disk, another version or a curious hand may have changed it.
import * as v from 'valibot';
import { isPlainObject } from '../core/schema/stored-values';

/** `damaged` holds what could not be understood, as it was; nothing of it is in `sound`. */
export interface Salvage<T> {
  readonly sound: T;
  readonly damaged: readonly unknown[];
}

/** A value of which nothing is of use when a part is not: null then. */
export function salvageWhole<Schema extends v.GenericSchema>(
  schema: Schema,
  stored: unknown,
): Salvage<v.InferOutput<Schema> | null> {
  const read = v.safeParse(schema, stored, { abortEarly: true });
  return read.success ? { sound: read.output, damaged: [] } : { sound: null, damaged: [stored] };
}

/** A list whose items stand each for itself. */
export function salvageList<Schema extends v.GenericSchema>(
  schema: Schema,
  stored: unknown,
): Salvage<readonly v.InferOutput<Schema>[]> {
  if (!Array.isArray(stored)) return { sound: [], damaged: [stored] };
  const items = stored.map((item: unknown) => ({
    item,
    read: v.safeParse(schema, item, { abortEarly: true }),
  }));
  return {
    sound: items.flatMap(({ read }) => (read.success ? [read.output] : [])),
    damaged: items.flatMap(({ item, read }) => (read.success ? [] : [item])),
  };
}

/** A record whose entries stand each for itself, under whatever key. */
export function salvageEntries<Schema extends v.GenericSchema>(
  schema: Schema,
  stored: unknown,
): Salvage<Readonly<Record<string, v.InferOutput<Schema>>>> {
  if (!isPlainObject(stored)) return { sound: {}, damaged: [stored] };
  const entries = Object.entries(stored).map(([key, value]) => ({
    key,
    value,
    read: v.safeParse(schema, value, { abortEarly: true }),
  }));
  return {
    sound: Object.fromEntries(entries.flatMap(({ key, read }) => (read.success ? [[key, read.output]] : []))),
    damaged: entries.flatMap(({ key, value, read }) => (read.success ? [] : [{ [key]: value }])),
  };
}

/** Fields of which each one has a default: what is missing or damaged gets it, the rest stays as it was. */
export function salvageFields<Entries extends v.ObjectEntries>(
  { entries }: v.ObjectSchema<Entries, undefined>,
  defaults: v.InferOutput<v.ObjectSchema<Entries, undefined>>,
  stored: unknown,
): Salvage<v.InferOutput<v.ObjectSchema<Entries, undefined>>> {
  if (!isPlainObject(stored)) return { sound: defaults, damaged: [stored] };
  const present = Object.entries(entries).filter(([key]) => Object.hasOwn(stored, key));
  const read = present.map(([key, schema]) => ({
    key,
    read: v.safeParse(schema, stored[key], { abortEarly: true }),
  }));
  return {
    sound: {
      ...defaults,
      ...Object.fromEntries(read.flatMap(({ key, read }) => (read.success ? [[key, read.output]] : []))),
    },
    damaged: read.every(({ read }) => read.success) ? [] : [stored],
  };
}
