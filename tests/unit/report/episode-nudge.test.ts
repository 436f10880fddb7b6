// What came of an episode: whether a nudge reached out and when, what the person did, and how long until the posture changed.
import { expect, test } from 'vitest';
import { episodeNudge } from '../../../src/core/report/episode-nudge';
import { summarise } from '../../../src/core/report/summarise';
import type { Interval, Mark } from '../../../src/core/session/session';
import { interval } from '../storage/help';

const MINUTE = 60_000;
const of = (kind: Exclude<Mark['kind'], 'shifted'>, minute: number): Mark => ({
  kind,
  atMs: minute * MINUTE,
  episodeId: 'e',
});
const shifted = (minute: number): Mark => ({ kind: 'shifted', atMs: minute * MINUTE });

function nudgeWith(marks: readonly Mark[] | undefined, after: Partial<Interval> = {}) {
  const drift: Interval = {
    ...interval(0, 10 * MINUTE, 'drift'),
    state: { kind: 'deviating', metrics: ['slumpScore'], episodeId: 'e' },
    ...(marks === undefined ? {} : { marks }),
  };
  const next = { ...interval(10 * MINUTE, 20 * MINUTE, 'next'), ...after };
  const { episodes, intervals } = summarise([drift, next], [], { startMs: 0, endMs: 60 * MINUTE });
  const [episode] = episodes;
  if (episode === undefined) throw new Error('There is an episode.');
  return episodeNudge(episode, intervals);
}

test('is not known of a day from before it was kept', () => {
  expect(nudgeWith(undefined)).toEqual({ kind: 'not-known' });
});

test('without a nudge there is none, however it was answered in the page', () => {
  expect(nudgeWith([])).toEqual({ kind: 'none', answer: null });
  expect(nudgeWith([of('dismissed', 2)])).toEqual({ kind: 'none', answer: 'dismissed' });
  expect(nudgeWith([{ ...of('nudged', 2), episodeId: 'another' } as Mark])).toEqual({
    kind: 'none',
    answer: null,
  });
});

test('the delay runs from the limit, the change from the nudge, whichever change comes first', () => {
  expect(nudgeWith([shifted(1), of('nudged', 5)])).toEqual({
    kind: 'nudged',
    delayMs: 5 * MINUTE,
    answer: null,
    changedAfterMs: 5 * MINUTE,
  });
  expect(nudgeWith([of('nudged', 5), of('snoozed', 6), shifted(7), of('nudged', 9)])).toEqual({
    kind: 'nudged',
    delayMs: 5 * MINUTE,
    answer: 'snoozed',
    changedAfterMs: 2 * MINUTE,
  });
});

test('what nobody saw is no change, and the word "wrong" is none either', () => {
  const stopped: Partial<Interval> = { state: { kind: 'not-monitored', reason: 'stopped' } };
  expect(nudgeWith([of('nudged', 5)], stopped)).toMatchObject({ changedAfterMs: null });
  expect(nudgeWith([of('nudged', 5), of('wrong', 9)])).toMatchObject({
    answer: 'wrong',
    changedAfterMs: null,
  });
});
