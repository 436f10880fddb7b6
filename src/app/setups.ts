// Keeps the setups: which one is in use, what the person says about it, and which one a source that has just been opened is.
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Baseline } from '../core/baseline/baseline';
import { lowerLimit, raiseLimit } from '../core/judgement/thresholds';
import type { View } from '../core/features/view';
import type { Features } from '../core/features/features';
import type { FrameFacts } from '../core/pose/pose';
import type { SessionInput, SessionSnapshot } from '../core/session/session';
import { candidatesAt, lookToChoose, startChoosing, type Choosing } from '../core/setups/choose-setup';
import type { Setup } from '../core/baseline/setup';
import type { Store } from '../storage/store';
import type { AppActions, RaisedLimit, RunningSource } from '../model/model';
import { freeName, setupFrom } from './setup-from';

export interface SetupsParts {
  readonly store: Store;
  readonly setup: Signal<Setup | null>;
  readonly session: ReadonlySignal<SessionSnapshot>;
  /** Tells the monitor that the setup in use has changed. */
  readonly apply: () => void;
  readonly inform: (input: SessionInput) => void;
  /** Lets the monitor keep the place; gives the baseline that followed, or null. */
  readonly keepPlace: () => Baseline | null;
  /** Tells of what storage refuses, and goes on. */
  readonly storing: (work: Promise<unknown>) => Promise<void>;
  readonly now: () => number;
}

type SetupActions = Pick<
  AppActions,
  | 'markWrong'
  | 'undoWrong'
  | 'closeWrong'
  | 'useSetup'
  | 'keepPlace'
  | 'changeSetup'
  | 'duplicateSetup'
  | 'deleteSetup'
>;

export interface Setups {
  readonly setups: ReadonlySignal<readonly Setup[]>;
  readonly setupsToAsk: ReadonlySignal<readonly Setup[]>;
  readonly raised: ReadonlySignal<RaisedLimit | null>;
  readonly actions: SetupActions;
  /** A source has been opened: chooses its setup at once, or with the coming looks. */
  opened(source: Pick<RunningSource, 'kind' | 'deviceId'>): void;
  /** A look at it; `features` is null when nobody was seen. */
  looked(features: Features | null, frame: FrameFacts): void;
  /** The next calibration makes a further setup, or a new baseline for the one in use. */
  calibrateAs(as: 'again' | 'new'): void;
  /** A calibration has come to a baseline. */
  calibrated(baseline: Baseline, viewOverride: View | null, source: RunningSource): void;
  /** Takes a setup into use and stores it. */
  keep(setup: Setup): Promise<void>;
  /** What was stored is gone. */
  forget(): void;
}

/** Keeps the setup in `parts.setup`. */
export function createSetups(parts: SetupsParts): Setups {
  const { store, setup, session, apply, inform, storing, now } = parts;
  const setups = signal<readonly Setup[]>(setup.value === null ? [] : [setup.value]);
  const setupsToAsk = signal<readonly Setup[]>([]);
  const raised = signal<RaisedLimit | null>(null);
  let choosing: Choosing | null = null;
  let calibratingAs: 'again' | 'new' = 'again';
  void storing(store.listSetups().then((stored) => (setups.value = stored)));

  function inList(changed: Setup): void {
    const others = setups.value.filter(({ id }) => id !== changed.id);
    setups.value = [...others, changed].sort((a, b) => a.name.localeCompare(b.name));
  }

  function take(next: Setup | null): void {
    choosing = null;
    setupsToAsk.value = [];
    if (next === setup.value) return;
    setup.value = next;
    apply();
  }

  async function keep(next: Setup): Promise<void> {
    inList(next);
    take(next);
    await storing(store.saveSetup(next));
  }

  async function use(next: Setup): Promise<void> {
    take(next);
    await storing(store.useSetup(next.id));
  }

  const byId = (setupId: string) => setups.value.find(({ id }) => id === setupId);

  const actions: SetupActions = {
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
    async useSetup(setupId) {
      const chosen = byId(setupId);
      if (chosen !== undefined) await use(chosen);
    },
    async keepPlace() {
      setupsToAsk.value = [];
      const baseline = parts.keepPlace();
      if (setup.value !== null && baseline !== null) await keep({ ...setup.value, baseline });
    },
    async changeSetup(setupId, change) {
      const changed = byId(setupId);
      if (changed === undefined) return;
      const next = { ...changed, ...change };
      if (setup.value?.id === setupId) {
        await keep(next);
        return;
      }
      inList(next);
      await storing(store.updateSetup(next));
    },
    async duplicateSetup(setupId) {
      const original = byId(setupId);
      if (original === undefined) return;
      const id = `${original.sourceKind}-${now().toString(36)}`;
      const copy = { ...original, id, name: freeName(original.name, setups.value) };
      inList(copy);
      await storing(store.updateSetup(copy));
    },
    async deleteSetup(setupId) {
      setups.value = setups.value.filter(({ id }) => id !== setupId);
      if (setup.value?.id === setupId) {
        take(null);
        await storing(store.useSetup(null));
      }
      await storing(store.deleteSetup(setupId));
    },
  };

  return {
    setups,
    setupsToAsk,
    raised,
    actions,
    keep,
    opened(source) {
      const candidates = candidatesAt(setups.value, source);
      const [only] = candidates;
      const inUse = candidates.find(({ id }) => id === setup.value?.id);
      if (only === undefined) take(null);
      else if (candidates.length === 1) void use(only);
      else {
        // Until the looks decide, the one used last goes on: a place that is not its own is noticed and not judged.
        take(inUse ?? only);
        choosing = startChoosing(candidates);
      }
    },
    looked(features, frame) {
      if (choosing === null) return;
      const [next, fitting] = lookToChoose(choosing, features, frame, frame.timestampMs);
      choosing = next;
      if (fitting === null) return;
      const [only] = fitting;
      if (only !== undefined && fitting.length === 1) {
        void use(only);
        return;
      }
      setupsToAsk.value = fitting.length > 0 ? fitting : choosing.candidates;
      choosing = null;
    },
    calibrateAs: (as) => (calibratingAs = as),
    calibrated(baseline, viewOverride, source) {
      const replaced = calibratingAs === 'again' ? setup.value : null;
      calibratingAs = 'again';
      void keep(setupFrom(baseline, viewOverride, source, replaced, setups.value));
    },
    forget() {
      choosing = null;
      setup.value = null;
      setups.value = [];
      setupsToAsk.value = [];
      raised.value = null;
    },
  };
}
