// What the pose worker says, and what becomes of one that says nothing: looks, its second, and its replacement.
import { troubleText } from '../supervision/load';
import { supervise, type RestartReason, type SupervisionEvent } from '../supervision/supervise';
import { wallOf } from './clock';
import type { Effect } from './effects';
import type { WorkerEvent } from './events';
import type { AppProblem } from './problem';
import { fail, lostTracking, workerReady } from './run';
import { assessed, beat, looked } from './seeing';
import { andThen, inTurn, type MachineState, type Step } from './state';
import { workerDueMs } from './worker-care';

/** One replacement puts most things right; from so many on without a look in between it is told. [design] */
const TOLD_FROM = 3;

export function hearWorker(state: MachineState, event: WorkerEvent): Step {
  switch (event.kind) {
    case 'model-arrived':
      return andThen(tellSupervision(state, { kind: 'heard' }), (s) => [
        { ...s, arrived: event.arrived },
        [],
      ]);
    case 'worker-loaded':
      return tellSupervision(state, { kind: 'loaded', outcome: event.outcome });
    case 'worker-fault':
      return tellSupervision(state, { kind: 'fault', trouble: event.trouble });
    case 'worker-died':
      return tellSupervision(state, { kind: 'died', trouble: event.trouble });
    case 'looked':
      return andThen(tellSupervision(state, { kind: 'heard' }), (s) =>
        looked(s, event.observation, event.effort),
      );
    case 'assessed':
      return andThen(tellSupervision(state, { kind: 'heard' }), (s) => assessed(s, event.look, event.effort));
    case 'heartbeat':
      return andThen(tellSupervision(state, { kind: 'heartbeat', numTensors: event.numTensors }), (s) =>
        beat(s, event.unchangedMs),
      );
  }
}

/** Time has passed, which may show that the worker is lost, or that it is time for the next. */
export function tendWorker(state: MachineState): Step {
  const dueMs = workerDueMs(state.worker);
  return dueMs === null || state.atMs < dueMs ? [state, []] : tellSupervision(state, { kind: 'check' });
}

function tellSupervision(state: MachineState, event: SupervisionEvent): Step {
  const { worker, atMs } = state;
  if (worker.kind === 'none') return [state, []];
  const [supervision, commands] = supervise(worker.supervision, event, atMs);
  const effects = commands.flatMap((command): readonly Effect[] => {
    switch (command) {
      case 'spawn':
        return [{ kind: 'spawn-worker', model: worker.model }];
      case 'terminate':
        return [{ kind: 'terminate-worker' }];
      case 'watch':
        // What is watched, `workerReady` knows.
        return [];
    }
  });
  const told: Step = [{ ...state, worker: { ...worker, supervision } }, effects];
  if (supervision.kind === worker.supervision.kind) return told;
  switch (supervision.kind) {
    case 'ready':
      return andThen(told, workerReady);
    case 'waiting':
      return andThen(told, (s) => replaced(s, supervision.reason));
    case 'failed':
      return andThen(told, (s) => fail(s, { kind: 'worker', trouble: supervision.trouble }));
    case 'loading':
    case 'stopped':
      return told;
  }
}

function replaced(state: MachineState, { trouble }: RestartReason): Step {
  const replacedInARow = state.replacedInARow + 1;
  const notice: AppProblem | null = replacedInARow >= TOLD_FROM ? { kind: 'worker', trouble } : state.notice;
  return inTurn({ ...state, replacedInARow, notice }, lostTracking, (s) => [
    s,
    [{ kind: 'note', atMs: wallOf(s), note: { kind: 'worker-replaced', detail: troubleText(trouble) } }],
  ]);
}
