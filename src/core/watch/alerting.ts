// What an alert's outcome means for the machine, which says of it only what is known.
import type { AlertKind, NotifyOutcome } from './alert-outcome';
import { nudgeReached } from './monitoring';
import type { MachineState, Step } from './state';

/** An alert was handed to the browser, or could not be. */
export function notificationTold(state: MachineState, of: AlertKind, outcome: NotifyOutcome): Step {
  const permission = outcome.kind === 'not-allowed' ? outcome.permission : state.permission;
  const known: MachineState = { ...state, notified: outcome, permission };
  // Whoever tries it out is told beside the button, and the page itself shows the evening's summary then.
  if (of === 'test' || of === 'evening') return [known, []];
  if (outcome.kind !== 'sent') return [{ ...known, notice: { kind: 'alert-failed', outcome } }, []];
  const well = known.notice?.kind === 'alert-failed' ? { ...known, notice: null } : known;
  return of === 'warning' ? nudgeReached(well) : [well, []];
}
