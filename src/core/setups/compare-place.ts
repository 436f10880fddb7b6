// Tells a camera or a seat that stands elsewhere from a posture that changed: the whole body moved in the picture, and nothing within it.
import { mapPostures, type Baseline } from '../baseline/baseline';
import { differenceOf, logRatioOf } from '../metrics/change';
import { detectView } from '../features/detect-view';
import type { FeatureName, Features } from '../features/features';
import { turnDeg } from '../pose/geometry';
import { valueOf } from '../pose/reading';

/**
 * How the place differs from the setup's. `moved`: the body sits elsewhere in the picture (`dxPx`, `dyPx`, down positive) and holds itself as
 * ever; `rolled`: everything slopes by the same angle; `view`: the camera looks from another side; `picture`: frames of another shape.
 */
export type PlaceChange =
  | { readonly kind: 'moved'; readonly dxPx: number; readonly dyPx: number }
  | { readonly kind: 'rolled'; readonly rollDeg: number; readonly dxPx: number; readonly dyPx: number }
  | { readonly kind: 'view' }
  | { readonly kind: 'picture' };

/** Up or down by this share of the shoulder-to-ear distance: nobody sinks 7 cm without bending. [design] */
const MOVED_DOWN = 0.3;

/** Sideways, where nothing measured depends on the place, only a move that puts the person elsewhere counts. [design] */
const MOVED_ASIDE = 1;

/** From here on a slope is no unsteady landmark, and an armrest seldom tips head and shoulders alike as far. [design] */
const ROLLED_DEG = 6;
const ALIKE_DEG = 3;

/** A person who leans tips about the hips, and so goes to the side to which they slope; a tipped camera sends them to the other. [geo] */
const LEANS_ALONG = 0.1;

/** Turned by this much against calibration, with another view detected, the camera stands elsewhere. [design] */
const OTHER_SIDE_DEG = 35;

/**
 * What a change of posture does not leave alone and a change of place does: how far each may be off. A lowered seat or a tipped camera alters
 * perspective a little; a slump of 4 cm changes at least one of these by twice its limit. [geo; design]
 */
const BODY: Readonly<
  Record<Baseline['view'], readonly (readonly [FeatureName, 'difference' | 'log-ratio', number])[]>
> = {
  front: [
    ['earHeightRatio', 'difference', 0.06],
    ['headPitchRatio', 'difference', 0.25],
    ['shoulderBreadthRatio', 'log-ratio', 0.035],
    ['shoulderWidthPx', 'log-ratio', 0.08],
    ['earDistancePx', 'log-ratio', 0.08],
  ],
  side: [
    ['headInclinationDeg', 'difference', 6],
    ['trunkInclinationDeg', 'difference', 5],
    ['headPitchDeg', 'difference', 10],
    ['trunkLengthPx', 'log-ratio', 0.05],
    ['headLengthPx', 'log-ratio', 0.08],
  ],
  angled: [
    ['earHeightRatio', 'difference', 0.06],
    ['neckLengthPx', 'log-ratio', 0.06],
    ['worldNeckInclinationDeg', 'difference', 6],
  ],
};

/** What of the body must be seen for its being the same to mean anything. */
const LEAST_SEEN: Readonly<Record<Baseline['view'], number>> = { front: 4, side: 4, angled: 2 };

/** The angles that turn with the camera, positive = clockwise in the picture; in side view those depend on where the person faces. */
const SLOPES: Readonly<Record<Baseline['view'], readonly FeatureName[]>> = {
  front: ['shoulderLevelDeg', 'headTiltDeg'],
  side: ['headInclinationDeg', 'trunkInclinationDeg'],
  angled: [],
};

function change(
  features: Features,
  baseline: Baseline,
  name: FeatureName,
  by: 'difference' | 'log-ratio',
): number | null {
  const compare = by === 'difference' ? differenceOf : logRatioOf;
  return valueOf(compare(features, baseline, name));
}

function bodyHoldsItselfAsEver(
  features: Features,
  baseline: Baseline,
  besides: readonly FeatureName[],
): boolean {
  const rules = BODY[baseline.view].filter(([name]) => !besides.includes(name));
  const changes = rules.map(([name, by, limit]) => [change(features, baseline, name, by), limit] as const);
  const seen = changes.filter(([value]) => value !== null).length;
  const needed = Math.min(rules.length, LEAST_SEEN[baseline.view]);
  return seen >= needed && changes.every(([value, limit]) => value === null || Math.abs(value) <= limit);
}

