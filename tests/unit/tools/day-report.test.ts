// What is made of a measured day: its arguments, its gaps, and its section in the document.
import { describe, expect, test } from 'vitest';
import { parseDayArguments, PARTS } from '../../../tools/day/arguments';
import type { PartResult } from '../../../tools/day/scenarios/parts';
import { daySection, marksOf, publishedDay } from '../../../tools/day/publish/report';
import { withSection } from '../../../tools/publish/section';
import { watchTimes } from '../../../tools/day/scenarios/watching';

describe('the arguments', () => {
  test('ask for half an hour of everything unless told otherwise', () => {
    expect(parseDayArguments([])).toEqual({
      kind: 'arguments',
      value: { minutes: 30, otherMinutes: 10, parts: PARTS, keep: null, publish: false },
    });
  });

  test.each([
    [['--minutes', '0']],
    [['--minutes', 'long']],
    [['--parts', 'nap']],
    [['--publish', '--parts', 'steady']],
    [['--loud']],
  ])('without sense are refused: %j', (words) => {
    expect(parseDayArguments(words).kind).toBe('usage-error');
  });
});

describe('what a worker said', () => {
  const beat = (atMs: number, framesRead: number) => ({ atMs, framesRead, numTensors: 355 });

  test('gives looks, reuse and every gap longer than three seconds', () => {
    const looks = [0, 1_000, 5_000, 6_000].map((atMs, index) => ({
      atMs,
      estimateMs: index === 1 ? null : 80,
    }));
    const beats = [beat(0, 10), beat(6_000, 14)];
    expect(watchTimes({ looks, beats, notifications: [] })).toEqual({
      frames: 4,
      runs: 3,
      reused: 1,
      medianEstimateMs: 80,
      gaps: 1,
      longestGapSeconds: 4,
      tensorsStart: 355,
      tensorsEnd: 355,
    });
  });

  test('gives no figure where it said nothing', () => {
    expect(() => watchTimes({ looks: [], beats: [], notifications: [] })).toThrow(/not been heard/);
  });
});

describe('the section', () => {
  const result = (part: PartResult['part'], cpuSecondsPerMinute: number): PartResult => ({
    part,
    minutes: 10,
    cpuSecondsPerMinute,
    memoryStartMb: 300,
    memoryFrom5Mb: null,
    memoryEndMb: 301,
    pageMemoryEndMb: 180,
    meanLoad: 1.5,
    runs: 0,
    watching: null,
  });
  const figures = {
    machine: '2 × Processor',
    browser: 'Browser 1',
    date: '2026-11-24',
    results: [result('camera-alone', 0.6), result('every-frame', 60.6), result('steady', 2.6)],
    slump: { beyondDwellSeconds: 1.25, title: 'Sunk' },
  };

  test('counts above the camera alone, and says how many times less', () => {
    const text = daySection(figures);
    expect(text).toContain('3.3 %');
    expect(text).toContain('30 times less');
    expect(text).toMatch(/1\.[23] s after its dwell/);
  });

  test('counts a film of a real person above the camera with the same film', () => {
    const real = [result('talking-camera', 6.6), result('talking', 11.6)];
    const text = daySection({ ...figures, results: [...figures.results, ...real] });
    expect(text).toContain('8.3 %');
    expect(text).toContain('12 times less with a real person who talks');
    expect(text).not.toContain('one at work');
  });

  test('replaces the one before, and nothing else', () => {
    const begin = '<!-- written by `npm run bench:day -- --publish`: begin -->';
    const once = withSection(
      `before\n\n${begin}\n\nyesterday\n\n<!-- end -->\nafter\n`,
      marksOf('bench:day'),
      publishedDay('bench:day', figures),
    );
    expect(once).not.toContain('yesterday');
    expect(once).toMatch(/^before/);
    expect(once).toMatch(/after\n$/);
    expect(withSection(once, marksOf('bench:day'), publishedDay('bench:day', figures))).toBe(once);
    expect(() => withSection('nothing', marksOf('bench:day'), '')).toThrow(/no section/);
  });
});
