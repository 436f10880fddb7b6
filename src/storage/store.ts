// What the application asks of storage, by intent; where it is kept is the store's own affair.
import type { Choices } from '../core/archive/backup';
import type { Records } from '../core/archive/merge';
import type { Setup } from '../core/baseline/setup';
import type { JournalEntry } from '../core/journal/journal';
import type { Travel } from '../core/report/calendar/travel';
import type { DaySummary } from '../core/report/day/day-summary';
import type { DoneStretch } from '../core/report/done-stretch';
import type { Routine } from '../core/report/routine';
import type { TimeRange } from '../core/report/keeping/cut-out';
import type { Bout, Interval } from '../core/session/session';
import type { Batch } from '../core/watch/effects';
import type { SessionState } from '../core/session/step';
import type { Habits } from '../core/setups/habits';
import type { Settings } from '../core/settings/settings';
import type { StorageCause, StorageFailure } from '../core/watch/problem';
import { messageOf } from '../message-of';
import type { KeptFolder } from './folder/kept-folder';

/** A record that could not be understood, put away unread so that it hinders nothing and is not lost. */
export interface SetAside {
  readonly from:
    | 'settings'
    | 'setups'
    | 'intervals'
    | 'bouts'
    | 'done-stretches'
    | 'session'
    | 'journal'
    | 'habits'
    | 'day-summaries'
    | 'travel';
  readonly value: unknown;
}

/** Reading and writing; what is damaged is set aside as it is read, and the rest is given. Every promise rejects when the browser refuses, see `describeFailure`. */
export interface Store {
  /** `memory` keeps everything until the page closes, and no longer. */
  readonly kind: 'durable' | 'memory';
  /** What was chosen, and the defaults for what was not. */
  loadSettings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  /** The setup in use; null before the first calibration. */
  loadSetup(): Promise<Setup | null>;
  /** Stores a setup and takes it into use. */
  saveSetup(setup: Setup): Promise<void>;
  /** Stores a change to a setup, in use or not. */
  updateSetup(setup: Setup): Promise<void>;
  /** Takes a stored setup into use, or none. */
  useSetup(setupId: string | null): Promise<void>;
  /** Deletes a setup for good; what was recorded in it stays. */
  deleteSetup(setupId: string): Promise<void>;
  listSetups(): Promise<readonly Setup[]>;
  record(batch: Batch): Promise<void>;
  /** Every interval that has a moment in [startMs, endMs), also one that began before; in order of time. */
  intervalsBetween(startMs: number, endMs: number): Promise<readonly Interval[]>;
  /** The same for bouts. */
  boutsBetween(startMs: number, endMs: number): Promise<readonly Bout[]>;
  logStretch(stretch: DoneStretch): Promise<void>;
  /** Every stretch that ended in [startMs, endMs), in order of time. */
  stretchesBetween(startMs: number, endMs: number): Promise<readonly DoneStretch[]>;
  /** The session as last recorded; null when there was none, or one that cannot be taken up again. */
  loadSession(): Promise<SessionState | null>;
  /** The local log, oldest first. */
  loadJournal(): Promise<readonly JournalEntry[]>;
  saveJournal(journal: readonly JournalEntry[]): Promise<void>;
  /** How the person has come to sit at each setup. */
  loadHabits(): Promise<Habits>;
  saveHabits(habits: Habits): Promise<void>;
  /** The stretches that the person has put together; what is damaged in it is left out. */
  loadRoutine(): Promise<Routine>;
  saveRoutine(routine: Routine): Promise<void>;
  /** The time zones of the person's days; empty before any was noted. */
  loadTravel(): Promise<Travel>;
  saveTravel(travel: Travel): Promise<void>;
  /** The days that have been counted, in no order. */
  loadSummaries(): Promise<readonly DaySummary[]>;
  /** Stores what was counted, up to `countedToMs`: what is recorded from before it later has to be counted again. */
  saveSummaries(summaries: readonly DaySummary[], countedToMs: number): Promise<void>;
  /** The earliest moment of which something was recorded since days were counted; null when there is nothing at all to count. */
  uncountedFrom(): Promise<number | null>;
  /** Which browser this is: an id drawn at the first asking, that says nothing else. */
  deviceId(): Promise<string>;
  /** The folder that the person has chosen for backups; null where there is none. */
  loadFolder(): Promise<KeptFolder | null>;
  saveFolder(folder: KeptFolder | null): Promise<void>;
  /** Rejects as a write would: what this tab remembers was erased in another. Writes nothing. */
  mayWrite(): Promise<void>;
  /** Adds records, each in place of the one with its id, and the choices where some are given; all of it or nothing. */
  addRecords(records: Records, choices: Choices | null): Promise<void>;
  /** Forgets everything recorded in the range: what reaches into it is cut at its edge, and its days in figures go too. Files of a folder no longer bring it back. */
  forget(range: TimeRange): Promise<void>;
  /**
   * Forgets the details of days that ended by then, the oldest first; `more`: there are others. Figures of days stay, so that nothing is done
   * where one of them is yet to be counted.
   */
  forgetDetails(beforeMs: number): Promise<'done' | 'more' | 'uncounted'>;
  listSetAside(): Promise<readonly SetAside[]>;
  /** Leaves nothing of what was ever stored but a mark of when: what other tabs remember from before it is refused from then on. */
  eraseEverything(): Promise<void>;
  /** How many records there are of any kind. */
  countLeft(): Promise<number>;
  /** What was remembered from before another tab's erasing is forgotten: new things may be written. */
  acceptErasure(): Promise<void>;
  close(): void;
}

export interface StoreEvents {
  /** A database that was cut off is open again; it may have been deleted meanwhile, and be empty. */
  onReopened(): void;
  /** The store can not be used: for good, where another tab brought a newer version, or until `onReopened`, where it was cut off. */
  readonly onLost: (reason: 'newer-version' | 'cut-off') => void;
  /** Damaged records were put away; the rest is as it was. */
  readonly onSetAside: (setAside: readonly SetAside[]) => void;
}

/** Why there is no durable store. `message` is the browser's own, where it gave one. */
export interface StoreUnavailable {
  readonly kind: 'unavailable';
  readonly reason: Extract<
    StorageCause,
    'missing' | 'blocked-by-other-tab' | 'newer-version' | 'refused' | 'silent'
  >;
  readonly message: string;
}

/** Another tab has erased everything since this one read it. */
export class ErasedError extends Error {
  constructor() {
    super('Everything was erased in another tab.');
    this.name = 'ErasedError';
  }
}

/** Sorts what a rejected promise of a store carries. */
export function describeFailure(error: unknown): StorageFailure {
  const message = messageOf(error);
  const name = error instanceof Error ? error.name : '';
  // By name: an error that comes from a worker is of no class any more.
  if (name === 'ErasedError') return { cause: 'erased', message };
  if (name === 'SilentError') return { cause: 'silent', message };
  if (name === 'QuotaExceededError') return { cause: 'full', message };
  if (name === 'InvalidStateError') return { cause: 'closed', message };
  return { cause: 'failed', message };
}
