// What the audit of a soaked day finds wrong, and what it lets pass.
import { expect, test } from 'vitest';
import type { WatchState } from '../../../src/core/session/session';
import { auditLedger } from '../../../tools/day/ledger';
import { interval } from '../storage/help';

const S = 1_000;
const good = (from: number, to: number) => interval(from * S, to * S);
const other = (from: number, to: number, state: WatchState) => ({ ...good(from, to), state });
const GAP: WatchState = { kind: 'not-monitored', reason: 'gap' };
const watched = { startMs: 0, endMs: 60 * S };

test('a day that covers its time once and judges nothing unseen is sound', () => {
  const stored = [good(30, 60), good(0, 10), other(10, 30, GAP)];
  expect(auditLedger(stored, watched, [{ startMs: 10 * S, endMs: 29 * S }])).toEqual({
    seconds: { good: 40, 'not-monitored:gap': 20 },
    faults: [],
  });
});

test.each([
  ['a hole', [good(0, 20), good(25, 60)], /missing/],
  ['an overlap', [good(0, 30), good(25, 60)], /twice/],
  ['a lost beginning', [good(5, 60)], /missing/],
  ['a lost end', [good(0, 50)], /ends/],
  ['a change that was none', [good(0, 30), other(30, 60, { kind: 'deviating', metrics: [] })], /change/],
])('finds %s', (_what, stored, told) => {
  expect(auditLedger(stored, watched, []).faults.join()).toMatch(told);
});

test('finds time that was judged while nothing could be seen', () => {
  const blind = [{ startMs: 10 * S, endMs: 30 * S }];
  expect(auditLedger([good(0, 60)], watched, blind).faults).toHaveLength(1);
});
