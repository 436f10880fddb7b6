// The report over made-up days: the same views, fed by days that exist only while they are looked at. Nothing of them is ever stored.
import { computed, signal } from '@preact/signals';
import { dayAt, dayOfDate } from '../../core/report/calendar/days';
import { addDays } from '../../core/report/calendar/periods';
import { staying } from '../../core/report/calendar/travel';
import { systemZone } from '../../core/report/calendar/zone';
import { detailOf, isEmpty } from '../../core/report/day/day-summary';
import type { DayBounds } from '../../core/report/day-report';
import { DEMO_SEED, demoDays } from '../../core/report/demo/demo-days';
import type { AppModel } from '../../model/model';

/** Whether the report shows made-up days; said at the top of every page of it. */
export const showsMadeUp = signal(false);

type Looked = Pick<AppModel, 'nowMs' | 'report' | 'history'> & {
  readonly actions: Pick<AppModel['actions'], 'loadReport' | 'loadHistory'>;
};

/** The present of the made-up days: the evening of the last of them with anything in it, whatever day it is here. */
const EVENING_AFTER_MS = 15 * 3_600_000;

/** What the report needs of a model, with half a year of made-up days. */
export function madeUpModel(model: AppModel): Looked {
  const travel = staying(systemZone());
  const yesterday = addDays(dayAt(model.nowMs.peek(), travel).date, -1);
  const records = demoDays(yesterday, DEMO_SEED, travel);
  const details = records.flatMap(({ date, records: of }) => {
    const day = dayOfDate(date, travel);
    return day === null ? [] : [detailOf(day, of, travel)];
  });
  const asked = signal<DayBounds | null>(null);
  const days = details.map(({ summary }) => summary).filter((summary) => !isEmpty(summary));
  return {
    nowMs: signal((days.at(-1)?.startMs ?? 0) + EVENING_AFTER_MS),
    history: signal({ days, travel }),
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
