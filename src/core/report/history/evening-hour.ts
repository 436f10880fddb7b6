// When the evening of a day begins. By itself, for the page at once needs nothing else of the history.

/** A day begins at four, so this is six in the evening. [design] */
const EVENING_AFTER_MS = 14 * 3_600_000;

/** When the evening of a day begins; `dayStartMs` is when the day did. */
export const eveningOf = (dayStartMs: number): number => dayStartMs + EVENING_AFTER_MS;
