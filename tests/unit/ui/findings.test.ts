// What an explainer says about its reader, and what the library puts first.
import { describe, expect, it } from 'vitest';
import type { WeekFinding } from '../../../src/core/report/week';
import { findingOf, findingOfDay, findingSentence } from '../../../src/ui/kit/findings';
import { suggestionsFor } from '../../../src/ui/monitor/measures/suggestions';
import { minutesUntilTomorrow } from '../../../src/ui/monitor/cards/until-tomorrow';
import { createFakeModel, sampleSession } from '../../fixtures/fake-model';
import { MINUTE_MS, SAMPLE_NOW_MS, sampleMetrics, sampleReport } from '../../fixtures/sample-day';

const quiet = createFakeModel().session.value;
const warned = sampleSession('deviating');

describe('what led to an explainer', () => {
  it('is read from an address only when it is a finding', () => {
    expect(findingOf('pelvicTiltDeg')).toBe('pelvicTiltDeg');
    expect(findingOf('hipAngleDeg')).toBeNull();
    expect(findingOf('<script>')).toBeNull();
    expect(findingOf(null)).toBeNull();
  });

  it('is told with its amount and how long it has been held', () => {
    expect(findingSentence('headForwardRatio', warned, null, SAMPLE_NOW_MS)).toBe(
      'Your head looks about 6% ± 1% larger against your shoulders than when upright, so further forward. 12 minutes now. Time to move?',
    );
  });

  it('is told from the present measurement where there is no warning', () => {
    expect(findingSentence('shoulderLevelDeg', quiet, sampleMetrics(), SAMPLE_NOW_MS)).toBe(
      'Your shoulders slope about 2° ± 1° further down on the right than when upright.',
    );
  });

  it('is not made up where nothing was measured', () => {
    expect(findingSentence('pelvicTiltDeg', quiet, sampleMetrics(), SAMPLE_NOW_MS)).toBeNull();
    expect(findingSentence('pelvicTiltDeg', quiet, null, SAMPLE_NOW_MS)).toBeNull();
    expect(findingSentence('sittingDuration', quiet, null, SAMPLE_NOW_MS)).toBeNull();
  });
});

describe('what led to an explainer from a day', () => {
  const report = sampleReport();
  const { startMs, endMs } = report.day;

  it('is told with how long it lasted, and when', () => {
    expect(findingOfDay('headForwardRatio', report, startMs, SAMPLE_NOW_MS)).toBe(
      'Your head was further forward than when upright for 31 minutes today. On average that was about 6% larger against your shoulders than when upright, so further forward.',
    );
    expect(findingOfDay('slumpDropRatio', report, startMs, endMs + 5)).toBe(
      'Your shoulders had sunk lower than when upright for 22 minutes on Monday 23 November.',
    );
    expect(findingOfDay('sittingDuration', report, endMs - 1, SAMPLE_NOW_MS)).toBe(
      'Your longest sitting without a break today was 1 h 09 min. 2 breaks were seen.',
    );
  });

  it('is not made up where nothing was found, nor taken from another day', () => {
    expect(findingOfDay('pelvicTiltDeg', report, startMs, SAMPLE_NOW_MS)).toBeNull();
    expect(
      findingOfDay('sittingDuration', { ...report, longestBoutMs: 0 }, startMs, SAMPLE_NOW_MS),
    ).toBeNull();
    expect(findingOfDay('headForwardRatio', null, startMs, SAMPLE_NOW_MS)).toBeNull();
    for (const other of [startMs - 1, endMs]) {
      expect(findingOfDay('headForwardRatio', report, other, SAMPLE_NOW_MS)).toBeNull();
    }
  });
});

describe('the suggestions of the library', () => {
  const week: readonly WeekFinding[] = [
    { kind: 'deviation', metric: 'headForwardRatio', ms: 48 * MINUTE_MS },
    { kind: 'long-sitting', bouts: 2, longestMs: 80 * MINUTE_MS, ms: 30 * MINUTE_MS },
    { kind: 'deviation', metric: 'slumpDropRatio', ms: 12 * MINUTE_MS },
    { kind: 'deviation', metric: 'headTiltDeg', ms: 6 * MINUTE_MS },
  ];
  const slugOf = (finding: string): string =>
    finding.startsWith('head') ? 'rounded-shoulders' : `page-${finding}`;

  it('put what holds now before what held earlier, each page once', () => {
    const suggestions = suggestionsFor(warned, week, slugOf);
    expect(suggestions.map(({ slug }) => slug)).toEqual([
      'rounded-shoulders',
      'page-sittingDuration',
      'page-slumpDropRatio',
    ]);
    expect(suggestions[0]?.reason).toContain('6% ± 1%');
  });

  it('say why, in words, what stood out in the week', () => {
    expect(suggestionsFor(quiet, week, slugOf).map(({ reason }) => reason)).toEqual([
      'Your head was further forward than when upright for 48 minutes in the last seven days.',
      '2 times in the last seven days you sat for an hour or more without a break, at most for 1 h 20 min.',
      'Your shoulders had sunk lower than when upright for 12 minutes in the last seven days.',
    ]);
  });

  it('are none without a finding, and none for a metric that is never judged', () => {
    expect(suggestionsFor(quiet, null, slugOf)).toEqual([]);
    expect(suggestionsFor(quiet, [], slugOf)).toEqual([]);
    expect(suggestionsFor(quiet, [{ kind: 'deviation', metric: 'hipAngleDeg', ms: 9e6 }], slugOf)).toEqual(
      [],
    );
  });
});

describe('quiet until tomorrow', () => {
  it('ends at four in the morning of the local day', () => {
    const evening = new Date(2026, 10, 23, 22, 30).getTime();
    expect(minutesUntilTomorrow(evening)).toBe(5 * 60 + 30);
    const night = new Date(2026, 10, 24, 1, 0).getTime();
    expect(minutesUntilTomorrow(night)).toBe(3 * 60);
    const atFour = new Date(2026, 10, 24, 4, 0).getTime();
    expect(minutesUntilTomorrow(atFour)).toBe(24 * 60);
  });
});
