// What the storage answers: what was stored, refused, loaded, erased or lost, and what becomes of it.
import { wallOf } from './clock';
import { ownMonitor } from './direct-demo';
import type { Effect } from './effects';
import { erased, erasedElsewhere, eraseRefused } from './erase';
import { eveningCounted } from './evening';
import type { StorageEvent } from './events';
import { forgetRefused, forgotten } from './forget-days';
import { flush, reconfigure } from './monitoring';
import { delivered, refused } from './outbox';
import type { AppProblem, StorageFailure } from './problem';
import { sessionRead } from './run';
import { inTurn, type MachineState, type Step } from './state';

/** One answer of the storage. */
export function hearStorage(state: MachineState, event: StorageEvent): Step {
  switch (event.kind) {
    case 'batch-stored': {
      const { outbox, recovered } = delivered(state.outbox, event.ticket);
      const notice = recovered && state.notice?.kind === 'storage' ? null : state.notice;
      return [{ ...state, outbox, notice }, []];
    }
    case 'batch-refused': {
      if (event.failure.cause === 'erased') return erasedElsewhere(state);
      const { outbox, first } = refused(state.outbox, event.ticket, state.atMs);
      const notice = first ? storageProblem(event.failure) : state.notice;
      return [{ ...state, outbox, notice }, []];
    }
    case 'choices-stored':
      return [state, [{ kind: 'say', message: { kind: 'changed' } }]];
    case 'storage-refused': {
      if (event.failure.cause === 'erased') return erasedElsewhere(state);
      const refusedState: MachineState = { ...state, notice: storageProblem(event.failure) };
      return sessionRead(refusedState, null);
    }
    case 'setups-loaded':
      return [{ ...state, setups: { ...state.setups, all: event.setups } }, []];
    case 'habits-loaded':
      return [{ ...state, habits: { ...state.habits, known: event.habits } }, []];
    case 'journal-loaded':
      return [{ ...state, journal: event.journal }, []];
    case 'session-loaded':
      if (event.why === 'to-start') return sessionRead(state, event.session);
      return reopened(state, event.session === null);
    case 'recalled':
      return recalled(state, event);
    case 'day-loaded':
      return [{ ...state, report: event.report }, []];
    case 'history-loaded': {
      const loaded: MachineState = { ...state, history: historyOf(state, event) };
      return event.rest === 'none'
        ? eveningCounted(loaded)
        : [loaded, [{ kind: 'load-history', nowMs: wallOf(state) }]];
    }
    case 'routine-loaded':
      return [{ ...state, routine: event.routine }, []];
    case 'week-loaded':
      return [{ ...state, week: event.week }, []];
    case 'erased':
      return erased(state);
    case 'erase-refused':
      return eraseRefused({ ...state, notice: storageProblem(event.failure) });
    case 'forgotten':
      return forgotten(state);
    case 'forget-refused':
      return forgetRefused({ ...state, notice: storageProblem(event.failure) });
    case 'details-trimmed':
      // Asked for again with the next event, which follows at once.
      return [event.rest === 'done' ? state : { ...state, trimmedTo: null }, []];
    case 'store-reopened':
      return [state, [{ kind: 'load-session', why: 'after-reopening' }]];
    case 'problem-noticed':
      return [{ ...state, notice: event.problem }, []];
  }
}

/** What is as it was stays the same value: charts of years would be drawn anew every minute. */
function historyOf(
  { history }: MachineState,
  { days, travel }: Extract<StorageEvent, { kind: 'history-loaded' }>,
): MachineState['history'] {
  const loaded = { days, travel };
  return JSON.stringify(loaded) === JSON.stringify(history) ? history : loaded;
}

const storageProblem = (failure: StorageFailure): AppProblem => ({ kind: 'storage', failure });

/** What this page knows outlives a database that was deleted under it. */
function reopened(state: MachineState, empty: boolean): Step {
  const emptied = empty && ownMonitor(state) !== null;
  const notice: AppProblem | null = emptied
    ? { kind: 'store-emptied' }
    : state.notice?.kind === 'store-lost'
      ? null
      : state.notice;
  const again: Effect[] = [
    { kind: 'save-settings', settings: state.settings },
    ...state.setups.all.map((setup): Effect => ({ kind: 'update-setup', setup })),
    { kind: 'use-setup', setupId: state.setups.inUse?.id ?? null },
  ];
  return inTurn({ ...state, notice }, (s) => [s, again], flush);
}

/** Settings and setup as another tab has stored them. What is the same is not taken up anew: metrics would have to settle again. */
function recalled(
  state: MachineState,
  { settings, setup }: Extract<StorageEvent, { kind: 'recalled' }>,
): Step {
  const same = JSON.stringify([settings, setup]) === JSON.stringify([state.settings, state.setups.inUse]);
  if (same) return [state, []];
  return reconfigure({ ...state, settings, setups: { ...state.setups, inUse: setup } });
}
