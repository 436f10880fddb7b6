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
import { formatShare, formatShortDuration } from '../../../words/durations';
import { figureName, figureText, streakSentence, trendText } from '../../../words/report';
import { hrefOf } from '../../shell/routes';
import { Plotted, type Draw } from '../chart/Plotted';
import { Insights } from '../Insights';
import type { ReportModel } from '../made-up-days';
import * as words from '../../../words/views/report';

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
  if (history === null || summary === null) return <p class="soft">{words.COUNTING}</p>;
  if (summary.watchedDays === 0) return <Nothing period={period} any={history.days.length > 0} />;
  const streak = streakSentence(breakStreak(history.days.filter(({ id }) => id <= until)));
  return (
    <>
      <p class="lead report-story">{leadOf(summary)}</p>
      <TypicalFigures summary={summary} />
      {streak !== '' && <p class="card report-streak">{streak}</p>}
      <Insights insights={insights} dayMs={summary.days.at(-1)?.startMs ?? 0} />
      <section class="card" aria-labelledby="heat-heading">
        <h2 id="heat-heading">{words.UPRIGHT_HOURS}</h2>
        <Heat heat={summary.heat} />
      </section>
      {(['uprightShare', 'longestBoutMs', 'sittingMs', 'breaks'] as const).map((figure) => (
        <section key={figure} class="card" aria-labelledby={`${figure}-heading`}>
          <h2 id={`${figure}-heading`}>{words.dayByDay(figureName(figure))}</h2>
          <Days summary={summary} figure={figure} />
        </section>
      ))}
    </>
  );
}

function leadOf({ watchedDays, total, heat }: PeriodSummary): string {
  const share = uprightShare(total);

  if (share === null) return words.watchedUnjudged(watchedDays);
  const ranked = rankHours(heat);
  const [best, hardest] = [ranked[0], ranked.at(-1)];
  const told =
    best !== undefined && hardest !== undefined && best.hour !== hardest.hour && ranked.length >= 3;
  return words.watchedDays(watchedDays, share) + (told ? words.hoursOfThese(best.hour, hardest.hour) : '');
}

function TypicalFigures({ summary }: { readonly summary: PeriodSummary }) {
  return (
    <dl class="totals">
      {(['uprightShare', 'longestBoutMs', 'breaks', 'sittingMs'] as const).map((name) => (
        <div key={name} class="figure">
          <dt>{words.onATypicalDay(figureName(name))}</dt>
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
      ? words.UPRIGHT_HOURS_UNKNOWN
      : words.heatSummary(best, hardest);
  return <Plotted draw={draw} summary={summary} table={() => <HeatTable heat={heat} />} />;
}

function HeatTable({ heat }: { readonly heat: readonly HeatCell[] }) {
  return (
    <ScrollTable
      label={words.WEEK_HOURS_TABLE}
      columns={[words.DAY, words.FROM, words.UPRIGHT, words.JUDGED]}
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
          label={words.asATable(figureName(figure))}
          columns={[words.DAY, figureName(figure)]}
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
      <h2>{words.NOT_ENOUGH_YET}</h2>
      <p class="prose">{any ? words.noDayOf(period.span) : words.NOT_ENOUGH_YET_MEANING}</p>
    </div>
  );
}
