// When a page that stays open for days looks for a newer version, and whether everything is still kept for use without a network.
import type { Offline } from '../../core/watch/state';

export interface VersionParts {
  /** Asks the server for a newer version. */
  readonly update: () => Promise<unknown>;
  /** Has what is missing fetched again, and tells how much still is; null where nobody can say. */
  readonly missing: () => Promise<number | null>;
  readonly told: (offline: Offline) => void;
  readonly now: () => number;
}

const HOUR_MS = 3_600_000;
/** A page that is shown looks again, but not at each glance. [design] */
const LEAST_MS = 600_000;

/** Looks now and every hour; the function it gives is for good moments in between, such as when the page is shown. */
export function followVersions({ update, missing, told, now }: VersionParts): () => void {
  let lookedMs = Number.NEGATIVE_INFINITY;

  async function look(): Promise<void> {
    lookedMs = now();
    // Without a network there is no newer version, and nothing to be done about it.
    await update().catch(() => undefined);
    const count = await missing().catch(() => null);
    told(count === 0 ? 'ready' : 'not-ready');
  }

  void look();
  setInterval(() => void look(), HOUR_MS);
  return () => {
    const sinceMs = now() - lookedMs;
    // A clock that was set back must not keep it from looking for long.
    if (sinceMs < 0 || sinceMs >= LEAST_MS) void look();
  };
}
