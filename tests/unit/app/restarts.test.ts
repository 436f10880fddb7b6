// A worker that is replaced is noted each time, and told only where that does not help.
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { AppProblem } from '../../../src/core/watch/problem';
import { createRestarts } from '../../../src/app/restarts';

test('three replacements without a look in between are told, and taken back with the next look', () => {
  const notice = signal<AppProblem | null>(null);
  const noted: unknown[] = [];
  const restarts = createRestarts(notice, () => ({
    entries: signal([]),
    load: () => Promise.resolve(),
    workerReplaced(reason) {
      noted.push(reason);
      return 'out of memory';
    },
  }));
  const reason = { kind: 'died', message: 'out of memory' } as const;
  restarts.replaced(reason);
  restarts.replaced(reason);
  restarts.looked();
  restarts.replaced(reason);
  restarts.replaced(reason);
  expect(notice.value).toBeNull();
  restarts.replaced(reason);
  expect(notice.value).toEqual({ kind: 'worker', message: 'out of memory' });
  expect(noted).toHaveLength(5);
  restarts.looked();
  expect(notice.value).toBeNull();
});
