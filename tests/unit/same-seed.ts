// Properties draw the same values on every run, so that a fresh clone passes or fails for its code alone. Other draws: PLUMBLINE_SEED=7 npm run test:unit
import fc from 'fast-check';
import { afterAll, vi } from 'vitest';

/** Draws of a property in `npm run test:quick`; otherwise the library's own number. */
const QUICK_RUNS = 20;

fc.configureGlobal({
  seed: Number(process.env['PLUMBLINE_SEED'] ?? 20261124),
  ...(import.meta.env.MODE === 'quick' ? { numRuns: QUICK_RUNS } : {}),
});

// Files share a process, which saves each of them the start of all they import: what one stubbed is no business of the next.
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
