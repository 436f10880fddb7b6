// Erasing a time, such as a day: nothing is done for ten seconds, so that it can be undone. And letting go of details long past.
import type { TimeRange } from '../report/keeping/cut-out';
import { sessionFromMs } from '../session/session-from';
import { wallOf } from './clock';
import { ownMonitor } from './direct-demo';
import { wantWrite } from './folder';
import { leads } from './leadership';
import { halt } from './run';
import { andThen, type MachineState, type Step } from './state';

/** Nothing is erased before: who closes the page meanwhile keeps everything. */
export const UNDO_MS = 10_000;
const DAY_MS = 86_400_000;

/** A person wants a range gone. One at a time. */
export function askForget(state: MachineState, range: TimeRange): Step {
  const { kind } = state.forgetting;
  if (kind === 'waiting' || kind === 'claiming' || kind === 'forgetting') return [state, []];
  return [{ ...state, forgetting: { kind: 'waiting', range, dueMs: state.atMs + UNDO_MS } }, []];
}

/** Undone in time; or what came of it has been read. */
export function leaveForget(state: MachineState): Step {
  const { kind } = state.forgetting;
  return kind === 'claiming' || kind === 'forgetting'
    ? [state, []]
    : [{ ...state, forgetting: { kind: 'none' } }, []];
}

/** Whether what is being recorded now, here or in another tab, reaches into the range: it would be written again. */
export function reachesNow(state: MachineState, { endMs }: TimeRange): boolean {
  const { leadership } = state;
  const monitor = ownMonitor(state);
  if (monitor !== null) return sessionFromMs(monitor.session) + state.clock.skewMs < endMs;
  return leadership.role.kind === 'elsewhere' && wallOf(state) - DAY_MS < endMs;
}

/** The store is asked; what this page remembers from before is of no use any more. */
export function forgetNow(state: MachineState, range: TimeRange): Step {
  const saved = ownMonitor(state) === null ? null : state.saved;
  return [{ ...state, saved, forgetting: { kind: 'forgetting', range } }, [{ kind: 'forget', range }]];
}

/** The lead is here: what runs ends and is stored, and is erased with the rest. */
export function forgetLed(state: MachineState): Step {
  const { forgetting } = state;
  if (forgetting.kind !== 'claiming' || !leads(state.leadership)) return [state, []];
  return andThen(halt(state, 'stop'), (s) => forgetNow({ ...s, monitor: null }, forgetting.range));
}

/** Nothing of the range is left, and the other tabs hear of it. */
export function forgotten(state: MachineState): Step {
  const { forgetting } = state;
  if (forgetting.kind !== 'forgetting') return [state, []];
  const done = wantWrite({ ...state, forgetting: { ...forgetting, kind: 'forgotten' } });
  return andThen(showWithout(done), (s) => [s, [{ kind: 'say', message: { kind: 'days-erased' } }]]);
}

/** Days were erased, here or in another tab: what is shown of them is loaded anew. */
export function showWithout(state: MachineState): Step {
  const { history, report } = state;
  return [
    state,
    [
      { kind: 'load-journal' },
      ...(history === null ? [] : [{ kind: 'load-history', nowMs: wallOf(state) } as const]),
      ...(report === null ? [] : [{ kind: 'load-day', day: report.day } as const]),
    ],
  ];
}

/** It could not be done, or not for certain. */
export function forgetRefused(state: MachineState): Step {
  const { forgetting } = state;
  if (forgetting.kind !== 'claiming' && forgetting.kind !== 'forgetting') return [state, []];
  return [{ ...state, forgetting: { ...forgetting, kind: 'refused' } }, []];
}

/** Once a day, and when the choice changes. */
export function trimWhenDue(state: MachineState): Step {
  const { detailDays: days } = state.settings;
  const nowMs = wallOf(state);
  const trimmedTo = days === null ? null : Math.floor(nowMs / DAY_MS) - days;
  if (trimmedTo === state.trimmedTo) return [state, []];
  return [{ ...state, trimmedTo }, days === null ? [] : [{ kind: 'trim-details', nowMs, days }]];
}