interface Shift {
  readonly dxPx: number;
  readonly dyPx: number;
  /** Pixels of the shoulder-to-ear distance at calibration. */
  readonly neckPx: number;
}

function shiftOf(features: Features, baseline: Baseline): Shift | null {
  const dxPx = change(features, baseline, 'shoulderCentreXPx', 'difference');
  const dyPx = change(features, baseline, 'shoulderCentreYPx', 'difference');
  const neckPx = baseline.upright.neckLengthPx?.median;
  return dxPx === null || dyPx === null || neckPx === undefined ? null : { dxPx, dyPx, neckPx };
}

function rollOf(features: Features, baseline: Baseline, shift: Shift): number | null {
  const names = SLOPES[baseline.view];
  const slopes = names.map((name) => change(features, baseline, name, 'difference'));
  const [first, second] = slopes;
  if (first === undefined || second === undefined || first === null || second === null) return null;
  if (Math.min(Math.abs(first), Math.abs(second)) < ROLLED_DEG || Math.abs(first - second) > ALIKE_DEG) {
    return null;
  }
  const rollDeg = (first + second) / 2;
  if (baseline.view === 'front') {
    const along = (Math.sign(rollDeg) * shift.dxPx) / shift.neckPx;
    return along > LEANS_ALONG ? null : rollDeg;
  }
  // A chair's back tips trunk and head alike; only with the thigh it is the whole picture.
  const thigh = change(features, baseline, 'thighSlopeDeg', 'difference');
  return thigh !== null && Math.abs(Math.abs(thigh) - Math.abs(rollDeg)) <= ALIKE_DEG ? rollDeg : null;
}

function fromAnotherSide(features: Features, baseline: Baseline): boolean {
  const view = detectView(features);
  const then = baseline.upright.torsoYawDeg?.median;
  const now = valueOf(features.torsoYawDeg);
  if (view === null || view === baseline.view || then === undefined || now === null) return false;
  return Math.abs(turnDeg(then, now)) > OTHER_SIDE_DEG;
}

/**
 * How the place differs from the one a baseline was made at, going by medians of several seconds that no turned head has been taken out of;
 * null when it does not, or cannot be told. A scale that changed with everything alike is the chair's affair, see `chairMoved`.
 */
export function comparePlace(features: Features, baseline: Baseline): PlaceChange | null {
  if (fromAnotherSide(features, baseline)) return { kind: 'view' };
  const shift = shiftOf(features, baseline);
  if (shift === null) return null;
  const { dxPx, dyPx, neckPx } = shift;
  const rollDeg = rollOf(features, baseline, shift);
  if (rollDeg !== null && bodyHoldsItselfAsEver(features, baseline, SLOPES[baseline.view])) {
    return { kind: 'rolled', rollDeg, dxPx, dyPx };
  }
  const far = Math.abs(dyPx) > MOVED_DOWN * neckPx || Math.abs(dxPx) > MOVED_ASIDE * neckPx;
  return far && bodyHoldsItselfAsEver(features, baseline, []) ? { kind: 'moved', dxPx, dyPx } : null;
}

/** The angles that a camera tipped about its own axis adds its roll to. */
const TURNED_BY_ROLL: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'shoulderLevelDeg',
  'headTiltDeg',
  'pelvicObliquityDeg',
  'headInclinationDeg',
  'trunkInclinationDeg',
]);

/**
 * The baseline at the place where the person sits now, when they have said that it is the same setup: positions move along, slopes turn
 * along, and nothing of the posture is learnt. Null where a baseline cannot follow: another side, or another shape of picture.
 */
export function replaceBaseline(baseline: Baseline, change: PlaceChange): Baseline | null {
  if (change.kind === 'view' || change.kind === 'picture') return null;
  const turned = change.kind === 'rolled' ? change.rollDeg : 0;
  const add: Partial<Record<FeatureName, number>> = {
    shoulderCentreXPx: change.dxPx,
    shoulderCentreYPx: change.dyPx,
  };
  for (const name of TURNED_BY_ROLL) add[name] = turned;
  return mapPostures(baseline, (features) =>
    Object.fromEntries(
      Object.entries(features).map(([name, feature]) => [
        name,
        { ...feature, median: feature.median + (add[name as FeatureName] ?? 0) },
      ]),
    ),
  );
}
