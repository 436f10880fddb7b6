// Plain data down to the leaves, for the parts of a log that have no schema of their own: numbers, switches and short words.
import * as v from 'valibot';

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** Longer text has no place in a log. */
export const LONGEST_TEXT = 300;

/** Nothing but finite numbers, switches, short text, and lists and records of them. */
export const plainSchema: v.GenericSchema<Plain> = v.lazy(() =>
  v.union([
    v.null(),
    v.boolean(),
    v.pipe(v.number(), v.finite()),
    v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
    v.array(plainSchema),
    v.record(v.string(), plainSchema),
  ]),
);

/** The text keys under which a person, a browser or a system gives a name; each name becomes one that says nothing. */
const NAMES: Readonly<Record<string, string>> = {
  name: 'Place',
  label: 'Camera',
  deviceId: 'camera',
  cameraId: 'camera',
  title: 'Exercise',
};

/** The names that were met so far, and what stands for each. */
export type Aliases = ReadonlyMap<string, string>;

/** The same data under names that say nothing; one name always becomes the same other. Long text is cut. */
export function withoutNames(value: unknown, aliases: Aliases): readonly [Plain, Aliases] {
  const known = new Map(aliases);
  const alias = (kind: string, name: string): string => {
    const key = `${kind}:${name}`;
    const given = known.get(key) ?? `${kind} ${known.size + 1}`;
    known.set(key, given);
    return given;
  };
  const text = JSON.stringify(value, (key, one: unknown) => {
    if (typeof one !== 'string') return one;
    const kind = NAMES[key];
    return kind === undefined || one === '' ? one.slice(0, LONGEST_TEXT) : alias(kind, one);
  });
  return [JSON.parse(text) as Plain, known];
}
