// The setups: which one is in use, what the person says about it, and which one a source that has just been opened is. Pure.
import type { Baseline } from '../baseline/baseline';
import type { MetricId } from '../baseline/metric';
import type { Setup } from '../baseline/setup';
import type { Features } from '../features/features';
import type { View } from '../features/view';
import { lowerLimit, raiseLimit } from '../judgement/thresholds';
import type { FrameFacts } from '../pose/pose';
import { candidatesAt, isOfCamera, lookToChoose, startChoosing, type Choosing } from '../setups/choose-setup';
import type { StorageEffect } from './effects';
import { freeName, setupFrom } from './setup-from';
import type { SourceInfo } from './source-request';

/** What "that was wrong" has just done, so that it can be undone; `further` is false when the limit was as wide as it goes. */
export interface RaisedLimit {
  readonly setupId: string;
  readonly metric: MetricId;
  readonly further: boolean;
}

export interface SetupsState {
  readonly inUse: Setup | null;
  readonly all: readonly Setup[];
  /** The setups this place could be, to choose from; empty when there is nothing to ask. */
  readonly toAsk: readonly Setup[];
  readonly raised: RaisedLimit | null;
  /** The camera that is open, where browsers tell its id: a setup chosen for it learns that. */
  readonly camera: Setup['camera'];
  /** While looks decide between several. */
  readonly choosing: Choosing | null;
  /** What the next calibration makes: a further setup, or a new baseline for the one in use. */
  readonly calibratingAs: 'again' | 'new';
}

export type SetupsStep = readonly [SetupsState, readonly StorageEffect[]];

/** As the page finds them: the one in use, until the others have been read. */
export function setupsFrom(inUse: Setup | null): SetupsState {
  return {
    inUse,
    all: inUse === null ? [] : [inUse],
    toAsk: [],
    raised: null,
    camera: null,
    choosing: null,
    calibratingAs: 'again',
  };
}

function listed(state: SetupsState, changed: Setup): SetupsState {
  const others = state.all.filter(({ id }) => id !== changed.id);
  return { ...state, all: [...others, changed].sort((a, b) => a.name.localeCompare(b.name)) };
}

/** Takes a setup into use, or none; nobody needs to be asked any more. */
export function takeSetup(state: SetupsState, inUse: Setup | null): SetupsState {
  return { ...state, inUse, choosing: null, toAsk: [] };
}

/** Takes a new or changed setup into use, and stores it; not what is known of a drawing. */
export function keepSetup(state: SetupsState, setup: Setup): SetupsStep {
  if (setup.sourceKind === 'sitter' && state.all.every(({ id }) => id !== setup.id)) {
    return [takeSetup(state, setup), []];
  }
  return [takeSetup(listed(state, setup), setup), [{ kind: 'save-setup', setup }]];
}

function use(state: SetupsState, setup: Setup): SetupsStep {
  const { camera } = state;
  const otherId = camera !== null && setup.camera !== null && camera.deviceId !== setup.camera.deviceId;
  // The same camera by its name, and the right place by its looks or by the person's word: the id is another one now.
  if (otherId && camera.label === setup.camera.label) return keepSetup(state, { ...setup, camera });
  return [takeSetup(state, setup), [{ kind: 'use-setup', setupId: setup.id }]];
}

/** Takes a stored setup into use. */
export function useSetup(state: SetupsState, setupId: string): SetupsStep {
  const chosen = state.all.find(({ id }) => id === setupId);
  return chosen === undefined ? [state, []] : use(state, chosen);
}

/** A change to a setup, in use or not. */
export function changeSetup(state: SetupsState, setupId: string, change: Partial<Setup>): SetupsStep {
  const changed = state.all.find(({ id }) => id === setupId);
  if (changed === undefined) return [state, []];
  const setup = { ...changed, ...change };
  return state.inUse?.id === setupId
    ? keepSetup(state, setup)
    : [listed(state, setup), [{ kind: 'update-setup', setup }]];
}

