// What the audit of a random soak finds amiss, and what it lets pass.
import { expect, test } from 'vitest';
import type { Interval, WatchState } from '../../../src/core/session/session';
import { interval as stored } from '../storage/help';
import { auditRandom, type Known } from '../../../tools/day/scenarios/random/audit';

const SECOND = 1_000;
const ALL = { startMs: 0, endMs: 100 * SECOND };

const known = (change: Partial<Known> = {}): Known => ({
  whole: ALL,
  lit: [ALL],
  blind: [],
  peace: [],
  ahead: { spans: [], byMs: 86_400_000 },
  ...change,
});

const interval = (fromS: number, toS: number, state: WatchState = { kind: 'good' }): Interval => ({
  ...stored(fromS * SECOND, toS * SECOND),
  state,
});

test('a day that is told once, while its camera was on, passes; so does one that was not watched in between', () => {
  expect(auditRandom([interval(0, 40), interval(40, 100)], known())).toEqual([]);
  expect(auditRandom([interval(0, 30), interval(60, 100)], known())).toEqual([]);
});

test.each<readonly [string, readonly Interval[], Partial<Known>, RegExp]>([
  ['a moment stored twice', [interval(0, 40), interval(30, 60)], {}, /10000 ms are stored twice/],
  ['a time outside of the day', [interval(-50, 40)], {}, /outside of the day/],
  ['an end before its beginning', [interval(40, 20)], {}, /ends before it begins/],
  [
    'a posture that was not there',
    [interval(0, 40, { kind: 'deviating', metrics: [] })],
    {},
    /called a change/,
  ],
  [
    'a judgement with the camera off',
    [interval(0, 40)],
    { lit: [{ startMs: 0, endMs: 20 * SECOND }] },
    /judged with the camera off/,
  ],
  [
    'a judgement of what nobody can have seen',
    [interval(0, 40)],
    { blind: [{ startMs: 10 * SECOND, endMs: 20 * SECOND }] },
    /judged unseen/,
  ],
  [
    'a time that is missing though all was well',
    [interval(0, 40), interval(60, 100)],
    { peace: [{ startMs: 45 * SECOND, endMs: 55 * SECOND }] },
    /10000 ms are missing/,
  ],
])('%s is found', (_what, intervals, change, said) => {
  expect(auditRandom(intervals, known(change)).join('; ')).toMatch(said);
});

test('what a clock that was ahead told is put back to when it was', () => {
  const day = 86_400;
  const ahead = { spans: [{ startMs: 20 * SECOND, endMs: 40 * SECOND }], byMs: day * SECOND };
  const told = [interval(0, 20), interval(day + 20, day + 40), interval(40, 100)];
  expect(auditRandom(told, known({ ahead }))).toEqual([]);
});
