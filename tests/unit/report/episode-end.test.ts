// How an episode ended, as far as it was seen.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EPISODE_ENDS, episodeEnd } from '../../../src/core/report/episode-end';
import { summarise } from '../../../src/core/report/summarise';
import type { Interval } from '../../../src/core/session/session';
import { interval } from '../storage/help';
import { someIntervals } from './day/arbitrary-day';

const MINUTE = 60_000;
const DAY = { startMs: 0, endMs: 40 * 60 * MINUTE };
const drift: Interval = {
  ...interval(0, 10 * MINUTE, 'drift'),
  state: { kind: 'deviating', metrics: ['slumpScore'], episodeId: 'e' },
};

function endWith(...after: readonly (Partial<Interval> & { readonly minutes: number })[]) {
  let atMs = drift.endMs;
  const rest = after.map(({ minutes, ...change }, index) => {
    const startMs = atMs;
    atMs += minutes * MINUTE;
    return { ...interval(startMs, atMs, `after-${index}`), ...change };
  });
  const { episodes, intervals } = summarise([drift, ...rest], [], DAY);
  const [episode] = episodes;
  if (episode === undefined) throw new Error('There is an episode.');
  return episodeEnd(episode, intervals);
}

test.each([
  ['sat-up', [{ minutes: 5 }]],
  ['got-up', [{ minutes: 5, state: { kind: 'away' }, presence: 'absent' }]],
  ['got-up', [{ minutes: 5, presence: 'standing' }]],
  ['watching-ended', [{ minutes: 5, state: { kind: 'not-monitored', reason: 'paused' } }, { minutes: 5 }]],
  ['sat-up', [{ minutes: 0.5, state: { kind: 'unknown', reason: 'turned' } }, { minutes: 5 }]],
  ['not-seen', [{ minutes: 3, state: { kind: 'unknown', reason: 'turned' } }, { minutes: 5 }]],
  ['goes-on', []],
] as const)('is told as %s by what was seen next', (end, after) => {
  expect(endWith(...after)).toBe(end);
});

test('is one of the known ends, whatever was recorded', () => {
  fc.assert(
    fc.property(someIntervals(0), (intervals) => {
      const report = summarise(intervals, [], DAY);
      for (const episode of report.episodes)
        expect(EPISODE_ENDS).toContain(episodeEnd(episode, report.intervals));
    }),
  );
});
