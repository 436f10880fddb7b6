// The promises of the local log: bounded, told in order, silent about the person, and kept although storing fails.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LONGEST_JOURNAL,
  readJournal,
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

  test('reads back what it wrote, and nothing of what it cannot have written', () => {
    expect(
      readJournal([entry(1), { atMs: 'noon' }, { atMs: 1, event: { kind: 'toString' } }, 7, null]),
    ).toEqual([entry(1)]);
    fc.assert(fc.property(fc.anything(), (value) => Array.isArray(readJournal(value))));
  });
});
