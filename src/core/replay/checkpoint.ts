// Where a log begins: as much of the state as a machine needs to go on from there. What it measured and had yet to write is left out.
import * as v from 'valibot';
import { setupSchema } from '../baseline/setup';
import { sessionStateSchema } from '../session/state';
import { settingsSchema } from '../settings/settings';
import { figure, type Stored } from '../schema/stored-values';
import { startMonitor } from '../watch/monitor';
import { choicesOf } from '../watch/policies';
import { startMachine, type MachineState } from '../watch/state';
import { plainSchema } from './plain';

/** The parts that are plain data and decide what happens next. */
const PARTS = [
  'run',
  'request',
  'nextTicket',
  'opening',
  'camera',
  'condition',
  'worker',
  'replacedInARow',
  'sampling',
  'pace',
  'round',
  'leadership',
  'page',
  'permission',
] as const;

const moment = v.pipe(v.number(), v.finite());

/** As it stands in a log. */
export const checkpointSchema = v.object({
  atMs: moment,
  clock: v.object({ aheadMs: moment, skewMs: moment }),
  settings: settingsSchema,
  setups: v.object({ inUse: v.nullable(setupSchema), all: v.array(setupSchema) }),
  /** Null where nothing is monitored. */
  session: v.nullable(sessionStateSchema),
  /** Where an earlier page left off, while nothing is monitored. */
  saved: v.nullable(sessionStateSchema),
  nextBatch: figure,
  parts: v.object(
    Object.fromEntries(PARTS.map((part) => [part, plainSchema])) as Record<
      (typeof PARTS)[number],
      typeof plainSchema
    >,
  ),
});

export type Checkpoint = Stored<typeof checkpointSchema>;

/** Whether a log may begin here: not in the midst of a calibration or of choosing a setup, whose looks lie before it, nor of the demonstration. */
export function mayBegin({ monitor, setups, demo }: MachineState): boolean {
  const phase = monitor?.calibration.phase.kind ?? 'off';
  return phase === 'off' && setups.choosing === null && demo.aside === null;
}

export function checkpointOf(state: MachineState): Checkpoint {
  const { atMs, clock, settings, setups, monitor, saved, outbox, leadership } = state;
  const parts = Object.fromEntries(PARTS.map((part) => [part, state[part]]));
  return {
    atMs,
    clock,
    settings,
    setups: { inUse: setups.inUse, all: setups.all },
    session: monitor?.session ?? null,
    saved,
    nextBatch: outbox.nextTicket,
    // The latest report would be said again within a second.
    parts: { ...parts, leadership: { ...leadership, latest: null } } as unknown as Checkpoint['parts'],
  };
}

/** The machine that goes on from there. */
export function machineAt(checkpoint: Checkpoint): MachineState {
  const { atMs, clock, settings, setups, session, saved, nextBatch, parts } = checkpoint;
  const bare = startMachine({ settings, setup: setups.inUse, session: saved }, 'default', {
    steadyMs: 0,
    wallMs: atMs,
  });
  const state: MachineState = {
    ...bare,
    ...(parts as unknown as Pick<MachineState, (typeof PARTS)[number]>),
    atMs,
    clock,
    setups: { ...bare.setups, all: setups.all },
    outbox: { ...bare.outbox, nextTicket: nextBatch },
    saved,
  };
  if (session === null) return state;
  const [monitor] = startMonitor(choicesOf(state, setups.inUse), null, atMs, clock.skewMs);
  return { ...state, monitor: { ...monitor, session } };
}
