// The mini window, once the page behind it no longer watches: it may be all that a person sees of that.
import { expect, test } from 'vitest';
import { glanceTitle } from '../../../src/words/glance';
import { miniTitle } from '../../../src/words/mini';
import type { Phase } from '../../../src/model/model';

const NOT_WATCHING: readonly Phase[] = [
  { kind: 'idle' },
  { kind: 'paused', sinceMs: 0 },
  {
    kind: 'problem',
    problem: { kind: 'source', problem: { kind: 'camera-blocked', by: 'person' } },
  },
];

test.each(NOT_WATCHING)(
  'never goes on saying how somebody sits while $kind, as after a permission that lapsed',
  (phase) => {
    for (const kind of ['good', 'drifting', 'deviating', 'unknown', 'away'] as const) {
      expect(miniTitle(phase, false, kind)).not.toBe(glanceTitle(kind));
    }
  },
);
