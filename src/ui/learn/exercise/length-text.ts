// How long a stretch takes, in words.

/** For example `2 × 30 seconds`, or `5 minutes` for a long rest that is done once. */
export function lengthText(rounds: number, holdMs: number): string {
  const seconds = Math.round(holdMs / 1000);
  const once = seconds >= 120 && seconds % 60 === 0 ? `${seconds / 60} minutes` : `${seconds} seconds`;
  return rounds === 1 ? once : `${rounds} × ${once}`;
}
