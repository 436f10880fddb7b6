// Whether a feed still lives: a real camera never gives the same picture twice, a frozen one gives nothing else.

export interface Freshness {
  /** A new feed begins. */
  begin(atMs: number): void;
  saw(hash: number, atMs: number): void;
  /** For how long nothing new has come, no frame or only repeats; 0 without a feed. */
  unchangedMs(atMs: number): number;
  end(): void;
}

/** Keeps the last picture's hash and when it first came. */
export function createFreshness(): Freshness {
  let lastHash: number | null = null;
  let sinceMs: number | null = null;
  return {
    begin(atMs) {
      lastHash = null;
      sinceMs = atMs;
    },
    saw(hash, atMs) {
      if (sinceMs === null || hash === lastHash) return;
      lastHash = hash;
      sinceMs = atMs;
    },
    unchangedMs: (atMs) => (sinceMs === null ? 0 : Math.max(0, atMs - sinceMs)),
    end() {
      lastHash = null;
      sinceMs = null;
    },
  };
}
