// The JSON Schema of a backup, made from the schema that reads one.
import { toJsonSchema } from '@valibot/to-json-schema';
import { BACKUP_VERSION, backupSchema } from '../../src/core/archive/backup';

/** Where it is published. */
export const SCHEMA_FILE = new URL(`../../docs/backup-${BACKUP_VERSION}.schema.json`, import.meta.url);

/** As text. What JSON Schema has no words for, such as "this is a time zone", is left out: the page asks a little more than it says. */
export function schemaText(): string {
  const schema = toJsonSchema(backupSchema, { errorMode: 'ignore' });
  return `${JSON.stringify({ title: 'A backup of Plumbline', ...sharingParts(schema) }, null, 2)}\n`;
}

/** A part shorter than this is told where it stands. */
const SHORT = 120;

/** The same schema with what occurs more than once told once, under `definitions`: the record of each metric is one and the same. */
function sharingParts(schema: object): object {
  const times = new Map<string, number>();
  const noted = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const text = JSON.stringify(value);
    if (isPart(value) && text.length > SHORT) times.set(text, (times.get(text) ?? 0) + 1);
    if ((times.get(text) ?? 1) === 1) Object.values(value).forEach(noted);
  };
  Object.values(schema).forEach(noted);
  const names = new Map(
    [...times].filter(([, count]) => count > 1).map(([text], at) => [text, `part-${at + 1}`]),
  );
  const shared = (value: unknown, isNamed = true): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const name = isNamed ? names.get(JSON.stringify(value)) : undefined;
    if (name !== undefined) return { $ref: `#/definitions/${name}` };
    if (Array.isArray(value)) return value.map((item) => shared(item));
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shared(inner)]));
  };
  const definitions = [...names].map(([text, name]) => [name, shared(JSON.parse(text), false)]);
  return { ...(shared(schema, false) as object), definitions: Object.fromEntries(definitions) as object };
}

/** Whether it says what a value may be, rather than listing keys or choices. */
function isPart(value: object): boolean {
  return 'type' in value || 'anyOf' in value;
}
