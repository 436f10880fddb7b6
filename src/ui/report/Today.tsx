// The Today view: the day so far, or an earlier one, with what was not seen shown as such.
import { useComputed, useSignalEffect, useSignal, untracked } from '@preact/signals';
import type { AppModel } from '../../model/model';
import type { DayReport } from '../../core/report/day-report';
import { BoutTable } from './BoutTable';
import { BreakList } from './BreakList';
import { Coverage } from './Coverage';
import { MetricBars } from './MetricBars';
import { Timeline } from './Timeline';
import { Totals } from './Totals';
import { formatDay } from '../../words/durations';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export function Today({ model }: { readonly model: AppModel }) {
  const daysBack = useSignal(0);
  const minute = useComputed(() => Math.floor(model.nowMs.value / MINUTE_MS));
  useSignalEffect(() => {
    const atMs = minute.value * MINUTE_MS - daysBack.value * DAY_MS;
    untracked(() => void model.actions.loadReport(atMs));
  });
  const report = model.report.value;
  return (
    <div class="stack">
      <div class="row row-spread">
        <h1>
          {daysBack.value === 0 ? 'Today' : formatDay(minute.value * MINUTE_MS - daysBack.value * DAY_MS)}
        </h1>
        <div class="row">
          <button type="button" class="button button-small" onClick={() => (daysBack.value += 1)}>
            Day before
          </button>
          {daysBack.value > 0 && (
            <button type="button" class="button button-small" onClick={() => (daysBack.value -= 1)}>
              Day after
            </button>
          )}
        </div>
      </div>
      {report === null || report.intervals.length === 0 ? (
        <>
          <Empty today={daysBack.value === 0} />
          {report !== null && report.stretches.length > 0 && <Breaks report={report} />}
        </>
      ) : (
        <Day report={report} />
      )}
    </div>
  );
}

function Empty({ today }: { readonly today: boolean }) {
  return (
    <div class="card card-pair">
      <div class="stack">
        <h2>{today ? 'Nothing to look back on yet' : 'Nothing was watched on this day'}</h2>
        <p class="prose">
          {today
            ? 'Once Plumbline has watched for a minute or so, this page shows when you sat, how close to your baseline, and what it could not see.'
            : 'No time is made up: what was not watched does not appear as good or as anything else.'}
        </p>
        {today && (
          <p>
            <a class="button" href="#/">
              Go to the monitor
            </a>
          </p>
        )}
      </div>
      <DayDrawing />
    </div>
  );
}

/** Decoration: lanes over a day, as the chart will have them. */
function DayDrawing() {
  return (
    <svg class="day-drawing" viewBox="0 0 240 120" aria-hidden="true">
      <path class="day-lane" d="M8 20h224M8 50h224M8 80h224M8 108h224" />
      <path class="day-bar" d="M24 20h72M128 20h84" />
      <path class="day-bar" d="M34 50h28M76 50h16M136 50h40" />
      <path class="day-bar" d="M64 80h8M182 80h22" />
    </svg>
  );
}

function Breaks({ report }: { readonly report: DayReport }) {
  return (
    <section class="card" aria-labelledby="breaks-heading">
      <h2 id="breaks-heading">Breaks and stretches</h2>
      <BreakList report={report} />
    </section>
  );
}

function Day({ report }: { readonly report: DayReport }) {
  return (
    <>
      <Totals report={report} />
      <section class="card" aria-labelledby="timeline-heading">
        <h2 id="timeline-heading">The day as it went</h2>
        <Timeline report={report} />
      </section>
      <div class="columns">
        <div class="stack">
          <section class="card" aria-labelledby="metrics-heading">
            <h2 id="metrics-heading">What moved away from your baseline</h2>
            <MetricBars report={report} />
          </section>
          <Breaks report={report} />
        </div>
        <div class="stack">
          <section class="card" aria-labelledby="coverage-heading">
            <h2 id="coverage-heading">How much could be seen</h2>
            <Coverage report={report} />
          </section>
          <section class="card" aria-labelledby="bouts-heading">
            <h2 id="bouts-heading">Sitting without a break</h2>
            <BoutTable report={report} />
          </section>
        </div>
      </div>
    </>
  );
}
