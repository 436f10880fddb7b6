// The week round a day: seven small columns, each the way to its day.
import { datesOf, periodOf, weekday } from '../../../core/report/calendar/periods';
import { uprightShare } from '../../../core/report/day/hours';
import type { DaySummary } from '../../../core/report/day/day-summary';
import { wasWatched } from '../../../core/report/history/typical';
import { formatDate, shortWeekday } from '../../../words/clock-hours';
import { formatShare } from '../../../words/durations';
import { hrefOf } from '../../shell/routes';
import * as words from '../../../words/views/report';

export function WeekStrip({ days, date }: { readonly days: readonly DaySummary[]; readonly date: string }) {
  const byDate = new Map(days.map((day) => [day.id, day]));
  return (
    <nav class="week-strip" aria-label={words.THIS_WEEK}>
      {datesOf(periodOf('week', date)).map((each) => {
        const day = byDate.get(each);
        const share = day !== undefined && wasWatched(day) ? uprightShare(day) : null;
        return (
          <a
            key={each}
            href={hrefOf({ kind: 'looking-back', span: 'day', date: each })}
            aria-label={words.dayInStrip(formatDate(each), share)}
            {...(each === date ? { 'aria-current': 'date' as const } : {})}
          >
            <svg viewBox="0 0 20 40" aria-hidden="true">
              <rect class="strip-track" width="20" height="40" rx="3" />
              {share !== null && (
                <rect class="strip-value" y={40 - 40 * share} width="20" height={40 * share} rx="3" />
              )}
            </svg>
            <span aria-hidden="true">{shortWeekday(weekday(each))}</span>
            <span class="small number" aria-hidden="true">
              {share === null ? '–' : formatShare(share)}
            </span>
          </a>
        );
      })}
    </nav>
  );
}
