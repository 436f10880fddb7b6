// Each measure through the day: when it was off, how far against the limit, and how sure that is.
import { useCallback, useMemo } from 'preact/hooks';
import type { DayReport } from '../../../core/report/day-report';
import { inLimits, measuresThrough, type MeasurePart } from '../../../core/report/day/measures';
import type { MetricId } from '../../../core/baseline/metric';
import { describeChange } from '../../../words/changes';
import { formatShortDuration, formatTime } from '../../../words/durations';
import { metricName } from '../../../words/metrics';
import { limitsText, MEASURES_LEGEND, MEASURES_UNSIZED, measuresSummary } from '../../../words/report';
import { ScrollTable } from '../../kit/ScrollTable';
import { Plotted, type Draw } from '../chart/Plotted';
import { spanOf } from '../chart/time-axis';
import * as words from '../../../words/views/report';

export function MeasureLanes({ report }: { readonly report: DayReport }) {
  const measures = useMemo(() => measuresThrough(report), [report]);
  const whole = useMemo(() => spanOf(report), [report]);
  const draw: Draw = useCallback(
    (charts, widthPx) => charts.drawMeasures(measures, whole, widthPx),
    [measures, whole],
  );
  const [first] = measures;
  if (first === undefined) return <p>{words.NO_MEASURE_OFF}</p>;
  const rows = measures
    .flatMap(({ metric, parts }) => parts.map((part) => ({ metric, part })))
    .toSorted((a, b) => a.part.startMs - b.part.startMs);
  return (
    <Plotted
      draw={draw}
      summary={measuresSummary(first)}
      table={() => (
        <ScrollTable
          label={words.MEASURES_TABLE}
          columns={[words.FROM, words.LASTED, words.MEASURE, words.ON_AVERAGE, words.AGAINST_LIMIT]}
        >
          {rows.map(({ metric, part }) => (
            <Row key={`${metric} ${part.startMs}`} metric={metric} part={part} />
          ))}
        </ScrollTable>
      )}
    >
      <p class="small soft">
        {MEASURES_LEGEND}
        {rows.some(({ part }) => inLimits(part.change) === null) && ` ${MEASURES_UNSIZED}`}
      </p>
    </Plotted>
  );
}

function Row({ metric, part }: { readonly metric: MetricId; readonly part: MeasurePart }) {
  const { startMs, endMs, change } = part;
  return (
    <tr>
      <td class="number">{formatTime(startMs)}</td>
      <td class="number">{formatShortDuration(endMs - startMs)}</td>
      <td>{metricName(metric)}</td>
      <td>
        {change === null ? '–' : describeChange(metric, change.mean, change.standardError ?? Number.NaN)}
      </td>
      <td class="number">{limitsText(inLimits(change))}</td>
    </tr>
  );
}
