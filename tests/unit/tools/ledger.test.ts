// What the audit of a soaked day finds wrong, and what it lets pass.
import { describe, expect, test } from 'vitest';
import type { WatchState } from '../../../src/core/session/session';
import { auditLedger } from '../../../tools/day/scenarios/ledger';
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

describe('a clock that was a day ahead for a while', () => {
  const DAY = 86_400;
  const ahead = { spans: [{ startMs: 20 * S, endMs: 40 * S }], byMs: DAY * S };
  const told = (seen: number) => [
    good(0, 20),
    other(20, DAY + 21, GAP),
    good(DAY + 21, DAY + 21 + seen),
    good(41, 60),
  ];

  test('tells of the same time once it is put right', () => {
    expect(auditLedger(told(19), watched, [], ahead)).toEqual({
      seconds: { good: 58, 'not-monitored:gap': 1 },
      faults: [],
    });
  });

  test('excuses no hole, and no second telling, beyond the moment at which it was set', () => {
    expect(auditLedger(told(9), watched, [], ahead).faults.join()).toMatch(/missing/);
    expect(auditLedger(told(30), watched, [], ahead).faults.join()).toMatch(/twice/);
  });
});
