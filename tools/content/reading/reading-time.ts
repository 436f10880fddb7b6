// How long a text takes to read.

const WORDS_PER_MINUTE = 180;

/** Minutes to read a text at 180 words a minute [design], at least one. */
export function readingTimeMinutes(plainText: string): number {
  const words = plainText.split(/\s+/).filter((word) => word !== '').length;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