/** A copy under a name of its own; it is not taken into use. */
export function duplicateSetup(state: SetupsState, setupId: string, atMs: number): SetupsStep {
  const original = state.all.find(({ id }) => id === setupId);
  if (original === undefined) return [state, []];
  const id = `${original.sourceKind}-${atMs.toString(36)}`;
  const setup = { ...original, id, name: freeName(original.name, state.all) };
  return [listed(state, setup), [{ kind: 'update-setup', setup }]];
}

/** Deletes a setup for good. */
export function deleteSetup(state: SetupsState, setupId: string): SetupsStep {
  const without = { ...state, all: state.all.filter(({ id }) => id !== setupId) };
  const gone: StorageEffect = { kind: 'delete-setup', setupId };
  return state.inUse?.id === setupId
    ? [takeSetup(without, null), [{ kind: 'use-setup', setupId: null }, gone]]
    : [without, [gone]];
}

/** A warning of `metric` was wrong: its limit at the setup in use goes up. */
export function raiseInUse(state: SetupsState, metric: MetricId): SetupsStep {
  const { inUse } = state;
  if (inUse === null) return [state, []];
  const raises = raiseLimit(inUse.raises, metric);
  const raised = { setupId: inUse.id, metric, further: raises !== inUse.raises };
  return keepSetup({ ...state, raised }, { ...inUse, raises });
}

/** Takes the last raise back. */
export function undoRaise(state: SetupsState): SetupsStep {
  const { raised, inUse } = state;
  const said = { ...state, raised: null };
  if (raised === null || !raised.further || inUse?.id !== raised.setupId) return [said, []];
  return keepSetup(said, { ...inUse, raises: lowerLimit(inUse.raises, raised.metric) });
}

/** A source has been opened: chooses its setup at once, or with the coming looks. */
export function setupsOpened(state: SetupsState, source: SourceInfo): SetupsStep {
  const { kind, deviceId, label } = source;
  const camera = kind === 'camera' && deviceId !== null ? { deviceId, label } : null;
  return chooseAmong({ ...state, camera }, source);
}

function chooseAmong(state: SetupsState, source: SourceInfo): SetupsStep {
  const { baseline } = source;
  // What is known of a drawn person is nothing of this one's: it is used, and not stored.
  if (baseline !== undefined) {
    return [takeSetup(state, setupFrom(baseline, null, source, null, state.all)), []];
  }
  const candidates = candidatesAt(state.all, source);
  const [only] = candidates;
  if (only === undefined) return [takeSetup(state, null), []];
  if (candidates.length === 1 && isOfCamera(only, source)) return use(state, only);
  // Until the looks decide, the one used last goes on: a place that is not its own is noticed and not judged.
  const inUse = candidates.find(({ id }) => id === state.inUse?.id);
  return [{ ...takeSetup(state, inUse ?? only), choosing: startChoosing(candidates) }, []];
}

/** A look at the source; `features` is null when nobody was seen. */
export function setupsLooked(state: SetupsState, features: Features | null, frame: FrameFacts): SetupsStep {
  if (state.choosing === null) return [state, []];
  const [choosing, fitting] = lookToChoose(state.choosing, features, frame, frame.timestampMs);
  if (fitting === null) return [{ ...state, choosing }, []];
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return use(state, only);
  return [{ ...state, choosing: null, toAsk: fitting.length > 0 ? fitting : choosing.candidates }, []];
}

/** A calibration has come to a baseline. */
export function setupsCalibrated(
  state: SetupsState,
  baseline: Baseline,
  viewOverride: View | null,
  source: SourceInfo,
): SetupsStep {
  const replaced = state.calibratingAs === 'again' ? state.inUse : null;
  const setup = setupFrom(baseline, viewOverride, source, replaced, state.all);
  return keepSetup({ ...state, calibratingAs: 'again' }, setup);
}
