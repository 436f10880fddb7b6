// Keeps the setup in use: what the person says about it is stored with it and told to the monitor.
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { lowerLimit, raiseLimit } from '../core/judgement/thresholds';
import type { SessionInput, SessionSnapshot } from '../core/session/session';
import type { Setup } from '../storage/records';
import type { Store } from '../storage/store';
import type { AppActions, RaisedLimit } from './model';

export interface SetupsParts {
  readonly store: Store;
  readonly setup: Signal<Setup | null>;
  readonly session: ReadonlySignal<SessionSnapshot>;
  /** Tells the monitor that the setup in use has changed. */
  readonly apply: () => void;
  readonly inform: (input: SessionInput) => void;
  /** Tells of what storage refuses, and goes on. */
  readonly storing: (work: Promise<unknown>) => Promise<void>;
}

export interface Setups {
  readonly raised: ReadonlySignal<RaisedLimit | null>;
  readonly actions: Pick<AppActions, 'markWrong' | 'undoWrong' | 'closeWrong'>;
  /** Takes a setup into use and stores it. */
  keep(setup: Setup): Promise<void>;
  /** What was stored is gone. */
  forget(): void;
}

/** Keeps the setup in `parts.setup`. */
export function createSetups({ store, setup, session, apply, inform, storing }: SetupsParts): Setups {
  const raised = signal<RaisedLimit | null>(null);

  async function keep(next: Setup): Promise<void> {
    setup.value = next;
    apply();
    await storing(store.saveSetup(next));
  }

  return {
    raised,
    keep,
    actions: {
      async markWrong(warningId) {
        const warning = session.value.warnings.find(({ id }) => id === warningId);
        const inUse = setup.value;
        if (warning === undefined || inUse === null) return;
        const raises = raiseLimit(inUse.raises, warning.metric);
        inform({ kind: 'retract', warningId });
        raised.value = { setupId: inUse.id, metric: warning.metric, further: raises !== inUse.raises };
        await keep({ ...inUse, raises });
      },
      async undoWrong() {
        const last = raised.value;
        raised.value = null;
        const inUse = setup.value;
        if (last === null || !last.further || inUse?.id !== last.setupId) return;
        await keep({ ...inUse, raises: lowerLimit(inUse.raises, last.metric) });
      },
      closeWrong: () => (raised.value = null),
    },
    forget() {
      setup.value = null;
      raised.value = null;
    },
  };
}
