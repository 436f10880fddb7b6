// The lead inside the machine: what became of it decides whether this tab may watch, write and erase.
import { isDelivered, withoutSession } from './outbox';
import { stepLeadership, type LeadershipEvent, type LeadershipNews } from './leadership';
import { leaveDemo, ownMonitor } from './direct-demo';
import { inform, flush } from './monitoring';
import { letGo, startLed, wish } from './run';
import { forgetLed, forgetRefused, showWithout } from './forget-days';
import { erasedElsewhere, eraseLed, eraseRefused } from './erase';
import type { SourceRequest } from './source-request';
import { andThen, inTurn, type MachineState, type Step } from './state';

/** Tells the leader election, and does what its outcome asks for. */
export function tellLeadership(state: MachineState, event: LeadershipEvent): Step {
  const [leadership, commands, news] = stepLeadership(state.leadership, event, state.atMs);
  if (leadership === state.leadership && commands.length === 0 && news === null) return [state, []];
  return inTurn(
    { ...state, leadership },
    (s) => [s, commands],
    (s) => (news === null ? [s, []] : hearNews(s, news)),
    forget,
  );
}

/** Another tab writes on from here: what this one remembers is of the past. What it saw and could not store is kept. */
function forget(state: MachineState): Step {
  const { role, lock } = state.leadership;
  if (role.kind !== 'elsewhere' || lock.kind === 'yielding') return [state, []];
  if (state.monitor === null && ownMonitor(state) === null) return [state, []];
  return andThen(leaveDemo(state), (s) => [
    { ...s, monitor: null, saved: null, outbox: withoutSession(s.outbox) },
    [],
  ]);
}

/** A person wants this looked at, in this tab. */
export function start(state: MachineState, request: SourceRequest): Step {
  return andThen(wish(state, request), claimLead);
}

/** Wants the lead; what is to follow goes on once it is here. */
export function claimLead(state: MachineState): Step {
  return tellLeadership(state, { kind: 'claimed' });
}

/** Time passes for the lead. */
export function tickLeadership(state: MachineState): Step {
  return tellLeadership(state, { kind: 'tick', stored: isDelivered(state.outbox) || hasFailed(state) });
}

/** What cannot be written must not keep the lock for ever. */
function hasFailed({ outbox }: MachineState): boolean {
  return outbox.inFlight === null && outbox.queue.failures > 0;
}

function hearNews(state: MachineState, news: LeadershipNews): Step {
  switch (news) {
    case 'claimed':
      return inTurn(state, startLed, eraseLed, forgetLed);
    case 'no-answer':
      return inTurn(
        state,
        (s) =>
          s.run.kind === 'starting' && s.run.step === 'turn'
            ? [{ ...s, run: { kind: 'idle' } }, []]
            : [s, []],
        eraseRefused,
        forgetRefused,
      );
    case 'yield':
      return yieldLead(state);
    case 'orphaned':
      return andThen(wish(state, { kind: 'camera', deviceId: state.settings.cameraId }), startLed);
    case 'changed':
      return [state, [{ kind: 'recall' }]];
    case 'erased':
      return erasedElsewhere(state);
    case 'days-erased':
      return showWithout(state);
  }
}

/** Another tab goes on from what is stored here; what this one remembers is of the past. */
function yieldLead(state: MachineState): Step {
  return inTurn(
    state,
    (s) => letGo(s, true),
    (s) => inform(s, { kind: 'stop' }),
    leaveDemo,
    flush,
    (s) => [{ ...s, run: { kind: 'idle' }, monitor: null, saved: null }, []],
  );
}
