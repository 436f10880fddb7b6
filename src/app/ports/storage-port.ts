// The port to storage: performs one thing after another, in the order asked, and tells what came of it.
import type { JournalEntry, JournalEvent } from '../../core/journal/journal';
import { withEntry } from '../../core/journal/journal';
import { withZone } from '../../core/report/calendar/travel';
import { systemZone } from '../../core/report/calendar/zone';
import type { Batch, StorageEffect } from '../../core/watch/effects';
import type { JournalNote } from '../../core/watch/journal-note';
import type { StorageFailure } from '../../core/watch/problem';
import { answerWithin, SilentError } from '../../storage/answer-within';
import { describeFailure, type Store } from '../../storage/store';
import { describeProblem } from '../../words/problems';
import type { Dispatch, Happening } from '../loop';

export interface StoragePort {
  perform(effect: StorageEffect): Promise<void>;
}

/** The slowest disk answers in less. [design] */
const LIMIT_MS = 8_000;
/** After one that was not answered, until one is. */
const SILENT_LIMIT_MS = 1_000;

/** On an open store. */
export function createStoragePort(store: Store, dispatch: Dispatch): StoragePort {
  let last: Promise<unknown> = Promise.resolve();
  let silent = false;
  /** Log entries that could not be written yet. */
  let unsaved: readonly JournalEntry[] = [];

  /** In its turn; an answer is told only when the next may begin, so that what follows from it can wait in line. */
  async function inTurn<T>(
    work: () => Promise<T>,
    answer: (result: T) => Happening | null,
    refused: (failure: StorageFailure) => Happening,
  ): Promise<void> {
    const result = last.then(() => limited(work));
    last = result.catch(() => undefined);
    const event = await result.then(answer, (error: unknown) => refused(describeFailure(error)));
    if (event !== null) await dispatch(event);
  }

  /** One request without an answer must not hold up the others for ever; while it stays silent they wait less. */
  async function limited<T>(work: () => Promise<T>): Promise<T> {
    try {
      const answer = await answerWithin(silent ? SILENT_LIMIT_MS : LIMIT_MS, work());
      silent = false;
      return answer;
    } catch (error) {
      silent = error instanceof SilentError;
      throw error;
    }
  }

  /** The time zone as last noted with what was recorded in it, so that a day stays as it was lived. */
  let notedZone: string | null = null;

  async function recordWithZone(batch: Batch): Promise<void> {
    const zone = systemZone();
    const atMs = Math.max(...batch.intervals.map(({ endMs }) => endMs));
    if (zone !== notedZone && Number.isFinite(atMs)) {
      await store.saveTravel(withZone(await store.loadTravel(), zone, atMs));
      notedZone = zone;
    }
    await store.record(batch);
  }

  const refusal = (failure: StorageFailure): Happening => ({ kind: 'storage-refused', failure });
  const write = (work: () => Promise<unknown>): Promise<void> => inTurn(work, () => null, refusal);
  const writeChoice = (work: () => Promise<unknown>): Promise<void> =>
    inTurn(work, () => ({ kind: 'choices-stored' }), refusal);

  /** A log that cannot be stored is kept for as long as the page lives. */
  async function writeJournal(): Promise<readonly JournalEntry[]> {
    const written = unsaved;
    const stored = await store.loadJournal().catch(() => []);
    const journal = written.reduce(withEntry, stored);
    try {
      if (written.length > 0) await store.saveJournal(journal);
      unsaved = unsaved.filter((entry) => !written.includes(entry));
    } catch {
      // Tried again with the next entry; storage that refuses is told by what matters more.
    }
    return journal;
  }

  const journalTurn = (): Promise<void> =>
    inTurn(writeJournal, (journal) => ({ kind: 'journal-loaded', journal }), refusal);

  return {
    perform(effect) {
      switch (effect.kind) {
        case 'store-batch': {
          const { ticket, batch } = effect;
          return inTurn(
            () => recordWithZone(batch),
            () => ({ kind: 'batch-stored', ticket }),
            (failure) => ({ kind: 'batch-refused', ticket, failure }),
          );
        }
        case 'save-settings':
          return writeChoice(() => store.saveSettings(effect.settings));
        case 'save-setup':
          return writeChoice(() => store.saveSetup(effect.setup));
        case 'update-setup':
          return writeChoice(() => store.updateSetup(effect.setup));
        case 'use-setup':
          return writeChoice(() => store.useSetup(effect.setupId));
        case 'delete-setup':
          return writeChoice(() => store.deleteSetup(effect.setupId));
        case 'save-habits':
          return write(() => store.saveHabits(effect.habits));
        case 'save-routine':
          return write(() => store.saveRoutine(effect.routine));
        case 'load-routine':
          return inTurn(
            () => store.loadRoutine(),
            (routine) => ({ kind: 'routine-loaded', routine }),
            refusal,
          );
        case 'log-stretch':
          return write(() => store.logStretch(effect.stretch));
        case 'note':
          unsaved = [...unsaved, { atMs: effect.atMs, event: inWords(effect.note) }];
          return journalTurn();
        case 'load-journal':
          return journalTurn();
        case 'load-setups':
          return inTurn(
            () => store.listSetups(),
            (setups) => ({ kind: 'setups-loaded', setups }),
            refusal,
          );
        case 'load-habits':
          return inTurn(
            () => store.loadHabits(),
            (habits) => ({ kind: 'habits-loaded', habits }),
            refusal,
          );
        case 'load-session': {
          const { why } = effect;
          return inTurn(
            () => store.loadSession(),
            (session) => ({ kind: 'session-loaded', why, session }),
            refusal,
          );
        }
        case 'recall':
          return inTurn(
            () => Promise.all([store.loadSettings(), store.loadSetup()]),
            ([settings, setup]) => ({ kind: 'recalled', settings, setup }),
            refusal,
          );
        case 'load-day':
          return inTurn(
            async () => (await import('../../storage/history')).loadDay(store, effect.day),
            (report) => ({ kind: 'day-loaded', report }),
            refusal,
          );
        case 'load-history':
          return inTurn(
            async () => (await import('../../storage/history')).loadHistory(store, effect.nowMs),
            (history) => ({ kind: 'history-loaded', ...history }),
            refusal,
          );
        case 'load-week':
          return inTurn(
            async () => (await import('../../storage/history')).loadWeek(store, effect),
            (week) => ({ kind: 'week-loaded', week }),
            refusal,
          );
        case 'forget':
          return inTurn(
            async () => (await import('../../storage/forgetting')).forgetForSure(store, effect.range),
            () => ({ kind: 'forgotten' }),
            (failure) => ({ kind: 'forget-refused', failure }),
          );
        case 'trim-details':
          return inTurn(
            async () =>
              (await import('../../storage/forgetting')).trimDetails(store, effect.nowMs, effect.days),
            (rest) => ({ kind: 'details-trimmed', rest }),
            refusal,
          );
        case 'accept-erasure':
          unsaved = [];
          return write(() => store.acceptErasure());
        case 'erase':
          unsaved = [];
          notedZone = null;
          return inTurn(
            () => eraseForSure(store),
            () => ({ kind: 'erased' }),
            (failure) => ({ kind: 'erase-refused', failure }),
          );
      }
    },
  };
}

/** Erases, what the browser keeps of the page beside the store too, and looks whether anything is left. */
async function eraseForSure(store: Store): Promise<void> {
  await store.eraseEverything();
  const { clearBrowser } = await import('./clear-browser');
  if ((await store.countLeft()) + (await clearBrowser()) > 0)
    throw new Error('Something was written while it was being erased.');
}

function inWords(note: JournalNote): JournalEvent {
  if (!('problem' in note)) return note;
  return { kind: note.kind, detail: describeProblem(note.problem).title };
}
