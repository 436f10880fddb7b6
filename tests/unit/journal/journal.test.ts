// The promises of the local log: bounded, told in order, silent about the person, and kept although storing fails.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  journalEntrySchema,
  LONGEST_JOURNAL,
  withEntry,
  type JournalEntry,
} from '../../../src/core/journal/journal';

const entry = (atMs: number): JournalEntry => ({ atMs, event: { kind: 'gap', forMs: 20_000 } });

describe('the log', () => {
  test('keeps the latest entries and no more', () => {
    let journal: readonly JournalEntry[] = [];
    for (let atMs = 0; atMs < 3 * LONGEST_JOURNAL; atMs += 1) journal = withEntry(journal, entry(atMs));
    expect(journal).toHaveLength(LONGEST_JOURNAL);
    expect(journal.at(-1)).toEqual(entry(3 * LONGEST_JOURNAL - 1));
  });

  test('cuts what is told at too great a length', () => {
    const long = { atMs: 0, event: { kind: 'worker-replaced', detail: 'x'.repeat(5_000) } } as const;
    expect(JSON.stringify(withEntry([], long)).length).toBeLessThan(400);
  });

  test('keeps that another app had taken the camera, when it is read again', () => {
    const taken: JournalEntry = { atMs: 1, event: { kind: 'camera-lost', loss: 'taken' } };
    expect(v.parse(journalEntrySchema, structuredClone(taken))).toEqual(taken);
  });
});
