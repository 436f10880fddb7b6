// Stores that people have lived in, to take backups of: weeks of days, setups, habits and choices.
import { startOfLocalDay } from '../../../src/core/report/local-day';
import { staying } from '../../../src/core/report/calendar/travel';
import { demoDays } from '../../../src/core/report/demo/demo-days';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { freshHabit } from '../../../src/core/setups/habits';
import type { Store } from '../../../src/storage/store';
import { setup } from '../storage/help';

export const LAST_DATE = '2026-11-27';
export const TRAVEL = staying('Europe/Berlin');
export const NOW_MS = startOfLocalDay(Date.UTC(2026, 10, 28, 12)) + 12 * 3_600_000;

/** Fills a store with the last weeks of one computer; `seed` tells computers apart. */
export async function liveIn(store: Store, seed: number, days = 15): Promise<Store> {
  const desk = setup(`desk-${seed}`);
  await store.saveSettings({ ...DEFAULT_SETTINGS, sensitivity: 'strict' });
  await store.saveSetup(desk);
  await store.saveHabits({ [desk.id]: freshHabit(desk.baseline.createdAtMs) });
  await store.saveRoutine([{ stretchId: 'knee-to-chest', holdMs: 20_000 }]);
  await store.saveTravel(TRAVEL);
  for (const { records } of demoDays(LAST_DATE, seed, TRAVEL).slice(-days)) {
    const intervals = records.intervals.map((one) => ({ ...one, id: `${seed}-${one.id}` }));
    const bouts = records.bouts.map((one) => ({ ...one, id: `${seed}-${one.id}` }));
    await store.record({ intervals, bouts, session: null });
    for (const one of records.stretches) await store.logStretch({ ...one, id: `${seed}-${one.id}` });
  }
  return store;
}
