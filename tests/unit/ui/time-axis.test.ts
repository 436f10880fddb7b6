// The time axis of a day's chart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAround, spanOf, timeTicks, zoomed } from '../../../src/ui/report/chart/time-axis';
import { formatTime } from '../../../src/words/durations';
import { MINUTE_MS, sampleReport } from '../../fixtures/sample-day';

const startOfDayMs = new Date(2026, 10, 23, 4).getTime();
const anySpan = fc
  .record({
    offsetMs: fc.integer({ min: 0, max: 20 * 60 * MINUTE_MS }),
    lengthMs: fc.integer({ min: 30 * MINUTE_MS, max: 24 * 60 * MINUTE_MS }),
  })
  .map(({ offsetMs, lengthMs }) => ({
    startMs: startOfDayMs + offsetMs,
    endMs: startOfDayMs + offsetMs + lengthMs,
  }));

describe('the ticks of the time axis', () => {
  it('lie inside the span, never more than asked for, never two with the same label', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: 5, max: 14 }), (span, most) => {
        const ticks = timeTicks(span, most);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(most);
        for (const atMs of ticks) {
          expect(atMs).toBeGreaterThanOrEqual(span.startMs);
          expect(atMs).toBeLessThanOrEqual(span.endMs);
        }
        const labels = ticks.map((atMs) => formatTime(atMs));
        const wholeDay = span.endMs - span.startMs === 24 * 60 * MINUTE_MS;
        if (!wholeDay) expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });

  it('stand on round times', () => {
    const span = {
      startMs: new Date(2026, 10, 23, 9, 2).getTime(),
      endMs: new Date(2026, 10, 23, 13, 33).getTime(),
    };
    expect(timeTicks(span, 6).map((atMs) => formatTime(atMs))).toEqual(['10:00', '11:00', '12:00', '13:00']);
  });
});

describe('the span of the time axis', () => {
  it('holds every interval and every bout', () => {
    const report = sampleReport();
    const early = {
      id: 'b0',
      startMs: report.day.startMs,
      endMs: report.day.startMs + MINUTE_MS,
      sittingMs: MINUTE_MS,
    };
    const { startMs, endMs } = spanOf({ ...report, bouts: [...report.bouts, early] });
    expect(startMs).toBe(early.startMs);
    for (const { endMs: end } of [...report.intervals, ...report.bouts])
      expect(endMs).toBeGreaterThanOrEqual(end);
  });

  it('does not stretch the first minutes of a day over the whole width', () => {
    const report = sampleReport();
    const [first] = report.intervals;
    if (first === undefined) throw new Error('the sample has intervals');
    const young = { ...report, bouts: [], intervals: [{ ...first, endMs: first.startMs + MINUTE_MS }] };
    const { startMs, endMs } = spanOf(young);
    expect(endMs - startMs).toBe(30 * MINUTE_MS);
  });

  it('is the day itself where nothing was watched', () => {
    const report = { ...sampleReport(), intervals: [], bouts: [] };
    expect(spanOf(report)).toEqual(report.day);
  });
});

describe('zooming into a day', () => {
  const whole = { startMs: 0, endMs: 10 * 3_600_000 };
  const shown = fc
    .tuple(fc.integer({ min: 0, max: 9 * 3_600_000 }), fc.integer({ min: 600_000, max: 3_600_000 }))
    .map(([startMs, lengthMs]) => ({ startMs, endMs: startMs + lengthMs }));

  it('never leaves the day, never shows less than ten minutes, and keeps what is pointed at', () => {
    fc.assert(
      fc.property(
        shown,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(0.5, 2),
        (before, share, factor) => {
          const atMs = before.startMs + share * (before.endMs - before.startMs);
          const after = zoomed(before, whole, factor, atMs);
          expect(after.startMs).toBeGreaterThanOrEqual(0);
          expect(after.endMs).toBeLessThanOrEqual(whole.endMs);
          expect(after.endMs - after.startMs).toBeGreaterThanOrEqual(600_000 - 1);
          expect(atMs).toBeGreaterThanOrEqual(after.startMs - 1);
          expect(atMs).toBeLessThanOrEqual(after.endMs + 1);
        },
      ),
    );
  });

  it('moves only where the reader has gone out of sight', () => {
    const part = { startMs: 0, endMs: 3_600_000 };
    expect(shownAround(part, whole, 1_000)).toBe(part);
    expect(shownAround(part, whole, 9 * 3_600_000)).toEqual({
      startMs: 8.5 * 3_600_000,
      endMs: 9.5 * 3_600_000,
    });
  });
});
