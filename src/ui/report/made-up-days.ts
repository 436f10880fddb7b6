// The report over made-up days: the same views, fed by days that exist only while they are looked at. Nothing of them is ever stored.
import { computed, signal } from '@preact/signals';
import { dayAt, dayOfDate } from '../../core/report/calendar/days';
import { staying } from '../../core/report/calendar/travel';
import { systemZone } from '../../core/report/calendar/zone';
import { detailOf } from '../../core/report/day/day-summary';
import type { DayBounds } from '../../core/report/day-report';
import { DEMO_SEED, demoDays } from '../../core/report/demo/demo-days';
import type { AppModel } from '../../model/model';

/** Whether the report shows made-up days; said at the top of every page of it. */
export const showsMadeUp = signal(false);

type Looked = Pick<AppModel, 'nowMs' | 'report' | 'history'> & {
  readonly actions: Pick<AppModel['actions'], 'loadReport' | 'loadHistory'>;
};

/** What the report needs of a model, with half a year of made-up days up to today. */
export function madeUpModel(model: AppModel): Looked {
  const travel = staying(systemZone());
  const records = demoDays(dayAt(model.nowMs.peek(), travel).date, DEMO_SEED, travel);
  const details = records.flatMap(({ date, records: of }) => {
    const day = dayOfDate(date, travel);
    return day === null ? [] : [detailOf(day, of, travel)];
  });
  const asked = signal<DayBounds | null>(null);
  return {
    nowMs: model.nowMs,
    history: signal({
      days: details
        .map(({ summary }) => summary)
        .filter(({ unseenMs, uprightMs }) => unseenMs + uprightMs > 0),
      travel,
    }),
    report: computed(
      () => details.find(({ report }) => report.day.startMs === asked.value?.startMs)?.report ?? null,
    ),
    actions: {
      loadHistory: () => Promise.resolve(),
      loadReport: (day) => {
        asked.value = day;
        return Promise.resolve();
      },
    },
  };
}

/** What the report reads and asks for: a real model, or made-up days in its place. */
export type ReportModel = Looked;
