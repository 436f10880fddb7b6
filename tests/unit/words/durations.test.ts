// Stretches of time, times of day and shares in words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDuration,
  formatHeld,
  formatShare,
  formatShortDuration,
  formatTime,
  plural,
} from '../../../src/words/durations';
import { describeProblem } from '../../../src/words/problems';

const MINUTE_MS = 60_000;

describe('a stretch of time', () => {
  it.each([
    [0, 'less than a minute'],
    [MINUTE_MS - 1, 'less than a minute'],
    [MINUTE_MS, '1 minute'],
    [12 * MINUTE_MS, '12 minutes'],
    [60 * MINUTE_MS - 1, '59 minutes'],
    [65 * MINUTE_MS, '1 h 05 min'],
    [600 * MINUTE_MS, '10 h 00 min'],
  ])('of %i ms is "%s"', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it('never claims more time than there was', () => {
    fc.assert(
      fc.property(fc.integer({ min: MINUTE_MS, max: 24 * 60 * MINUTE_MS }), (ms) => {
        const [, hours = '0', minutes = '0'] = /^(?:(\d+) h )?(\d+) min$/.exec(formatShortDuration(ms)) ?? [];
        const saidMs = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
        expect(saidMs).toBeLessThanOrEqual(ms);
        expect(saidMs).toBeGreaterThan(ms - MINUTE_MS);
      }),
    );
  });

  it('is none where a clock was set back', () => {
    expect(formatDuration(-5 * MINUTE_MS)).toBe('less than a minute');
    expect(formatShortDuration(-5 * MINUTE_MS)).toBe('0 min');
  });

  it('of some seconds does not read as none', () => {
    expect([0, 1, 59_999, MINUTE_MS].map(formatShortDuration)).toEqual([
      '0 min',
      '< 1 min',
      '< 1 min',
      '1 min',
    ]);
  });
});

describe('the time that a stretch was held', () => {
  it.each([
    [0, '0 s'],
    [20_999, '20 s'],
    [60_000, '1 min'],
    [90_000, '1 min 30 s'],
  ])('of %i ms is "%s"', (ms, text) => {
    expect(formatHeld(ms)).toBe(text);
  });
});

describe('a count', () => {
  it('has one of one and many of everything else', () => {
    expect(plural(1, 'minute', 'minutes')).toBe('1 minute');
    expect(plural(0, 'minute', 'minutes')).toBe('0 minutes');
    expect(plural(2, 'picture', 'pictures')).toBe('2 pictures');
  });

  it('of records put aside agrees with its verb', () => {
    const meaning = (count: number): string => describeProblem({ kind: 'records-set-aside', count }).meaning;
    expect(meaning(1)).toContain('One record was');
    expect(meaning(3)).toContain('3 records were');
  });
});

describe('a time of day', () => {
  it('is local, in two and two digits', () => {
    expect(formatTime(new Date(2026, 10, 23, 9, 5).getTime())).toBe('09:05');
    expect(formatDay(new Date(2026, 10, 23, 9, 5).getTime())).toBe('Monday 23 November');
  });
});

describe('a share', () => {
  it('is all only when it is all, and nothing only when it is nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(formatShare(share) === '100%').toBe(share === 1);
        expect(formatShare(share) === '0%').toBe(share === 0);
      }),
    );
  });
});
