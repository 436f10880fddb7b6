// A few poses of one body, looked at on every test run: fails when what is published about them has become worse. Pure.
import type { SitterPose } from '../../src/sitter/pose-parameters';
import { FORWARD_HEAD, ROUNDED, SLUMPED, UPRIGHT } from '../../src/sitter/pose-parameters';
import { randomScene } from '../../src/sitter/variety';
import { COMPARISONS } from './figures/comparisons';
import type { StationResult } from './figures/evaluate';
import { variantOf, VIEWS } from './people/plan';
import { independentPose } from './people/random-pose';
import type { LookBudget, PlannedShot, StationPlan } from './look/recording';
import { agreement } from './figures/statistics';
import { pairsOf } from './figures/summarise';

/** A body of its own, in no fit and in no other figure. */
const BODY = 71;
const SEED = 71_000;
const RANDOM_POSES = 6;
const NAMED: readonly SitterPose[] = [SLUMPED, FORWARD_HEAD, ROUNDED, UPRIGHT];
const BUDGET: LookBudget = { settling: 3, upright: 27, slump: 0, measured: 1 };

/** Four named postures and six random ones from either side. */
export function checkPlans(): readonly StationPlan[] {
  const poses = [
    ...NAMED.map((pose, i) => variantOf(pose, SEED + i)),
    ...Array.from({ length: RANDOM_POSES }, (_, i) => independentPose(SEED + 100 + i)),
  ];
  const shots = poses.map((pose, i): PlannedShot => ({
    id: `check ${i + 1}`,
    group: { kind: 'random' },
    pose,
    seed: SEED + i,
  }));
  const upright: PlannedShot = {
    id: 'calibration',
    group: { kind: 'named', name: 'calibration' },
    pose: UPRIGHT,
    seed: SEED - 1,
  };
  return VIEWS.map((view) => ({
    station: { kind: 'sitter', body: String(BODY), view },
    scene: randomScene(SEED, view),
    budget: BUDGET,
    upright,
    ownSlump: upright,
    shots,
  }));
}

/** Mean absolute error of one angle over the poses of the check. */
export interface CheckFigure {
  readonly view: 'front' | 'side';
  readonly metric: string;
  readonly n: number;
  readonly maeDeg: number;
}

/** The figures of all comparisons in degrees that at least half of the poses allow. */
export function checkFigures(results: readonly StationResult[]): readonly CheckFigure[] {
  return COMPARISONS.flatMap((comparison): CheckFigure[] => {
    const { id, view, comparability } = comparison;
    if (comparability.kind !== 'same' || comparability.unit !== '°') return [];
    const samples = results.flatMap((result) => (result.station.view === view ? result.samples : []));
    const pairs = pairsOf(comparison, samples);
    if (pairs.length < 2 || pairs.length * 2 < samples.length) return [];
    return [{ view, metric: id, n: pairs.length, maeDeg: Number(agreement(pairs).mae.toFixed(2)) }];
  });
}

/** Another browser or processor draws and computes a little differently: so much of a mean error is no news. [design] */
const NOISE_DEG = 0.75;
const NOISE_SHARE = 0.15;

/** What has become worse beyond that, or can no longer be measured, in words; empty when all is well. */
export function worsened(published: readonly CheckFigure[], now: readonly CheckFigure[]): readonly string[] {
  return published.flatMap(({ view, metric, n, maeDeg }) => {
    const found = now.find((figure) => figure.view === view && figure.metric === metric);
    const name = `${metric}, ${view}`;
    if (found === undefined) return [`${name}: was measured in ${n} poses, now in too few`];
    if (found.n < n - 1) return [`${name}: was measured in ${n} poses, now in ${found.n}`];
    const allowed = maeDeg + NOISE_DEG + NOISE_SHARE * maeDeg;
    return found.maeDeg > allowed ? [`${name}: errs by ${found.maeDeg}°, published is ${maeDeg}°`] : [];
  });
}
