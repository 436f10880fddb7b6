// A clock that nobody can set: the same for the page and its workers, and in milliseconds since 1970 where the wall clock was right at first.

/** Whole milliseconds. It may stand still while the machine sleeps. */
export function steadyNow(): number {
  return Math.round(performance.timeOrigin + performance.now());
}
