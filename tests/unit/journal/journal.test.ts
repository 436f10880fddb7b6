// The promises of the local log: bounded, told in order, silent about the person, and kept although storing fails.
import { signal } from '@preact/signals';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createJournal } from '../../../src/app/journal';
import type { AppProblem } from '../../../src/core/watch/problem';
import type { Phase, SessionSnapshot } from '../../../src/model/model';
import type { Standing } from '../../../src/app/ownership';
import {
  LONGEST_JOURNAL,
  readJournal,
  withEntry,
  type JournalEntry,
} from '../../../src/core/journal/journal';
import { memoryStore } from '../../../src/storage/memory-store';

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

const SESSION: SessionSnapshot = {
  state: { kind: 'good' },
  stateSinceMs: 0,
  presence: 'sitting',
  boutSittingMs: null,
  warnings: [],
  snoozedUntilMs: null,
  breakDue: false,
};
const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 0));

function page(store: Parameters<typeof createJournal>[0]['store'] = memoryStore()) {
  const phase = signal<Phase>({ kind: 'idle' });
  const session = signal(SESSION);
  const notice = signal<AppProblem | null>(null);
  const standing = signal<Standing>({ kind: 'here' });
  let atMs = 0;
  const journal = createJournal({ store, phase, session, notice, standing, now: () => (atMs += 1) });
  const running = (camera: Extract<Phase, { kind: 'running' }>['camera']): void => {
    const preview = {} as HTMLVideoElement;
    const source = { kind: 'camera', label: 'Cam', deviceId: null, preview, mirrored: true } as const;
    phase.value = { kind: 'running', source, camera };
  };
  const kinds = async (): Promise<readonly string[]> => {
    await settle();
    return journal.entries.value.map(({ event }) => event.kind);
  };
  return { phase, session, notice, standing, journal, running, kinds };
}

describe('a page', () => {
  test('notes the beginning, losses of the camera, its return and the end, each once', async () => {
    const { phase, running, kinds } = page();
    phase.value = { kind: 'starting', step: 'source' };
    running({ kind: 'live' });
    running({ kind: 'live' });
    running({ kind: 'silent' });
    running({ kind: 'reopening', loss: 'muted' });
    running({ kind: 'live' });
    phase.value = { kind: 'paused', sinceMs: 0 };
    expect(await kinds()).toEqual(['watching', 'camera-silent', 'camera-lost', 'camera-back', 'paused']);
  });

  test('notes a gap with its length when it is over, and none of another tab', async () => {
    const { session, standing, journal, kinds } = page();
    const gap = { kind: 'not-monitored', reason: 'gap' } as const;
    session.value = { ...SESSION, state: gap, stateSinceMs: 1_000 };
    session.value = { ...SESSION, stateSinceMs: 61_000 };
    expect(await kinds()).toEqual(['gap']);
    expect(journal.entries.value[0]?.event).toEqual({ kind: 'gap', forMs: 60_000 });
    standing.value = { kind: 'elsewhere', news: null, asked: 'no' };
    session.value = { ...SESSION, state: gap, stateSinceMs: 70_000 };
    session.value = { ...SESSION, stateSinceMs: 90_000 };
    expect(await kinds()).toEqual(['gap', 'other-tab']);
  });

  test('notes a worker that was replaced, and storage that failed and came back', async () => {
    const { notice, journal, kinds } = page();
    journal.workerReplaced({ kind: 'silent', forMs: 12_000 });
    notice.value = { kind: 'storage', message: 'No space' };
    notice.value = null;
    expect(await kinds()).toEqual(['worker-replaced', 'storage-failed', 'storage-back']);
  });

  test('keeps its log although nothing can be stored', async () => {
    const refuse = (): Promise<never> => Promise.reject(new Error('no'));
    const { running, phase, kinds } = page({ loadJournal: refuse, saveJournal: refuse });
    running({ kind: 'live' });
    phase.value = { kind: 'idle' };
    expect(await kinds()).toEqual(['watching', 'stopped']);
  });

  test('stores later what could not be stored at first', async () => {
    const store = memoryStore();
    let full = false;
    const { running, phase, kinds } = page({
      loadJournal: () => store.loadJournal(),
      saveJournal: (journal) => (full ? Promise.reject(new Error('full')) : store.saveJournal(journal)),
    });
    running({ kind: 'live' });
    await kinds();
    full = true;
    running({ kind: 'silent' });
    await kinds();
    full = false;
    phase.value = { kind: 'idle' };
    expect(await kinds()).toEqual(['watching', 'camera-silent', 'stopped']);
    expect(await store.loadJournal()).toHaveLength(3);
  });
});
