// How long "until tomorrow" is.

/** The hour at which a new day starts for Plumbline, so that a late evening still belongs to the day before. */
const DAY_START_HOUR = 4;

/** Whole minutes, at least one, from `nowMs` until the next local start of day; right across a change of the clocks. */
export function minutesUntilTomorrow(nowMs: number): number {
  const next = new Date(nowMs);
  next.setHours(DAY_START_HOUR, 0, 0, 0);
  if (next.getTime() <= nowMs) next.setDate(next.getDate() + 1);
  return Math.max(1, Math.ceil((next.getTime() - nowMs) / 60_000));
}
