// What was measured of a day so far, one line of JSON each, so that an interrupted measurement can go on.
import { appendFile, readFile } from 'node:fs/promises';
import type { PartName } from '../arguments';
import type { PartResult, Slump } from '../scenarios/parts';

export type Measured =
  | { readonly part: 'slump'; readonly slump: Slump }
  | { readonly part: Exclude<PartName, 'slump'>; readonly result: PartResult };

/** What the file holds, the latest of each part; nothing where there is no file yet. */
export async function readKept(path: string | null): Promise<ReadonlyMap<PartName, Measured>> {
  const text = path === null ? '' : await readFile(path, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => JSON.parse(line) as Measured).map((measured) => [measured.part, measured] as const),
  );
}

/** Adds one part to the file, if there is one. */
export async function keep(path: string | null, measured: Measured): Promise<void> {
  if (path !== null) await appendFile(path, `${JSON.stringify(measured)}\n`);
}
