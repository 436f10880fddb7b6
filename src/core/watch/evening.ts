// The evening's summary as a notification, by choice: once a day, out of sight and outside quiet hours; else it is left to the page. Pure.
import { dayBounds } from '../report/bounds';
import { eveningOf } from '../report/history/evening-hour';
import { wasWatched } from '../report/day/sums';
import { startOfLocalDay } from '../report/local-day';
import { mayNudgeAt } from '../session/nudge-hours';
import type { NotifyOutcome } from './alert-outcome';
import { wallOf } from './clock';
import { flush } from './monitoring';
import { andThen, type MachineState, type Step } from './state';

/** In quiet hours it is looked again so often whether they are over. [design] */
const LOOK_AGAIN_MS = 5 * 60_000;

/** After every event: in the evening the days are counted, so that the present one can be told. */
export function tendEvening(state: MachineState): Step {
  const { evening, page, settings } = state;
  if (!isWanted(state)) return [state, []];
  const nowMs = wallOf(state);
  const { startMs } = dayBounds(nowMs, startOfLocalDay);
  const isBegun = evening.kind !== 'rest' && evening.dayStartMs === startMs;
  if (isBegun || nowMs < eveningOf(startMs)) return [state, []];
  // In sight, the page itself shows it, and for longer.
  if (!page.hidden) return [{ ...state, evening: { kind: 'done', dayStartMs: startMs } }, []];
  if (!mayNudgeAt(settings.nudgeHours, nowMs)) return [state, []];
  return andThen(flush({ ...state, evening: { kind: 'counting', dayStartMs: startMs } }), (s) => [
    s,
    [{ kind: 'load-history', nowMs }],
  ]);
}

/** The days have been counted. Where there is nothing to tell of the present one, nothing is said. */
export function eveningCounted(state: MachineState): Step {
  const { evening, history, settings } = state;
  if (evening.kind !== 'counting' || history === null) return [state, []];
  const { dayStartMs } = evening;
  const done: MachineState = { ...state, evening: { kind: 'done', dayStartMs } };
  const nowMs = wallOf(state);
  const day = history.days.findLast((one) => one.startMs <= nowMs && nowMs < one.endMs);
  const { eveningTo, discreet, nudgeHours } = settings;
  const isNew = day !== undefined && eveningTo !== null && day.id > eveningTo && wasWatched(day);
  const isStill = isWanted(state) && state.page.hidden && mayNudgeAt(nudgeHours, nowMs);
  if (!isNew || !isStill) return [done, []];
  return [
    { ...state, evening: { kind: 'handed', dayStartMs, date: day.id } },
    [{ kind: 'notify-evening', day, days: history.days, discreet }],
  ];
}

/** What became of it. The date that was told of, which is the person's to keep; null where it was not taken, so that the page tells. */
export function eveningTold(
  state: MachineState,
  outcome: NotifyOutcome,
): readonly [MachineState, string | null] {
  const { evening } = state;
  if (evening.kind !== 'handed') return [state, null];
  const { dayStartMs, date } = evening;
  return [{ ...state, evening: { kind: 'done', dayStartMs } }, outcome.kind === 'sent' ? date : null];
}

/** After how long time alone makes it due; null where it does not. */
export function eveningDueInMs(state: MachineState): number | null {
  const { evening } = state;
  if (!isWanted(state)) return null;
  const nowMs = wallOf(state);
  const { startMs, endMs } = dayBounds(nowMs, startOfLocalDay);
  if (evening.kind !== 'rest' && evening.dayStartMs === startMs) return eveningOf(endMs) - nowMs;
  return nowMs < eveningOf(startMs) ? eveningOf(startMs) - nowMs : LOOK_AGAIN_MS;
}

/** One page speaks for all: not where another tab watches, and not in the midst of an erasing. */
function isWanted({ settings, permission, leadership, erasure }: MachineState): boolean {
  return (
    settings.eveningNotified &&
    settings.eveningTo !== null &&
    permission === 'granted' &&
    leadership.role.kind !== 'elsewhere' &&
    erasure !== 'erasing'
  );
}
