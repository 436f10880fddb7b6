// The monthly reminder to take a backup.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupDue, REMIND_AFTER_MS } from '../../../src/core/archive/backup-due';
import type { JournalEntry } from '../../../src/core/journal/journal';
import { dayOfDate } from '../../../src/core/report/calendar/days';
import { addDays } from '../../../src/core/report/calendar/periods';
import { staying } from '../../../src/core/report/calendar/travel';
import { detailOf } from '../../../src/core/report/day/day-summary';

const DAY_MS = 24 * 3_600_000;
const travel = staying('UTC');
const days = Array.from({ length: 40 }, (_, index) => {
  const day = dayOfDate(addDays('2026-01-05', index), travel);
  if (day === null) throw new Error('There is that day.');
  return detailOf(day, { intervals: [], bouts: [], stretches: [] }, travel).summary;
});
const FIRST_MS = days[0]?.startMs ?? 0;
const written = (atMs: number): JournalEntry => ({ atMs, event: { kind: 'backup-written' } });

test('comes a month after the first day, or after the latest backup, and not before', () => {
  expect(backupDue([], days, FIRST_MS + 29 * DAY_MS)).toBeNull();
  expect(backupDue([], days, FIRST_MS + 30 * DAY_MS)).toEqual({ sinceMs: null });
  const at = FIRST_MS + 20 * DAY_MS;
  expect(backupDue([written(at)], days, FIRST_MS + 40 * DAY_MS)).toBeNull();
  expect(backupDue([written(at)], days, at + 30 * DAY_MS)).toEqual({ sinceMs: at });
});

test('never comes where there is hardly anything to lose', () => {
  expect(backupDue([], [], FIRST_MS)).toBeNull();
  expect(backupDue([], days.slice(0, 4), FIRST_MS + 400 * DAY_MS)).toBeNull();
});

test('goes away with a backup, for a month, whenever that is written', () => {
  fc.assert(
    fc.property(fc.nat(400 * DAY_MS), fc.nat(400 * DAY_MS), (atMs, laterMs) => {
      const due = backupDue([written(FIRST_MS + atMs)], days, FIRST_MS + atMs + laterMs);
      expect(due === null).toBe(laterMs < REMIND_AFTER_MS);
    }),
  );
});
