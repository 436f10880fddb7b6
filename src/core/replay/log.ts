// A log as a file: where it begins and what happened from there on, as numbers, switches and short words.
import * as v from 'valibot';
import type { Stored } from '../schema/stored-values';
import type { WatchEvent } from '../watch/events';
import { checkpointSchema } from './checkpoint';
import { compactLookSchema } from './compact-look';
import { plainSchema } from './plain';

export const LOG_FORMAT = 'plumbline-log';

const atMs = v.pipe(v.number(), v.finite());
const effort = v.object({ estimateMs: v.nullable(v.pipe(v.number(), v.finite())), moved: v.boolean() });

/** What a look came to. */
const assessedSchema = v.object({ kind: v.literal('assessed'), atMs, look: compactLookSchema, effort });

/** Every other event: its name, its time, and plain data. */
const happenedSchema = v.objectWithRest(
  { kind: v.pipe(v.string(), v.regex(/^[a-z-]{3,40}$/)), atMs },
  plainSchema,
);

const entrySchema = v.union([assessedSchema, happenedSchema]);

/** One stretch that can be run by itself. */
const chunkSchema = v.object({ from: checkpointSchema, entries: v.array(entrySchema) });

export const logSchema = v.object({
  format: v.literal(LOG_FORMAT),
  version: v.literal(1),
  /** `assessed`: what looks came to; `landmarks`: the points of the body themselves, recorded on purpose. */
  of: v.picklist(['assessed', 'landmarks']),
  /** By how much the person's clock is ahead of UTC: days begin by it. */
  utcOffsetMinutes: v.pipe(v.number(), v.safeInteger(), v.minValue(-14 * 60), v.maxValue(14 * 60)),
  /** One after another; each begins where the one before ends. */
  chunks: v.array(chunkSchema),
});

export type LogChunk = Stored<typeof chunkSchema>;
export type Log = Stored<typeof logSchema>;

export type LogReading =
  | { readonly kind: 'log'; readonly log: Log }
  /** `where` is the first place that is not as it should be. */
  | { readonly kind: 'refused'; readonly where: string };

/** Reads the text of a log; down to the leaves, for it may come from anybody. */
export function readLog(text: string): LogReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'refused', where: 'it is not JSON' };
  }
  const read = v.safeParse(logSchema, value);
  if (read.success) return { kind: 'log', log: read.output };
  const [issue] = read.issues;
  return { kind: 'refused', where: `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}` };
}

/** An entry as the event that the machine takes. The machine's own types are the judge of what it can be. */
export const asEvent = (entry: object): WatchEvent => entry as WatchEvent;
