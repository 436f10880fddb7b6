// Where the person's clock was: the time zones of their days, so that a day stays as it was lived when the machine has moved on.
import * as v from 'valibot';
import { epochMs, type Stored } from '../../schema/stored-values';
import { isZone } from './zone';

/** As it is stored: from `fromMs` on the clock showed this zone. The first one holds for everything before it too. */
export const zoneEntrySchema = v.object({
  fromMs: epochMs,
  zone: v.pipe(v.string(), v.maxLength(64), v.check(isZone)),
});

export type ZoneEntry = Stored<typeof zoneEntrySchema>;

/** In order of time; two neighbours name different zones. Never empty once it has been noted. */
export type Travel = readonly ZoneEntry[];

/** Nobody has gone anywhere. */
export function staying(zone: string): Travel {
  return [{ fromMs: 0, zone }];
}

/** With the zone that the clock shows at `atMs`; the same travel when that is what it showed before. */
export function withZone(travel: Travel, zone: string, atMs: number): Travel {
  const last = travel.at(-1);
  if (last === undefined) return staying(zone);
  if (last.zone === zone) return travel;
  // A clock that was set back since must not put the entries out of order.
  return tidy([...travel, { fromMs: Math.max(atMs, last.fromMs), zone }]);
}

/** In order, each moment with one zone, and no zone followed by itself. Of two that begin at once the later in the list holds. */
export function tidy(entries: readonly ZoneEntry[]): Travel {
  const sorted = entries.map((entry, index) => ({ entry, index }));
  sorted.sort((a, b) => a.entry.fromMs - b.entry.fromMs || a.index - b.index);
  const kept: ZoneEntry[] = [];
  for (const { entry } of sorted) {
    while (kept.at(-1)?.fromMs === entry.fromMs) kept.pop();
    if (kept.at(-1)?.zone !== entry.zone) kept.push(entry);
  }
  return kept;
}

/** Two computers' travels as one. Which of them is named first does not matter. */
export function mergeTravels(a: Travel, b: Travel): Travel {
  const both = [...a, ...b].sort((x, y) => x.fromMs - y.fromMs || (x.zone < y.zone ? -1 : 1));
  return tidy(both);
}
