// The store when the browser keeps nothing: the same promises, but only until the page closes.
import type { Setup } from '../core/baseline/setup';
import type { JournalEntry } from '../core/journal/journal';
import type { Travel } from '../core/report/calendar/travel';
import type { DaySummary } from '../core/report/day/day-summary';
import type { DoneStretch } from '../core/report/done-stretch';
import type { Routine } from '../core/report/routine';
import type { Bout, Interval } from '../core/session/session';
import { boutOutside, holds, intervalOutside } from '../core/report/keeping/cut-out';
import { sessionFromMs } from '../core/session/session-from';
import type { SessionState } from '../core/session/step';
import type { Habits } from '../core/setups/habits';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings/settings';
import type { KeptFolder } from './folder/kept-folder';
import type { Store } from './store';

interface Kept {
  settings: Settings;
  currentSetupId: string | null;
  session: SessionState | null;
  journal: readonly JournalEntry[];
  habits: Habits;
  routine: Routine;
  travel: Travel;
  countedToMs: number | null;
  deviceId: string | null;
  folder: KeptFolder | null;
  readonly setups: Map<string, Setup>;
  readonly intervals: Map<string, Interval>;
  readonly bouts: Map<string, Bout>;
  readonly doneStretches: Map<string, DoneStretch>;
  readonly summaries: Map<string, DaySummary>;
}

