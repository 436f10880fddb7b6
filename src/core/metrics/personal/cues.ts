// What the slump score may look at from each side, and how people slump before anybody has shown their own slump.
import type { FeatureName } from '../../features/features';
import type { View } from '../../features/view';

export interface SlumpCue {
  readonly name: FeatureName;
  /**
   * How far a whole slump moves the feature in most people, in its own unit: what is gone by until the person has shown their own. Null
   * where people differ too much to say.
   */
  readonly usualStep: number | null;
  /**
   * How far the feature drifts over a day of sitting well, in its own unit: ten still seconds at calibration cannot show it, so it is added
   * to their jitter.
   */
  readonly wander: number;
  /** Below 1 for what a glance at the keyboard or a turn of the head moves as much as a slump does. */
  readonly trust: number;
  /** The same thing told from less, for looks in which the feature itself is hidden. */
  readonly standIn?: FeatureName;
  /** Only for looks in which nothing else shows, and only of people who have shown their own slump. */
  readonly lastResort?: true;
}

/**
 * From the front the head's height over the shoulders, over their breadth, tells a slump best, wherever in the picture, however large and
 * however tipped [real: docs/real-people.md]; the neck in metres tells a head that comes forward without sinking. Neither the place in the
 * picture nor the size is a cue: a tipped lid and a pushed chair are no posture.
 */
const FRONT: readonly SlumpCue[] = [
  // The ears' height alone moves less with a nod than the whole head's.
  { name: 'earHeightRatio', usualStep: -0.17, wander: 0.02, trust: 1 },
  {
    name: 'headHeightRatio',
    usualStep: -0.22,
    wander: 0.025,
    trust: 1,
    standIn: 'guessedHeadHeightRatio',
  },
  { name: 'worldNeckInclinationDeg', usualStep: 16, wander: 4, trust: 0.8 },
  { name: 'headPitchRatio', usualStep: null, wander: 0.15, trust: 0.1, lastResort: true },
];

/**
 * From the side the ears' height over the hips tells best, in the model's own metres and apart from what reclining does to it
 * (`withoutRecline`): it holds where the hip in the picture is misplaced. A head that comes forward and a neck that sinks tell the slumps in
 * which the trunk goes back. None of the lengths in the picture tells as well. [real: docs/real-people.md]
 */
const SIDE: readonly SlumpCue[] = [
  { name: 'worldEarAboveHipM', usualStep: -0.06, wander: 0.02, trust: 1 },
  { name: 'worldEarAboveM', usualStep: -0.04, wander: 0.013, trust: 0.8 },
  { name: 'headInclinationDeg', usualStep: 20, wander: 6, trust: 0.75 },
];

const ANGLED: readonly SlumpCue[] = [
  { name: 'earHeightRatio', usualStep: null, wander: 0.06, trust: 1 },
  { name: 'headHeightRatio', usualStep: null, wander: 0.07, trust: 0.4 },
  { name: 'headInclinationDeg', usualStep: null, wander: 4, trust: 1 },
  { name: 'trunkInclinationDeg', usualStep: null, wander: 3, trust: 0.5 },
  { name: 'trunkPerHeadRatio', usualStep: null, wander: 0.2, trust: 0.5 },
  { name: 'worldNeckInclinationDeg', usualStep: null, wander: 4, trust: 1 },
];

/** The cues of each view. [design, where nothing else is said] */
export const SLUMP_CUES: Readonly<Record<View, readonly SlumpCue[]>> = {
  front: FRONT,
  side: SIDE,
  angled: ANGLED,
};
