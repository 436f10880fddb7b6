// What the project set out to reach, beside what a run gave. Pure.
import type { DaysRow } from '../days/days';
import type { AgreementRow, Figures } from './summarise';
import type { FitReport } from '../fit/write-estimators';

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

/** Shoulders and upper back as one angle: tried, and not part of the app. */
function roundingTogether(fit: FitReport | null): readonly (readonly string[])[] {
  const best = (fit?.rows ?? [])
    .filter(({ view, estimate }) => view === 'side' && estimate === 'roundingDeg')
    .toSorted((a, b) => a.fitted.agreement.mae - b.fitted.agreement.mae)[0];
  if (best === undefined) return [];
  const { agreement, r } = best.fitted;
  return [
    [
      'shoulder rounding, side (protraction with thoracic flexion), as tried',
      'MAE ≤ 5°, r ≥ 0.85',
      `MAE ${degrees(agreement.mae)}, r ${two(r)}, bias ${degrees(agreement.bias)}`,
      agreement.mae <= 5 && r >= 0.85 ? 'yes' : 'no',
    ],
  ];
}

/** What was told of slumps, slow or sudden, and of heads held forward. */
function slumpsAndHeads({ told }: DaysRow): { readonly hits: number; readonly of: number } {
  const wanted = Object.entries(told).filter(([posture]) => posture !== 'rounded');
  return wanted.reduce((sum, [, { hits, of }]) => ({ hits: sum.hits + hits, of: sum.of + of }), {
    hits: 0,
    of: 0,
  });
}

/** Targets of whole days, with the person's own slump calibrated; reached when both views reach it. */
function dayTargets(all: readonly DaysRow[]): readonly (readonly string[])[] {
  const days = all.filter(({ baseline }) => baseline !== 'upright');
  if (days.length === 0) return [];
  const row = (
    what: string,
    target: string,
    words: (day: DaysRow) => string,
    reached: (day: DaysRow) => boolean,
  ): readonly string[] => [
    what,
    target,
    days.map((day) => `${day.view} ${words(day)}`).join(', '),
    days.every(reached) ? 'yes' : days.some(reached) ? 'in one view' : 'no',
  ];
  const share = ({ hits, of }: { readonly hits: number; readonly of: number }) =>
    `${percent(hits / of)} (${hits} of ${of})`;
  return [
    row(
      'slump or forward head told, scripted days',
      '≥ 95 %',
      (day) => share(slumpsAndHeads(day)),
      (day) => slumpsAndHeads(day).hits >= 0.95 * slumpsAndHeads(day).of,
    ),
    row(
      'ordinary stretches left alone, scripted days',
      '≥ 98 %',
      ({ specificity }) => share(specificity),
      ({ specificity: { hits, of } }) => hits >= 0.98 * of,
    ),
    row(
      'wrong notifications an hour',
      '≤ 0.25',
      ({ wrongNotificationsPerHour }) => wrongNotificationsPerHour.toFixed(2),
      ({ wrongNotificationsPerHour }) => wrongNotificationsPerHour <= 0.25,
    ),
    row(
      'sitting minutes',
      'within 1 %',
      ({ sittingError }) => percent(sittingError),
      ({ sittingError }) => Math.abs(sittingError) <= 0.01,
    ),
  ];
}

/** One row for each target that this bench can speak to: what, target, here, reached. */
export function targetRows(
  figures: Figures,
  days: readonly DaysRow[],
  fit: FitReport | null,
): readonly (readonly string[])[] {
  const rounding = figures.rounding.find(({ view, bodies }) => view === 'front' && bodies === 'rig');
  const looks = figures.stations.reduce((sum, row) => sum + row.looks, 0);
  const found = figures.stations.reduce((sum, row) => sum + row.looksWithPerson, 0);
  const auc = rounding?.areaUnderCurve ?? null;
  return [
    ...ANGLES.map((target) => angleRow(target, figures)),
    [
      'shoulder rounding, front, 25° against 0°',
      'AUC ≥ 0.85, or told as not measurable',
      rounding === undefined ? 'not run' : `AUC ${two(auc)}`,
      rounding === undefined ? '–' : auc !== null && auc >= 0.85 ? 'yes' : 'told as not measurable',
    ],
    ...roundingTogether(fit),
    ...dayTargets(days),
    [
      'person found, all bodies, views and lights',
      '≥ 99 %',
      looks === 0 ? 'not run' : `${((100 * found) / looks).toFixed(2)} % of ${looks} looks`,
      looks === 0 ? '–' : found >= 0.99 * looks ? 'yes' : 'no',
    ],
  ];
}
