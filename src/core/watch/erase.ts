// Erasing everything: only where this tab leads, so that no other writes meanwhile; and said to be done only when nothing is left.
import { DEFAULT_SETTINGS } from '../settings/settings';
import { DEMO_AT_FIRST } from './demo';
import { NO_HABITS } from './keep-habits';
import { setupsFrom } from './keep-setups';
import { leads } from './leadership';
import { EMPTY_OUTBOX } from './outbox';
import { halt } from './run';
import { andThen, type MachineState, type Step } from './state';

/** A person wants everything gone. It waits for the lead, which the caller claims. */
export function askErase(state: MachineState): Step {
  return [{ ...state, erasure: 'erasing' }, []];
}

/** The lead is here: what runs ends, what waits to be written is dropped, and the store is emptied. */
export function eraseLed(state: MachineState): Step {
  if (state.erasure !== 'erasing' || !leads(state.leadership)) return [state, []];
  return andThen(halt(state, 'stop'), (s) => [
    // Not one moment more is to be written: the monitor and what waits are forgotten before the store is asked.
    { ...s, outbox: { ...EMPTY_OUTBOX, nextTicket: s.outbox.nextTicket }, monitor: null, saved: null },
    [{ kind: 'erase' }],
  ]);
}

/** Nothing is left in the store. */
export function erased(state: MachineState): Step {
  return [
    { ...forgotten(state), erasure: 'erased' },
    [{ kind: 'load-journal' }, { kind: 'say', message: { kind: 'erased' } }],
  ];
}

/**
 * Another tab has erased everything; this one may have been frozen then. What it remembers goes too, before it could be written back: the
 * store refuses what was asked of it before this is accepted.
 */
export function erasedElsewhere(state: MachineState): Step {
  const { outbox } = state;
  const bare: MachineState = {
    ...state,
    outbox: { ...EMPTY_OUTBOX, nextTicket: outbox.nextTicket },
    monitor: null,
    saved: null,
    demo: DEMO_AT_FIRST,
  };
  return andThen(halt(bare, 'stop'), (s) => [
    { ...forgotten(s), notice: { kind: 'erased-elsewhere' } },
    [{ kind: 'accept-erasure' }, { kind: 'load-journal' }],
  ]);
}

function forgotten(state: MachineState): MachineState {
  return {
    ...state,
    archive: { kind: 'rest' },
    folder: state.folder.kind === 'unsupported' ? state.folder : { kind: 'none' },
    forgetting: { kind: 'none' },
    storageUse: null,
    settings: DEFAULT_SETTINGS,
    setups: setupsFrom(null),
    habits: { ...NO_HABITS, known: {} },
    report: null,
    history: null,
    week: null,
    routine: null,
  };
}

/** It could not be done, or not for certain. */
export function eraseRefused(state: MachineState): Step {
  return state.erasure === 'erasing' ? [{ ...state, erasure: 'refused' }, []] : [state, []];
}