/** An empty store in memory. */
export function memoryStore(): Store {
  let kept = nothing();
  const changedFrom = (moments: readonly number[]): void => {
    if (kept.countedToMs !== null) kept.countedToMs = Math.min(kept.countedToMs, ...moments);
  };
  return {
    kind: 'memory',
    loadSettings: () => Promise.resolve(kept.settings),
    saveSettings: (settings) => {
      kept.settings = settings;
      return Promise.resolve();
    },
    loadSetup: () => {
      const { currentSetupId, setups } = kept;
      return Promise.resolve(currentSetupId === null ? null : (setups.get(currentSetupId) ?? null));
    },
    saveSetup: (setup) => {
      kept.setups.set(setup.id, setup);
      kept.currentSetupId = setup.id;
      return Promise.resolve();
    },
    updateSetup: (setup) => {
      kept.setups.set(setup.id, setup);
      return Promise.resolve();
    },
    useSetup: (setupId) => {
      kept.currentSetupId = setupId;
      return Promise.resolve();
    },
    deleteSetup: (setupId) => {
      kept.setups.delete(setupId);
      return Promise.resolve();
    },
    listSetups: () => Promise.resolve([...kept.setups.values()]),
    record: ({ intervals, bouts, session }) => {
      for (const interval of intervals) kept.intervals.set(interval.id, interval);
      for (const bout of bouts) kept.bouts.set(bout.id, bout);
      kept.session = session ?? kept.session;
      changedFrom([...intervals, ...bouts].map(({ startMs }) => startMs));
      return Promise.resolve();
    },
    intervalsBetween: (startMs, endMs) => Promise.resolve(between(kept.intervals, startMs, endMs)),
    boutsBetween: (startMs, endMs) => Promise.resolve(between(kept.bouts, startMs, endMs)),
    logStretch: (stretch) => {
      kept.doneStretches.set(stretch.id, stretch);
      changedFrom([stretch.atMs]);
      return Promise.resolve();
    },
    stretchesBetween: (startMs, endMs) =>
      Promise.resolve(
        [...kept.doneStretches.values()]
          .filter(({ atMs }) => atMs >= startMs && atMs < endMs)
          .sort((a, b) => a.atMs - b.atMs),
      ),
    loadSession: () => Promise.resolve(kept.session),
    loadJournal: () => Promise.resolve(kept.journal),
    saveJournal: (journal) => {
      kept.journal = journal;
      return Promise.resolve();
    },
    loadHabits: () => Promise.resolve(kept.habits),
    saveHabits: (habits) => {
      kept.habits = habits;
      return Promise.resolve();
    },
    loadRoutine: () => Promise.resolve(kept.routine),
    saveRoutine: (routine) => {
      kept.routine = routine;
      return Promise.resolve();
    },
    loadTravel: () => Promise.resolve(kept.travel),
    saveTravel: (travel) => {
      kept.travel = travel;
      return Promise.resolve();
    },
    loadSummaries: () => Promise.resolve([...kept.summaries.values()]),
    saveSummaries: (summaries, countedToMs) => {
      for (const summary of summaries) kept.summaries.set(summary.id, summary);
      kept.countedToMs = countedToMs;
      return Promise.resolve();
    },
    uncountedFrom: () => {
      const { countedToMs, intervals, doneStretches } = kept;
      if (countedToMs !== null) return Promise.resolve(countedToMs);
      const first = Math.min(
        ...[...intervals.values()].map(({ startMs }) => startMs),
        ...[...doneStretches.values()].map(({ atMs }) => atMs),
      );
      return Promise.resolve(Number.isFinite(first) ? first : null);
    },
    deviceId: () => Promise.resolve((kept.deviceId ??= crypto.randomUUID())),
    loadFolder: () => Promise.resolve(kept.folder),
    saveFolder: (folder) => {
      kept.folder = folder;
      return Promise.resolve();
    },
    mayWrite: () => Promise.resolve(),
    addRecords: ({ setups, travel, intervals, bouts, stretches, days }, choices) => {
      for (const setup of setups) kept.setups.set(setup.id, setup);
      for (const interval of intervals) kept.intervals.set(interval.id, interval);
      for (const bout of bouts) kept.bouts.set(bout.id, bout);
      for (const stretch of stretches) kept.doneStretches.set(stretch.id, stretch);
      for (const day of days) kept.summaries.set(day.id, day);
      if (travel.length > 0) kept.travel = travel;
      if (choices !== null) kept = { ...kept, ...choices };
      changedFrom([
        ...[...intervals, ...bouts].map(({ startMs }) => startMs),
        ...stretches.map(({ atMs }) => atMs),
      ]);
      return Promise.resolve();
    },
    forget: (range) => {
      for (const part of [...kept.intervals.values()]) {
        kept.intervals.delete(part.id);
        for (const left of intervalOutside(part, range)) kept.intervals.set(left.id, left);
      }
      for (const part of [...kept.bouts.values()]) {
        kept.bouts.delete(part.id);
        for (const left of boutOutside(part, range)) kept.bouts.set(left.id, left);
      }
      for (const { id, atMs } of [...kept.doneStretches.values()])
        if (holds(range, atMs)) kept.doneStretches.delete(id);
      for (const { id, startMs, endMs } of [...kept.summaries.values()])
        if (startMs < range.endMs && endMs > range.startMs) kept.summaries.delete(id);
      kept.journal = kept.journal.filter(({ atMs }) => !holds(range, atMs));
      if (kept.session !== null && sessionFromMs(kept.session) < range.endMs) kept.session = null;
      const { folder } = kept;
      if (folder !== null) kept.folder = { ...folder, without: [...folder.without, range] };
      return Promise.resolve();
    },
    forgetDetails: (beforeMs) => {
      const { countedToMs, intervals, bouts, doneStretches } = kept;
      if (countedToMs === null || countedToMs < beforeMs) return Promise.resolve('uncounted');
      for (const [id, one] of intervals) {
        if (one.endMs <= beforeMs) intervals.delete(id);
        else if (one.startMs < beforeMs) intervals.set(id, { ...one, startMs: beforeMs });
      }
      for (const { id, endMs } of [...bouts.values()]) if (endMs <= beforeMs) bouts.delete(id);
      for (const { id, atMs } of [...doneStretches.values()]) if (atMs < beforeMs) doneStretches.delete(id);
      return Promise.resolve('done');
    },
    listSetAside: () => Promise.resolve([]),
    eraseEverything: () => {
      kept = nothing();
      return Promise.resolve();
    },
    countLeft: () =>
      Promise.resolve(
        kept.setups.size +
          kept.intervals.size +
          kept.bouts.size +
          kept.doneStretches.size +
          kept.summaries.size +
          kept.travel.length +
          kept.journal.length +
          kept.routine.length +
          Object.keys(kept.habits).length +
          (kept.deviceId === null ? 0 : 1) +
          (kept.folder === null ? 0 : 1) +
          (kept.session === null ? 0 : 1),
      ),
    acceptErasure: () => Promise.resolve(),
    close: () => undefined,
  };
}

function nothing(): Kept {
  return {
    settings: DEFAULT_SETTINGS,
    currentSetupId: null,
    session: null,
    journal: [],
    habits: {},
    routine: [],
    travel: [],
    countedToMs: null,
    deviceId: null,
    folder: null,
    setups: new Map(),
    intervals: new Map(),
    bouts: new Map(),
    doneStretches: new Map(),
    summaries: new Map(),
  };
}

function between<T extends { readonly startMs: number; readonly endMs: number }>(
  stretches: ReadonlyMap<string, T>,
  startMs: number,
  endMs: number,
): readonly T[] {
  return [...stretches.values()]
    .filter((stretch) => startMs < endMs && stretch.startMs < endMs && stretch.endMs > startMs)
    .sort((a, b) => a.startMs - b.startMs);
}
