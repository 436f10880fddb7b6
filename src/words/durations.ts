// Times of day and stretches of time in words.
import { dateFormat, formatNumber, formatPercent, pluralForm } from './formats';

const MINUTE_MS = 60_000;

/** `count` with the noun it governs: `plural(1, 'minute', 'minutes')` is "1 minute". */
export function plural(count: number, one: string, many: string): string {
  return `${formatNumber(count, 1)} ${pluralForm(count) === 'one' ? one : many}`;
}

/**
 * A stretch of time as a person would say it, rounded down to whole minutes: "less than a minute", "12 minutes", "1 h 05 min".
 * Negative durations, which a clock set back can give, count as none.
 */
export function formatDuration(durationMs: number): string {
  const minutes = Math.floor(Math.max(0, durationMs) / MINUTE_MS);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return plural(minutes, 'minute', 'minutes');
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** The same for tables and clocks, where space is short: "0 min", "< 1 min", "12 min", "1 h 05 min". */
export function formatShortDuration(durationMs: number): string {
  if (durationMs > 0 && durationMs < MINUTE_MS) return '< 1 min';
  const minutes = Math.floor(Math.max(0, durationMs) / MINUTE_MS);
  return minutes < 60 ? `${minutes} min` : formatDuration(durationMs);
}

/** A short stretch of time to the second, as a timer measures it: "20 s", "1 min", "1 min 30 s". */
export function formatHeld(heldMs: number): string {
  const seconds = Math.floor(Math.max(0, heldMs) / 1000);
  const [minutes, secondsLeft] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${secondsLeft} s`;
  return secondsLeft === 0 ? `${minutes} min` : `${minutes} min ${secondsLeft} s`;
}

/** The local time of day, "14:05". */
export function formatTime(atMs: number): string {
  return dateFormat({ hour: '2-digit', minute: '2-digit' }).format(atMs);
}

/** The local date, "Monday 23 November". */
export function formatDay(atMs: number): string {
  return dateFormat({ weekday: 'long', day: 'numeric', month: 'long' }).format(atMs).replace(',', '');
}

/** A local date and time, "23 November, 14:05". */
export function formatMoment(atMs: number): string {
  const date = dateFormat({ day: 'numeric', month: 'long' }).format(atMs);
  return `${date}, ${formatTime(atMs)}`;
}

/** A share of 1 in whole per cent; what is not quite all never reads as all, nor what is not quite nothing as nothing. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) return 'less than 1%';
  if (share < 1 && share >= 0.995) return '99%';
  return formatPercent(share);
}
