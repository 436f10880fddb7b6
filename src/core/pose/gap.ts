// How far apart two looks may be and still tell one story.

/**
 * Looks further apart than this are not joined: what happened in between is unknown, running medians and dwells begin anew, and the time is
 * not monitored. Milliseconds. [design]
 */
export const GAP_MS = 10_000;
