// What the project set out to reach, beside what a run gave. Pure.
import type { AgreementRow, Figures } from './summarise';

const degrees = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)}°`);
const two = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

interface Target {
  readonly what: string;
  readonly metric: string;
  readonly view: AgreementRow['view'];
  readonly maeDeg: number;
  readonly r: number | null;
  readonly biasDeg: number | null;
}

const ANGLES: readonly Target[] = [
  {
    what: 'neck in space (forward head), side',
    metric: 'headInclinationDeg',
    view: 'side',
    maeDeg: 3.5,
    r: 0.95,
    biasDeg: null,
  },
  {
    what: 'neck in space (forward head), front',
    metric: 'worldNeckInclinationDeg',
    view: 'front',
    maeDeg: 5,
    r: 0.93,
    biasDeg: null,
  },
  {
    what: 'trunk inclination, side',
    metric: 'trunkInclinationDeg',
    view: 'side',
    maeDeg: 2.5,
    r: null,
    biasDeg: null,
  },
  { what: 'pelvic tilt, side', metric: 'pelvicTiltDeg', view: 'side', maeDeg: 3.5, r: 0.9, biasDeg: 1 },
];

/** Nothing to be said without a figure; a bias counts whichever way it goes. */
function reached(target: Target, row: AgreementRow): string {
  const { mae, r, bias } = row;
  if (mae === null || r === null || bias === null) return 'not measured';
  const well =
    mae <= target.maeDeg &&
    (target.r === null || r >= target.r) &&
    (target.biasDeg === null || Math.abs(bias) <= target.biasDeg);
  return well ? 'yes' : 'no';
}

function angleRow(target: Target, { agreement }: Figures): string[] {
  const wanted = [
    `MAE ≤ ${target.maeDeg}°`,
    ...(target.r === null ? [] : [`r ≥ ${target.r}`]),
    ...(target.biasDeg === null ? [] : [`bias within ${target.biasDeg}°`]),
  ].join(', ');
  const row = agreement.find(
    (a) => a.metric === target.metric && a.view === target.view && a.bodies === 'rig',
  );
  if (row === undefined) return [target.what, wanted, 'not run', '–'];
  return [
    target.what,
    wanted,
    `MAE ${degrees(row.mae)}, r ${two(row.r)}, bias ${degrees(row.bias)}`,
    reached(target, row),
  ];
}

/** One row for each target that this bench can speak to: what, target, here, reached. */
export function targetRows(figures: Figures): readonly (readonly string[])[] {
  const rounding = figures.rounding.find(({ view, bodies }) => view === 'front' && bodies === 'rig');
  const looks = figures.stations.reduce((sum, row) => sum + row.looks, 0);
  const found = figures.stations.reduce((sum, row) => sum + row.looksWithPerson, 0);
  const protraction = figures.agreement.find(
    (a) => a.metric === 'shoulderForwardRatio' && a.bodies === 'rig',
  );
  const auc = rounding?.areaUnderCurve ?? null;
  return [
    ...ANGLES.map((target) => angleRow(target, figures)),
    [
      'shoulder rounding, side (protraction alone)',
      'r ≥ 0.75',
      protraction === undefined ? 'not run' : `r ${two(protraction.r)}`,
      protraction === undefined ? '–' : (protraction.r ?? 0) >= 0.75 ? 'yes' : 'no',
    ],
    [
      'shoulder rounding, front, 25° against 0°',
      'AUC ≥ 0.85',
      rounding === undefined ? 'not run' : `AUC ${two(auc)}`,
      rounding === undefined ? '–' : auc !== null && auc >= 0.85 ? 'yes' : 'no',
    ],
    [
      'person found, all bodies, views and lights',
      '≥ 99 %',
      looks === 0 ? 'not run' : `${((100 * found) / looks).toFixed(2)} % of ${looks} looks`,
      looks === 0 ? '–' : found >= 0.99 * looks ? 'yes' : 'no',
    ],
  ];
}
