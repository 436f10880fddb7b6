// One day: what it amounts to in a sentence, its hours, three figures, and below everything that can be looked up.
import { useMemo } from 'preact/hooks';
import { dayBefore, type LocalDay } from '../../../core/report/calendar/days';
import type { Travel } from '../../../core/report/calendar/travel';
import {
  detailOfReport,
  isEmpty,
  type DayDetail,
  type DaySummary,
} from '../../../core/report/day/day-summary';
import { storyOf } from '../../../core/report/history/day-story';
import { insightsOf } from '../../../core/report/history/insights';
import { storySentences } from '../../../words/report';
import * as words from '../../../words/views/report';
import { Insights } from '../Insights';
import type { ReportModel } from '../made-up-days';
import { BoutTable } from './BoutTable';
import { BreakList } from './BreakList';
import { Coverage } from './Coverage';
import { EpisodeTable } from './EpisodeTable';
import { Figures } from './Figures';
import { HourColumns } from './HourColumns';
import { MainDrift } from './MainDrift';
import { MeasureLanes } from './MeasureLanes';
import { MetricBars } from './MetricBars';
import { ShiftColumns } from './ShiftColumns';
import { Timeline } from './Timeline';
import { WeekStrip } from './WeekStrip';

interface DayPageProps {
  readonly model: ReportModel;
  readonly day: LocalDay;
  readonly today: LocalDay;
  readonly travel: Travel;
}

export function DayPage({ model, day, today, travel }: DayPageProps) {
  const report = model.report.value;
  const history = model.history.value;
  const isThere = report?.day.startMs === day.startMs && history !== null;
  const detail = useMemo(
    () => (isThere ? detailOfReport(day.date, report, travel) : null),
    [isThere, report, day.date, travel],
  );
  if (detail === null || history === null) return <p class="soft">{words.COUNTING}</p>;
  const isToday = day.date === today.date;
  const stored = history.days.find(({ id }) => id === day.date);
  if (isEmpty(detail.summary)) {
    return stored === undefined || isEmpty(stored) ? (
      <Empty isToday={isToday} isFirst={history.days.length === 0} />
    ) : (
      <DetailsGone day={stored} days={history.days} />
    );
  }
  const before = history.days.find(({ id }) => id === dayBefore(day, travel).date) ?? null;
  return <Day detail={detail} days={history.days} before={before} isToday={isToday} />;
}

interface DayProps {
  readonly detail: DayDetail;
  readonly days: readonly DaySummary[];
  readonly before: DaySummary | null;
  readonly isToday: boolean;
}

function Day({ detail, days, before, isToday }: DayProps) {
  const { report, summary } = detail;
  const story = storyOf(detail, days, before);
  const insights = useMemo(() => insightsOf(days, summary.id), [days, summary.id]);
  return (
    <>
      <p class="lead report-story">{storySentences(story, isToday)}</p>
      {report.intervals.length > 0 && (
        <section class="card" aria-labelledby="hours-heading">
          <h2 id="hours-heading">{words.HOUR_BY_HOUR}</h2>
          <HourColumns hours={detail.hours} breaks={report.breaks} />
        </section>
      )}
      <Figures summary={summary} days={days} />
      <MainDrift report={report} />
      <WeekStrip days={days} date={summary.id} />
      {isToday && <Insights insights={insights} dayMs={report.day.startMs} />}
      <h2>{words.DETAILS}</h2>
      <section class="card" aria-labelledby="timeline-heading">
        <h3 id="timeline-heading">{words.AS_IT_WENT}</h3>
        <Timeline report={report} />
      </section>
      <section class="card" aria-labelledby="measures-heading">
        <h3 id="measures-heading">{words.HOW_FAR_OFF}</h3>
        <MeasureLanes report={report} />
      </section>
      <section class="card" aria-labelledby="episodes-heading">
        <h3 id="episodes-heading">{words.WHEN_YOU_DRIFTED}</h3>
        <EpisodeTable report={report} />
      </section>
      <div class="columns">
        <div class="stack">
          <section class="card" aria-labelledby="shifts-heading">
            <h3 id="shifts-heading">{words.CHANGES_OF_POSTURE}</h3>
            <ShiftColumns detail={detail} />
          </section>
          <section class="card" aria-labelledby="metrics-heading">
            <h3 id="metrics-heading">{words.WHAT_DRIFTED}</h3>
            <MetricBars report={report} />
          </section>
        </div>
        <div class="stack">
          <section class="card" aria-labelledby="coverage-heading">
            <h3 id="coverage-heading">{words.HOW_MUCH_SEEN}</h3>
            <Coverage report={report} />
          </section>
          <section class="card" aria-labelledby="breaks-heading">
            <h3 id="breaks-heading">{words.BREAKS_AND_STRETCHES}</h3>
            <BreakList report={report} />
          </section>
          <section class="card" aria-labelledby="bouts-heading">
            <h3 id="bouts-heading">{words.STRETCHES_OF_SITTING}</h3>
            <BoutTable report={report} />
          </section>
        </div>
      </div>
    </>
  );
}

/** The figures of a day outlive its details. */
function DetailsGone({ day, days }: { readonly day: DaySummary; readonly days: readonly DaySummary[] }) {
  return (
    <>
      <p class="lead">{words.DETAILS_GONE}</p>
      <Figures summary={day} days={days} />
      <WeekStrip days={days} date={day.id} />
    </>
  );
}

function Empty({ isToday, isFirst }: { readonly isToday: boolean; readonly isFirst: boolean }) {
  return (
    <div class="card">
      <h2>{isToday ? words.NOTHING_YET : words.NO_DATA}</h2>
      <p class="prose">
        {isToday ? (isFirst ? words.FIRST_DAY_MEANING : words.NOTHING_TODAY) : words.NOTHING_WATCHED}
      </p>
      {isToday && (
        <p>
          <a class="button" href="#/">
            {words.GO_TO_MONITOR}
          </a>
        </p>
      )}
    </div>
  );
}
