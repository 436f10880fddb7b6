// What the report is headed, and where its steps back and forward lead: by local dates, never by 24 hours.
import { addDays, periodAfter, periodBefore, periodOf, type Span } from '../../core/report/calendar/periods';
import { TODAY } from '../../words/views/shell';
import { formatDate, formatMonth, formatShortDate } from '../../words/clock-hours';

export interface Steps {
  readonly title: string;
  readonly before: string;
  /** Null where it lies ahead. */
  readonly after: string | null;
}

/** What a day, week, month or year is called, and where the steps from it lead. Dates such as 2026-11-23. */
export function stepsOf(span: 'day' | Span, date: string, today: string): Steps {
  if (span === 'day') {
    const title = date === today ? TODAY : formatDate(date, today.slice(0, 4));
    const step = (by: number) => addDays(date, by);
    return { title, before: step(-1), after: date < today ? step(1) : null };
  }
  const period = periodOf(span, date);
  const after = periodAfter(period);
  return {
    title: titleOf(period.span, period.first, period.last),
    before: periodBefore(period).last,
    after: after.first <= today ? (after.last <= today ? after.last : today) : null,
  };
}

function titleOf(span: Span, first: string, last: string): string {
  switch (span) {
    case 'week':
      return `${formatShortDate(first)} to ${formatShortDate(last)}`;
    case 'month':
      return formatMonth(first);
    case 'year':
      return first.slice(0, 4);
  }
}
