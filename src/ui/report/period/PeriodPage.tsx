// A week, a month or a year: its figures and trends, when it was easy and when hard, and what the last weeks bear out.
import { ScrollTable } from '../../kit/ScrollTable';
import { useCallback, useMemo } from 'preact/hooks';
import type { Period } from '../../../core/report/calendar/periods';
import { uprightShare } from '../../../core/report/day/hours';
import { insightsOf } from '../../../core/report/history/insights';
import {
  rankHours,
  summarisePeriod,
  type HeatCell,
  type PeriodSummary,
} from '../../../core/report/history/period-summary';
import { breakStreak } from '../../../core/report/history/streak';
import { FIGURES, type FigureName } from '../../../core/report/history/typical';
import { formatDate, formatHour, weekdayName } from '../../../words/clock-hours';
import { formatShare, formatShortDuration, plural } from '../../../words/durations';
import { figureName, figureText, streakSentence, trendText } from '../../../words/report';
import { hrefOf } from '../../shell/routes';
import { Plotted, type Draw } from '../chart/Plotted';
import { Insights } from '../Insights';
import type { ReportModel } from '../made-up-days';

interface PeriodPageProps {
  readonly model: ReportModel;
  readonly period: Period;
  readonly today: string;
}

export function PeriodPage({ model, period, today }: PeriodPageProps) {
  const history = model.history.value;
  const { span, first, last } = period;
  const summary = useMemo(
    () => (history === null ? null : summarisePeriod(history.days, { span, first, last })),
    [history, span, first, last],
  );
  const until = today < last ? today : last;
  const insights = useMemo(() => (history === null ? [] : insightsOf(history.days, until)), [history, until]);
  if (history === null || summary === null) return <p class="soft">Counting…</p>;
  if (summary.watchedDays === 0) return <Nothing period={period} any={history.days.length > 0} />;
  const streak = streakSentence(breakStreak(history.days.filter(({ id }) => id <= until)));
  return (
    <>
      <p class="lead report-story">{leadOf(summary)}</p>
      <TypicalFigures summary={summary} />
      {streak !== '' && <p class="card report-streak">{streak}</p>}
      <Insights insights={insights} dayMs={summary.days.at(-1)?.startMs ?? 0} />
      <section class="card" aria-labelledby="heat-heading">
        <h2 id="heat-heading">Which hours are upright</h2>
        <Heat heat={summary.heat} />
      </section>
      {(['uprightShare', 'longestBoutMs', 'sittingMs', 'breaks'] as const).map((figure) => (
        <section key={figure} class="card" aria-labelledby={`${figure}-heading`}>
          <h2 id={`${figure}-heading`}>{figureName(figure)} day by day</h2>
          <Days summary={summary} figure={figure} />
        </section>
      ))}
    </>
  );
}

function leadOf({ watchedDays, total, heat }: PeriodSummary): string {
  const share = uprightShare(total);
  const days = plural(watchedDays, 'day', 'days');
  if (share === null) return `${days} watched, but no sitting could be judged.`;
  const ranked = rankHours(heat);
  const [best, hardest] = [ranked[0], ranked.at(-1)];
  const hours =
    best === undefined || hardest === undefined || best.hour === hardest.hour || ranked.length < 3
      ? ''
      : ` Your best hour starts at ${formatHour(best.hour)}, your hardest at ${formatHour(hardest.hour)}.`;
  return `${days} watched, upright ${formatShare(share)} of the time.${hours}`;
}

function TypicalFigures({ summary }: { readonly summary: PeriodSummary }) {
  return (
    <dl class="totals">
      {(['uprightShare', 'longestBoutMs', 'breaks', 'sittingMs'] as const).map((name) => (
        <div key={name} class="figure">
          <dt>{figureName(name)}, on a typical day</dt>
          <dd>
            <span class="figure-value number">{figureText(name, summary.typical[name])}</span>
            <span class="small soft">{trendText(name, summary.trends[name])}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Heat({ heat }: { readonly heat: readonly HeatCell[] }) {
  const draw: Draw = useCallback((charts, widthPx) => charts.drawHeat(heat, widthPx), [heat]);
  const ranked = rankHours(heat);
  const [best, hardest] = [ranked[0], ranked.at(-1)];
  const summary =
    best === undefined || hardest === undefined
      ? 'Too little sitting in any hour to compare.'
      : `The stronger the green, the more upright; numbers are percent. From ${formatHour(best.hour)}: ${formatShare(best.uprightShare)}. From ${formatHour(hardest.hour)}: ${formatShare(hardest.uprightShare)}.`;
  return <Plotted draw={draw} summary={summary} table={() => <HeatTable heat={heat} />} />;
}

function HeatTable({ heat }: { readonly heat: readonly HeatCell[] }) {
  return (
    <ScrollTable
      label="The hours of the week as a table"
      columns={['Day', 'From', 'Upright', 'Judged']}
      isNumeric
    >
      {heat.map((cell) => {
        const share = uprightShare(cell);
        return (
          <tr key={cell.weekday * 24 + cell.hour}>
            <td>{weekdayName(cell.weekday)}</td>
            <td>{formatHour(cell.hour)}</td>
            <td>{share === null ? '–' : formatShare(share)}</td>
            <td>{formatShortDuration(cell.uprightMs + cell.driftingMs)}</td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}

function Days({ summary, figure }: { readonly summary: PeriodSummary; readonly figure: FigureName }) {
  const { days, trends, period } = summary;
  const trend = trends[figure];
  const draw: Draw = useCallback(
    (charts, widthPx) => charts.drawDays(days, figure, trend, period, widthPx),
    [days, figure, trend, period],
  );
  return (
    <Plotted
      draw={draw}
      summary={trendText(figure, trend)}
      table={() => (
        <ScrollTable
          label={`${figureName(figure)}, as a table`}
          columns={['Day', figureName(figure)]}
          isNumeric
        >
          {days.map((day) => (
            <tr key={day.id}>
              <td>
                <a href={hrefOf({ kind: 'looking-back', span: 'day', date: day.id })}>{formatDate(day.id)}</a>
              </td>
              <td>{figureText(figure, FIGURES[figure](day))}</td>
            </tr>
          ))}
        </ScrollTable>
      )}
    />
  );
}

function Nothing({ period, any }: { readonly period: Period; readonly any: boolean }) {
  return (
    <div class="card">
      <h2>Not enough yet</h2>
      <p class="prose">
        {any
          ? `No day of this ${period.span} was watched for half an hour. Step to another one, or pick a day.`
          : `After your first half hour of watching, this page starts to fill. A few days show your best hours, eight show a trend.`}
      </p>
    </div>
  );
}
