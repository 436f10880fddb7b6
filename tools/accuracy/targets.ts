// What the project set out to reach, beside what a run gave. Pure.
import type { DaysRow } from './days';
import type { AgreementRow, Figures } from './summarise';

const degrees = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)}°`);
const two = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

interface Target {
  readonly what: string;
  readonly metric: string;
  readonly view: AgreementRow['view'];
  readonly maeDeg: number | null;
  readonly r: number | null;
  readonly biasDeg: number | null;
}

const ANGLES: readonly Target[] = [
  {
    what: 'neck in space (forward head), side',
    metric: 'neckInSpaceDeg',
    view: 'side',
    maeDeg: 3.5,
    r: 0.95,
    biasDeg: null,
  },
  {
    what: 'neck in space (forward head), front',
    metric: 'neckInclinationDeg',
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
  {
    what: 'pelvic tilt, front, as a tendency',
    metric: 'pelvicTiltDeg',
    view: 'front',
    maeDeg: null,
    r: 0.75,
    biasDeg: null,
  },
  {
    what: 'shoulder rounding, side (protraction alone)',
    metric: 'shoulderRoundingDeg',
    view: 'side',
    maeDeg: 5,
    r: 0.75,
    biasDeg: null,
  },
];

/** Nothing to be said without a figure; a bias counts whichever way it goes. */
function reached(target: Target, row: AgreementRow): string {
  const { mae, r, bias } = row;
  if (mae === null || r === null || bias === null) return 'not measured';
  const well =
    (target.maeDeg === null || mae <= target.maeDeg) &&
    (target.r === null || r >= target.r) &&
    (target.biasDeg === null || Math.abs(bias) <= target.biasDeg);
  return well ? 'yes' : 'no';
}

function angleRow(target: Target, { agreement }: Figures): string[] {
  const wanted = [
    ...(target.maeDeg === null ? [] : [`MAE ≤ ${target.maeDeg}°`]),
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

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** Targets of whole days, with the person's own slump calibrated; the worse of the two views counts. */
function dayTargets(all: readonly DaysRow[]): readonly (readonly string[])[] {
  const days = all.filter(({ baseline }) => baseline !== 'upright');
  if (days.length === 0) return [];
  const worst = (part: (row: DaysRow) => number) => Math.min(...days.map(part));
  const most = (part: (row: DaysRow) => number) => Math.max(...days.map(part));
  const rate = ({ hits, of }: DaysRow['sensitivity']) => hits / of;
  const seen = worst(({ told }) =>
    Math.min(...[told['slumped'], told['forward head']].map((one) => (one ? rate(one) : 0))),
  );
  const spared = worst(({ specificity }) => rate(specificity));
  const wrong = most(({ wrongNotificationsPerHour }) => wrongNotificationsPerHour);
  const sitting = most(({ sittingError }) => Math.abs(sittingError));
  return [
    ['slump and forward head told, scripted days', '≥ 95 %', percent(seen), seen >= 0.95 ? 'yes' : 'no'],
    [
      'ordinary stretches left alone, scripted days',
      '≥ 98 %',
      percent(spared),
      spared >= 0.98 ? 'yes' : 'no',
    ],
    ['wrong notifications an hour', '≤ 0.25', wrong.toFixed(2), wrong <= 0.25 ? 'yes' : 'no'],
    ['sitting minutes', 'within 1 %', percent(sitting), sitting <= 0.01 ? 'yes' : 'no'],
  ];
}

/** One row for each target that this bench can speak to: what, target, here, reached. */
export function targetRows(figures: Figures, days: readonly DaysRow[]): readonly (readonly string[])[] {
  const rounding = figures.rounding.find(({ view, bodies }) => view === 'front' && bodies === 'rig');
  const looks = figures.stations.reduce((sum, row) => sum + row.looks, 0);
  const found = figures.stations.reduce((sum, row) => sum + row.looksWithPerson, 0);
  const auc = rounding?.areaUnderCurve ?? null;
  return [
    ...ANGLES.map((target) => angleRow(target, figures)),
    [
      'shoulder rounding, front, 25° against 0°',
      'AUC ≥ 0.85',
      rounding === undefined ? 'not run' : `AUC ${two(auc)}`,
      rounding === undefined ? '–' : auc !== null && auc >= 0.85 ? 'yes' : 'no',
    ],
    ...dayTargets(days),
    [
      'person found, all bodies, views and lights',
      '≥ 99 %',
      looks === 0 ? 'not run' : `${((100 * found) / looks).toFixed(2)} % of ${looks} looks`,
      looks === 0 ? '–' : found >= 0.99 * looks ? 'yes' : 'no',
    ],
  ];
}
