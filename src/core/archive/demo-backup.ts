// The made-up half year as a backup, to try the report and an import with. It says what it is, and is never added to days of one's own.
import { dayOfDate } from '../report/calendar/days';
import type { Travel } from '../report/calendar/travel';
import { detailOf, isEmpty } from '../report/day/day-summary';
import { DEMO_ID, DEMO_SEED, demoDays } from '../report/demo/demo-days';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { BACKUP_FORMAT, BACKUP_VERSION, type Backup, type Contents } from './backup';

/** Six months up to and with `lastDate`. */
export function demoBackup(lastDate: string, travel: Travel, writtenAtMs: number): Backup {
  const days = demoDays(lastDate, DEMO_SEED, travel);
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    deviceId: DEMO_ID,
    writtenAtMs,
    settings: DEFAULT_SETTINGS,
    currentSetupId: null,
    habits: {},
    routine: [],
    setups: [],
    travel,
    intervals: days.flatMap(({ records }) => records.intervals),
    bouts: days.flatMap(({ records }) => records.bouts),
    stretches: days.flatMap(({ records }) => records.stretches),
    days: days.flatMap(({ date, records }) => {
      const day = dayOfDate(date, travel);
      const summary = day === null ? null : detailOf(day, records, travel).summary;
      return summary === null || isEmpty(summary) ? [] : [summary];
    }),
  };
}

/** Whether a backup is made up. */
export function isMadeUp({ deviceId }: Pick<Backup, 'deviceId'>): boolean {
  return deviceId === DEMO_ID;
}

/** Whether anything here is a person's own: made-up days are never put among it. */
export function hasOwnDays({ setups, intervals, days }: Contents): boolean {
  const isOwn = ({ id }: { readonly id: string }) => !id.startsWith(`${DEMO_ID}-`);
  return setups.length > 0 || intervals.some(isOwn) || (days.length > 0 && intervals.length === 0);
}
