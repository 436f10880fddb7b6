// Reads YAML of the content folder against a schema, and tells every fault with the place it is at.
import * as v from 'valibot';
import { parse } from 'yaml';

/** A text that is not empty, without the spaces around it. */
export const text = v.pipe(v.string('is missing or not a text'), v.trim(), v.nonEmpty('is empty'));

/** Texts, at least one. */
export const someTexts = v.pipe(v.array(text, 'is missing or not a list'), v.minLength(1, 'is empty'));

/** An address that the reader can open safely. */
export const httpsUrl = v.pipe(
  text,
  v.check((value) => value.startsWith('https://'), 'is not an https address'),
);

function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** A day of the calendar, for example `2026-01-31`. */
export const calendarDate = v.pipe(
  text,
  v.check(isCalendarDate, ({ received }) => `${received} is not a date like 2026-01-31`),
);

/** One of the given words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, ({ received }) => `${received} is not one of: ${words.join(', ')}`);
}

/** The value, or messages that each begin with the place of the fault, for example `sources[0].url`. */
type Read<T> =
  { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'bad'; readonly messages: readonly string[] };

function placeOf(issue: v.BaseIssue<unknown>): string {
  const place = (v.getDotPath(issue) ?? '').replace(/\.(\d+)/g, '[$1]').replace(/^(\d+)/, '[$1]');
  return place === '' ? '' : `${place} `;
}

/** What is wrong, in our words where the schema has only its own. */
function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object') return issue.message;
  if (issue.received === 'undefined') return 'is missing';
  return issue.expected === 'never' ? 'is not known here' : issue.message;
}

/** Parses `source` and checks it; never throws. */
export function readYaml<const Schema extends v.GenericSchema>(
  source: string,
  schema: Schema,
): Read<v.InferOutput<Schema>> {
  let value: unknown;
  try {
    // The core schema keeps an unquoted date a string.
    value = parse(source, { schema: 'core' });
  } catch (error) {
    return {
      kind: 'bad',
      messages: [`is not YAML: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
  const read = v.safeParse(schema, value);
  if (read.success) return { kind: 'ok', value: read.output };
  return { kind: 'bad', messages: read.issues.map((issue) => `${placeOf(issue)}${messageOf(issue)}`) };
}
