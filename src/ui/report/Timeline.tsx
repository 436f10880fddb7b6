// The day as lanes over time, one for sitting and one for each state, with the same in a table. The chart library is fetched only here.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DayReport } from '../../core/report/day-report';
import { Lazy } from '../kit/Lazy';
import { formatShortDuration, formatTime } from '../../words/durations';
import { stateName, stateSentence } from '../../words/states';
import { spansOf, type Span } from './day-rows';
import type { drawTimeline } from './draw-timeline';

const loadChart = () => import('./draw-timeline');

export function Timeline({ report }: { readonly report: DayReport }) {
  const stretches = useMemo(() => spansOf(report.intervals), [report]);
  return (
    <>
      <Lazy load={loadChart} what="the chart">
        {(chart) => <Chart draw={chart.drawTimeline} report={report} stretches={stretches} />}
      </Lazy>
      <details>
        <summary>The same as a table</summary>
        <SpanTable stretches={stretches} />
      </details>
    </>
  );
}

interface ChartProps {
  readonly draw: typeof drawTimeline;
  readonly report: DayReport;
  readonly stretches: readonly Span[];
}

function Chart({ draw, report, stretches }: ChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(0);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidthPx(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (widthPx > 0) holder.current?.replaceChildren(draw(report, stretches, widthPx));
  }, [draw, report, stretches, widthPx]);
  return <div class="timeline" ref={holder} />;
}

function SpanTable({ stretches }: { readonly stretches: readonly Span[] }) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="The day as a table">
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Lasted</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {stretches.map(({ startMs, endMs, state }) => (
            <tr key={startMs}>
              <td class="number">{formatTime(startMs)}</td>
              <td class="number">{formatTime(endMs)}</td>
              <td class="number">{formatShortDuration(endMs - startMs)}</td>
              <td>
                {stateName(state.kind)}
                {(state.kind === 'deviating' ||
                  state.kind === 'unknown' ||
                  state.kind === 'not-monitored') && <span class="soft">. {stateSentence(state)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
