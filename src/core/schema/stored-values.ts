// The small schemas that everything stored is built of: dates, durations and figures within bounds, and records that may lack keys.
import * as v from 'valibot';

/** What a schema gives, read-only to the leaves: the type of a stored record. */
export type Stored<Schema extends v.GenericSchema> = Immutable<v.InferOutput<Schema>>;

type Immutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Immutable<Item>[]
    : { readonly [Key in keyof T]: Immutable<T[Key]> };

/** The year 2200: later than any clock that is merely wrong. [design] */
const LATEST_MS = Date.UTC(2200, 0, 1);
/** Longer than from 1970 to any date a clock could be put right to. [design] */
const LONGEST_MS = 150 * 365 * 86_400_000;
/** No length in pixels, angle or ratio comes near it. [design] */
const LARGEST_FIGURE = 1e6;

const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));

/** A moment in milliseconds since 1970. From 1970 on, for a computer without a battery begins there until it has asked for the time. */
export const epochMs = between(0, LATEST_MS);
/** A length of time in milliseconds. */
export const durationMs = between(0, LONGEST_MS);
/** From one clock to another. */
export const skew = between(-LONGEST_MS, LONGEST_MS);
/** A measured quantity in its own unit. */
export const figure = between(-LARGEST_FIGURE, LARGEST_FIGURE);
/** A measured quantity that is never below 0: a spread, a distance. */
export const amount = between(0, LARGEST_FIGURE);
/** A size or a factor. */
export const positive = v.pipe(v.number(), v.gtValue(0), v.maxValue(LARGEST_FIGURE));
/** How many there were. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/**
 * An object that may hold a `value` under each of `keys`. Any other key is left out: another version may measure more, or less, and the
 * rest of the record is as good as ever. A value under a known key must be sound.
 */
export function partialRecord<const Key extends string, Value extends v.GenericSchema>(
  keys: readonly Key[],
  value: Value,
) {
  const entries = Object.fromEntries(keys.map((key) => [key, v.exactOptional(value)]));
  return v.pipe(
    v.custom<Partial<Record<Key, v.InferInput<Value>>>>(isPlainObject),
    v.object(entries as Record<Key, v.ExactOptionalSchema<Value, undefined>>),
  );
}

/** A list of some of `names`. What is none of them is left out, as in `partialRecord`. */
export function someOf<const Name extends string>(names: readonly Name[]) {
  const known: ReadonlySet<string> = new Set(names);
  return v.pipe(
    v.array(v.string()),
    v.transform((listed): readonly Name[] => listed.filter((name): name is Name => known.has(name))),
  );
}

/** Whether this is an object with fields, and no list. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
