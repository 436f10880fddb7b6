// Fetches what the first look back needs while the page has nothing else to do, so that a year opens at once.

/** Where a browser does not tell when it is idle, the page is surely there by then. [design] */
const LATER_MS = 2_000;

/** Parts that are fetched when they are needed anyway; one that cannot be had now says so then. Not where a person saves data. */
export function fetchAhead(parts: readonly (() => Promise<unknown>)[]): void {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData === true) return;
  const whenIdle: (work: () => void) => void =
    'requestIdleCallback' in window
      ? (work) => window.requestIdleCallback(work)
      : (work) => setTimeout(work, LATER_MS);
  // One at a time: each is a task of its own, and a press in between does not wait for all of them.
  const next = (index: number): void => {
    const part = parts[index];
    if (part !== undefined)
      whenIdle(
        () =>
          void part()
            .catch(() => undefined)
            .then(() => next(index + 1)),
      );
  };
  next(0);
}
