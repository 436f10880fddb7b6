// How much of the files that watching needs has arrived, for a person who waits for it.
import type { Arrived } from '../src/core/supervision/load';

export interface Arrivals {
  /** So much of this file is here. */
  note(file: string, bytes: number): void;
}

/** Of `files`, all that are fetched, whose sizes are known. Says so whenever another hundredth of the whole has arrived. */
export function createArrivals(
  files: readonly string[],
  say: (arrived: Arrived) => void,
  known: Readonly<Record<string, { readonly bytes: number }>>,
): Arrivals {
  const wholeBytes = files.reduce((sum, file) => sum + (known[file]?.bytes ?? 0), 0);
  const here = new Map<string, number>();
  let saidHundredths = -1;
  return {
    note(file, bytes) {
      here.set(file, bytes);
      const arrivedBytes = [...here.values()].reduce((sum, each) => sum + each, 0);
      const hundredths = Math.floor((100 * arrivedBytes) / Math.max(1, wholeBytes));
      // A file that came wrongly is fetched once more, and what was said before is not taken back.
      if (hundredths <= saidHundredths) return;
      saidHundredths = hundredths;
      say({ arrivedBytes, wholeBytes });
    },
  };
}
