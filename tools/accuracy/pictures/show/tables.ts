// A folder's figures as Markdown. Pure.
import { METRIC_IDS } from '../../../../src/core/baseline/metric';
import { mean } from '../../figures/statistics';
import { table } from '../../../publish/table';
import type { DrawOrder } from '../judge/draws';
import type { GroupFigures } from '../judge/figures';
import { groupBy } from '../judge/group-by';
import type { ByHand } from '../judge/by-hand';
import type { PictureReport } from '../judge/run';

const fixed = (value: number): string =>
  Number.isFinite(value) ? value.toFixed(2).replace(/^(-?)0\./, '$1.') : '–';
const percent = (value: number): string => (Number.isFinite(value) ? `${(100 * value).toFixed(0)} %` : '–');
const counts = (record: Readonly<Record<string, number>>): string =>
  Object.entries(record)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || '–';

/** The mean of the groups, which count alike, and the worst of them. */
function summaryRows(figures: readonly GroupFigures[]): readonly (readonly string[])[] {
  const finite = (key: 'verdictAuc' | 'severityAuc' | 'balanced' | 'balancedOfAll' | 'unknown') =>
    figures.map((one) => one[key]).filter(Number.isFinite);
  const row = (
    name: string,
    of: (values: readonly number[]) => number,
    highest: (values: readonly number[]) => number,
  ) => [
    name,
    '',
    fixed(of(finite('severityAuc'))),
    fixed(of(finite('verdictAuc'))),
    fixed(of(finite('balanced'))),
    fixed(of(finite('balancedOfAll'))),
    percent(highest(finite('unknown'))),
    '',
    '',
  ];
  const least = (values: readonly number[]): number => Math.min(...values);
  const most = (values: readonly number[]): number => Math.max(...values);
  return figures.length > 1 ? [row('**mean**', mean, mean), row('**worst**', least, most)] : [];
}

function verdictTable(figures: readonly GroupFigures[]): string {
  const rows = figures.map((one) => [
    one.group,
    String(one.trials),
    fixed(one.severityAuc),
    fixed(one.verdictAuc),
    fixed(one.balanced),
    fixed(one.balancedOfAll),
    percent(one.unknown),
    counts(one.unknownBy),
    counts(one.refused),
  ]);
  return table(
    [
      'who',
      'baselines',
      'AUC of the worst measure',
      'AUC of the verdict',
      'balanced accuracy of the told',
      'of all',
      'unknown',
      'why',
      'refused',
    ],
    [...rows, ...summaryRows(figures)],
  );
}

function metricTable(figures: readonly GroupFigures[]): string {
  const telling = METRIC_IDS.filter((metric) =>
    figures.some((one) => Number.isFinite(one.metricAuc[metric] ?? Number.NaN)),
  );
  return table(
    ['metric', ...figures.map(({ group }) => group), 'mean'],
    telling.map((metric) => {
      const values = figures.map((one) => one.metricAuc[metric] ?? Number.NaN);
      return [metric, ...values.map(fixed), fixed(mean(values.filter(Number.isFinite)))];
    }),
  );
}

function postureTable(figures: readonly GroupFigures[]): string {
  return table(
    ['who', 'posture', 'told', 'good', 'deviating', 'unknown'],
    figures.flatMap(({ group, postures }) =>
      postures.map((row) => [
        group,
        row.posture,
        String(row.pictures),
        percent(row.good),
        percent(row.deviating),
        percent(row.unknown),
      ]),
    ),
  );
}

function movedTable(report: PictureReport): string {
  return table(
    ['baseline', 'picture', 'told as taken', 'same verdict', 'other verdict', 'now unknown', 'now told'],
    (['upright', 'own slump'] as const).flatMap((kind) =>
      report.moved[kind].map((row) => [
        kind,
        row.variation,
        String(row.told),
        percent(row.same / row.told),
        String(row.changed),
        String(row.nowUnknown),
        String(row.nowTold),
      ]),
    ),
  );
}

function pointTable({ points }: PictureReport): string {
  return table(
    ['point', 'posture', 'pictures', 'off by (median)', 'right', 'down', 'in'],
    points.map((one) => [
      one.point,
      one.posture,
      String(one.pictures),
      fixed(one.off),
      fixed(one.right),
      fixed(one.down),
      one.unit === 'pixels' ? 'pixels' : `shares of the ${one.unit}`,
    ]),
  );
}

function handTable({ hand: { angles } }: PictureReport): string {
  return table(
    ['what was measured by hand', 'metric', 'pictures', 'within persons and sittings', 'r', 'slope'],
    angles.map((one) => [
      one.name,
      one.metric,
      String(one.pictures),
      String(one.groups),
      fixed(one.r),
      fixed(one.slope),
    ]),
  );
}

function hipTable({ hip, pelvis }: ByHand): string {
  const rows =
    hip === null
      ? []
      : Object.entries(HIP_ROWS).map(([key, name]) => {
          const { pictures, doubted } = hip[key as keyof typeof HIP_ROWS];
          return [name, String(pictures), percent(doubted / pictures)];
        });
  const sign =
    pelvis === null
      ? []
      : [
          ['pelvis in a slump: measured', String(pelvis.slumped), percent(pelvis.measured / pelvis.slumped)],
          [
            'of those: tipped back, as it should be',
            String(pelvis.measured),
            percent(pelvis.posterior / pelvis.measured),
          ],
        ];
  return table(['hip and pelvis', 'pictures', 'share'], [...rows, ...sign]);
}

const ORDERS: Readonly<Record<DrawOrder, string>> = {
  first: 'the first pictures',
  random: 'random pictures',
  each: 'each picture by itself',
};

const HIP_ROWS = {
  off: 'hip off by more than .25 of the trunk: not believed',
  between: 'hip off by .15 to .25: not believed',
  placed: 'hip off by less than .15: not believed',
} as const;

/** All tables of one folder under headings. */
export function pictureTables(name: string, report: PictureReport): string {
  const sections = [
    `### \`${name}\``,
    table(
      ['who', 'seen from', 'files', 'found'],
      report.groups.map((one) => [
        one.name,
        one.view,
        String(one.pictures),
        percent(one.found / one.pictures),
      ]),
    ),
  ];
  for (const [key, figures] of groupBy(report.figures, ({ kind, order }) => `${kind}, ${ORDERS[order]}`)) {
    sections.push(
      `#### Calibrated on: ${key}`,
      verdictTable(figures),
      metricTable(figures),
      postureTable(figures),
    );
  }
  if (report.moved.upright.length > 0) sections.push('#### The same picture changed', movedTable(report));
  if (report.points.length > 0)
    sections.push('#### Landmarks against points placed by hand', pointTable(report));
  if (report.hand.angles.length > 0)
    sections.push('#### Against what was measured by hand', handTable(report));
  if (report.hand.hip !== null) sections.push(hipTable(report.hand));
  return sections.join('\n\n');
}
