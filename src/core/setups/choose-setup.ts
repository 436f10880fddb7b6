// Which of the stored setups this place is: by the camera first, by what it shows where that leaves several.
import type { Setup } from '../baseline/setup';
import { fitToFrame } from '../metrics/chair-moved';
import { logRatioOf } from '../metrics/change';
import { detectView } from '../features/detect-view';
import { EMPTY_WINDOW, pushFeatures, windowFeatures, type FeatureWindow } from '../features/feature-window';
import type { Features } from '../features/features';
import type { FrameSize } from '../pose/landmarks';
import { valueOf } from '../pose/reading';
import { comparePlace } from './compare-place';

interface SourceId {
  readonly kind: Setup['sourceKind'];
  readonly deviceId: string | null;
  readonly label: string;
}

/** Whether the setup's camera is this one, so far as ids tell. */
export function isOfCamera({ camera }: Setup, { deviceId }: SourceId): boolean {
  return camera === null || deviceId === null || camera.deviceId === deviceId;
}

/**
 * The setups that may be meant at this source: those of its camera, and those of which the camera is not known. Some browsers give a camera
 * another id with each load, and some systems at each port: where no id is known, those of a camera of the same name may be meant.
 */
export function candidatesAt(setups: readonly Setup[], source: SourceId): readonly Setup[] {
  const ofKind = setups.filter(({ sourceKind }) => sourceKind === source.kind);
  const known = ofKind.filter((setup) => isOfCamera(setup, source));
  if (known.length > 0 || source.label === '') return known;
  return ofKind.filter(({ camera }) => camera?.label === source.label);
}

/** Nearer or farther than this the same desk is another one. [design] */
const MAX_SCALE = Math.log(1.4);

/** Whether what is seen could be this setup: the same side, about the same size, the same place in the picture. */
function fits(setup: Setup, features: Features, frame: FrameSize): boolean {
  const baseline = fitToFrame(setup.baseline, frame);
  if (baseline === null) return false;
  const scale = valueOf(logRatioOf(features, baseline, 'neckLengthPx'));
  const view = setup.viewOverride === null ? detectView(features) : null;
  return (
    scale !== null &&
    Math.abs(scale) <= MAX_SCALE &&
    (view === null || view === baseline.view) &&
    comparePlace(features, baseline) === null
  );
}

/** Choosing by looks takes some seconds of them. */
export interface Choosing {
  readonly candidates: readonly Setup[];
  readonly window: FeatureWindow;
  readonly sinceMs: number | null;
}

/** Begins to choose among several. */
export function startChoosing(candidates: readonly Setup[]): Choosing {
  return { candidates, window: EMPTY_WINDOW, sinceMs: null };
}

/** The model settles in the first of them, and the rest make a median. [design] */
const LOOK_MS = 5000;

/**
 * One look further, `features` null when nobody was seen. The second of the pair are the setups that fit once that can be told, else null:
 * one is the answer, several or none are a question for the person.
 */
export function lookToChoose(
  choosing: Choosing,
  features: Features | null,
  frame: FrameSize,
  atMs: number,
): readonly [Choosing, readonly Setup[] | null] {
  if (features === null) return [startChoosing(choosing.candidates), null];
  const sinceMs = choosing.sinceMs ?? atMs;
  const window = pushFeatures(choosing.window, features, atMs);
  const next = { ...choosing, window, sinceMs };
  if (atMs - sinceMs < LOOK_MS) return [next, null];
  const medians = windowFeatures(window);
  return [next, choosing.candidates.filter((setup) => fits(setup, medians, frame))];
}
