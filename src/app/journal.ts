// Writes the local log: follows what the page shows, and notes what happened to watching itself.
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { withEntry, type JournalEntry, type JournalEvent } from '../core/journal/journal';
import type { RestartReason } from '../core/supervision/supervise';
import type { Store } from '../storage/store';
import { describeProblem } from '../words/problems';
import type { AppModel, Phase } from '../model/model';

export interface JournalParts extends Pick<AppModel, 'phase' | 'session' | 'notice' | 'standing'> {
  readonly store: Pick<Store, 'loadJournal' | 'saveJournal'>;
  readonly now: () => number;
}

export interface Journal {
  readonly entries: ReadonlySignal<readonly JournalEntry[]>;
  /** Gives the reason in the words that were noted. */
  workerReplaced(reason: RestartReason): string;
  /** Reads it again: another tab may have written. */
  load(): Promise<void>;
}

/** Begins to follow the page. A log that cannot be stored is kept for as long as the page lives. */
export function createJournal({ store, now, phase, session, notice, standing }: JournalParts): Journal {
  const entries = signal<readonly JournalEntry[]>([]);
  let working: Promise<void> = Promise.resolve();
  let stored: readonly JournalEntry[] = [];
  let unsaved: readonly JournalEntry[] = [];

  function inTurn(work: () => Promise<void>): Promise<void> {
    working = working.then(work).catch(() => undefined);
    return working;
  }

  /** What could not be stored yet, with what is stored, as far as that can be read. */
  async function gather(): Promise<void> {
    stored = await store.loadJournal().catch(() => stored);
    entries.value = unsaved.reduce(withEntry, stored);
  }

  const load = (): Promise<void> => inTurn(gather);

  function note(event: JournalEvent): void {
    unsaved = [...unsaved, { atMs: now(), event }];
    void inTurn(async () => {
      await gather();
      const written = unsaved;
      await store.saveJournal(entries.value);
      unsaved = unsaved.filter((entry) => !written.includes(entry));
    });
  }

  follow(phase, (after, before) => {
    const event = eventOfPhase(after, before);
    if (event !== null) note(event);
  });
  follow(notice, (after, before) => {
    if (after?.kind === 'storage' || after?.kind === 'store-lost' || after?.kind === 'store-emptied') {
      note({ kind: 'storage-failed', detail: describeProblem(after).title });
    } else if (before?.kind === 'storage' || before?.kind === 'store-lost') note({ kind: 'storage-back' });
  });
  follow(standing, (after, before) => {
    if (before.kind === 'here' && after.kind === 'elsewhere') note({ kind: 'other-tab' });
  });
  follow(session, (after, before) => {
    const was = before.state;
    if (was.kind !== 'not-monitored' || was.reason !== 'gap' || standing.peek().kind !== 'here') return;
    if (after.state.kind === 'not-monitored' && after.state.reason === 'gap') return;
    note({ kind: 'gap', forMs: after.stateSinceMs - before.stateSinceMs });
  });

  return {
    entries,
    workerReplaced(reason) {
      const detail = detailOf(reason);
      note({ kind: 'worker-replaced', detail });
      return detail;
    },
    load,
  };
}

/** Calls back at each change, with what was there before. */
function follow<T>(source: ReadonlySignal<T>, onChange: (after: T, before: T) => void): void {
  let before = source.peek();
  effect(() => {
    const after = source.value;
    if (after === before) return;
    const last = before;
    before = after;
    onChange(after, last);
  });
}

function eventOfPhase(after: Phase, before: Phase): JournalEvent | null {
  if (after.kind === 'running') {
    const was = before.kind === 'running' ? before.camera.kind : null;
    const otherLoss =
      before.kind === 'running' &&
      before.camera.kind === 'reopening' &&
      after.camera.kind === 'reopening' &&
      before.camera.loss !== after.camera.loss;
    if (after.camera.kind === was && !otherLoss) return null;
    switch (after.camera.kind) {
      case 'live':
        if (was === 'resting') return null;
        return { kind: was === null ? 'watching' : 'camera-back' };
      case 'resting':
        return null;
      case 'silent':
        return { kind: 'camera-silent' };
      case 'reopening':
        return { kind: 'camera-lost', loss: after.camera.loss };
      case 'gone':
        return { kind: 'camera-gone' };
    }
  }
  if (after.kind === before.kind) return null;
  switch (after.kind) {
    case 'paused':
      return { kind: 'paused' };
    case 'problem':
      return { kind: 'failed', detail: describeProblem(after.problem).title };
    case 'idle':
      return { kind: 'stopped' };
    case 'starting':
      return null;
  }
}

function detailOf(reason: RestartReason): string {
  switch (reason.kind) {
    case 'fault':
    case 'died':
      return reason.message;
    case 'silent':
      return `silent for ${Math.round(reason.forMs / 1000)} s`;
    case 'leaking':
      return `held ${reason.numTensors} tensors`;
    case 'load-failed':
      return reason.failure.message;
  }
}
