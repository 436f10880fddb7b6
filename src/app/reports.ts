// What is asked of the stored record: a day's report, the week's findings, and the stretches that are written down.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { DayReport } from '../core/report/day-report';
import { isWorthLogging } from '../core/report/done-stretch';
import { startOfLocalDay } from '../core/report/local-day';
import { dayBounds, summarise } from '../core/report/summarise';
import { findingsOfWeek, weekBefore, type WeekFinding } from '../core/report/week';
import type { Store } from '../storage/store';
import type { AppActions } from '../model/model';

export interface ReportsParts {
  readonly store: Store;
  /** Stores what waits, so that a report knows the last seconds too. */
  readonly flush: () => Promise<void>;
  /** Tells of what storage refuses, and goes on. */
  readonly storing: (work: Promise<unknown>) => Promise<void>;
  readonly now: () => number;
}

export interface Reports {
  readonly report: ReadonlySignal<DayReport | null>;
  readonly week: ReadonlySignal<readonly WeekFinding[] | null>;
  readonly actions: Pick<AppActions, 'loadReport' | 'loadWeek' | 'logStretch'>;
  /** What was stored is gone. */
  forget(): void;
}

/** Reports that have been asked nothing yet. */
export function createReports({ store, flush, storing, now }: ReportsParts): Reports {
  const report = signal<DayReport | null>(null);
  const week = signal<readonly WeekFinding[] | null>(null);

  const actions: Reports['actions'] = {
    async loadReport(atMs) {
      await flush();
      const day = dayBounds(atMs, startOfLocalDay);
      const load = async (): Promise<void> => {
        const [intervals, bouts, stretches] = await Promise.all([
          store.intervalsBetween(day.startMs, day.endMs),
          store.boutsBetween(day.startMs, day.endMs),
          store.stretchesBetween(day.startMs, day.endMs),
        ]);
        report.value = summarise(intervals, bouts, day, stretches);
      };
      await storing(load());
    },
    async loadWeek() {
      await flush();
      const atMs = now();
      const { startMs, endMs } = weekBefore(atMs);
      const load = async (): Promise<void> => {
        const [intervals, bouts] = await Promise.all([
          store.intervalsBetween(startMs, endMs),
          store.boutsBetween(startMs, endMs),
        ]);
        week.value = findingsOfWeek(intervals, bouts, atMs);
      };
      await storing(load());
    },
    async logStretch(done) {
      if (!isWorthLogging(done)) return;
      const atMs = now();
      await storing(store.logStretch({ ...done, id: `${atMs.toString(36)}-${done.stretchId}`, atMs }));
    },
  };

  return {
    report,
    week,
    actions,
    forget() {
      report.value = null;
      week.value = null;
    },
  };
}
