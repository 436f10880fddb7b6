// The tables of the published page about camera, light and networks. Pure.
import { COMPARED_MODELS, type ModelRow } from '../figures/models-compared';
import { SURROUNDING_METRICS, type SurroundingRow } from '../people/surroundings';
import { table } from '../../publish/table';

export const SURROUNDINGS = `Two rigged people who are in no other angle’s figures, the same eight random poses each time, calibrated anew in every place; one thing is changed at a time. Mean absolute errors in degrees.
With so few poses a difference of a degree or two means nothing; a row that stands out does.`;

const share = (value: number): string => `${(100 * value).toFixed(0)} %`;
const degrees = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : `${value.toFixed(1)}°`;

/** A table for each view. */
export function surroundingTables(rows: readonly SurroundingRow[]): readonly string[] {
  return (['side', 'front'] as const).map((view) =>
    table(
      [view, 'person found', 'calibrated', ...SURROUNDING_METRICS[view].map((metric) => `\`${metric}\``)],
      rows
        .filter((row) => row.view === view)
        .map(({ surrounding, foundShare, calibrated, stations, mae }) => [
          surrounding,
          share(foundShare),
          `${calibrated} of ${stations}`,
          ...SURROUNDING_METRICS[view].map((metric) => degrees(mae[metric])),
        ]),
    ),
  );
}

export const MODELS = `Three rigged people in twelve random poses each, from either side, seen by each of BlazePose’s networks. Compared are closed formulas on landmarks: the fitted estimators were made with Full and would favour it.
What a look costs is in [performance.md](performance.md). Heavy tells depth better, and weighs 27 MB more and takes several times as long: too much for a page that is left running all day. Lite is not worse than Full by these formulas;
Full is the default because the estimators in use were fitted to it, and how they do on Lite’s landmarks has not been measured. Lite is offered to slow machines.`;

/** A row for each view and angle, a column for each network. */
export function modelTable(rows: readonly ModelRow[]): string {
  const keys = [...new Set(rows.map(({ view, metric }) => `${view}|${metric}`))];
  const cell = (row: ModelRow | undefined): string =>
    row === undefined
      ? '–'
      : `${row.maeDeg.toFixed(1)}°, r ${row.r.toFixed(2)}, found ${share(row.foundShare)}`;
  return table(
    ['angle, view', ...COMPARED_MODELS],
    keys.map((key) => {
      const [view, metric] = key.split('|');
      const own = rows.filter((row) => row.view === view && row.metric === metric);
      return [
        `\`${metric ?? ''}\`, ${view ?? ''}`,
        ...COMPARED_MODELS.map((model) => cell(own.find((row) => row.model === model))),
      ];
    }),
  );
}
