// Workers that are replaced: each is noted, and only where it does not help is the person told.
import type { Signal } from '@preact/signals';
import type { RestartReason } from '../core/supervision/supervise';
import type { Journal } from './journal';
import type { AppProblem } from '../core/watch/problem';

export interface Restarts {
  replaced(reason: RestartReason): void;
  /** A look was taken: the worker works. */
  looked(): void;
}

/** One replacement puts most things right; from so many on without a look in between it is told. [design] */
const TOLD_FROM = 3;

/** Nothing has been replaced yet. */
export function createRestarts(notice: Signal<AppProblem | null>, journal: () => Journal): Restarts {
  let inARow = 0;
  return {
    replaced(reason) {
      const message = journal().workerReplaced(reason);
      inARow += 1;
      if (inARow >= TOLD_FROM) notice.value = { kind: 'worker', message };
    },
    looked() {
      if (inARow === 0) return;
      inARow = 0;
      if (notice.value?.kind === 'worker') notice.value = null;
    },
  };
}
