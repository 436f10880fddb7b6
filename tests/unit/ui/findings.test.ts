// What an explainer says about its reader, and what the library puts first.
import { describe, expect, it } from 'vitest';
import { findingOf, findingSentence } from '../../../src/ui/findings';
import { suggestionsFor } from '../../../src/ui/suggestions';
import { minutesUntilTomorrow } from '../../../src/ui/until-tomorrow';
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
      'Your head looks about 6% ± 1% larger against your shoulders than at your baseline, so further forward. You have held this for 12 minutes. A change may feel good.',
    );
  });

  it('is told from the present measurement where there is no warning', () => {
    expect(findingSentence('shoulderLevelDeg', quiet, sampleMetrics(), SAMPLE_NOW_MS)).toBe(
      'Your shoulders slope about 2° ± 1° further down on the right than at your baseline.',
    );
  });

  it('is not made up where nothing was measured', () => {
    expect(findingSentence('pelvicTiltDeg', quiet, sampleMetrics(), SAMPLE_NOW_MS)).toBeNull();
    expect(findingSentence('pelvicTiltDeg', quiet, null, SAMPLE_NOW_MS)).toBeNull();
    expect(findingSentence('sittingDuration', quiet, null, SAMPLE_NOW_MS)).toBeNull();
  });
});

describe('the suggestions of the library', () => {
  const slugOf = (finding: string): string =>
    finding.startsWith('head') ? 'rounded-shoulders' : `page-${finding}`;

  it('put what holds now before what held earlier, each page once', () => {
    const suggestions = suggestionsFor(warned, sampleReport(), SAMPLE_NOW_MS, slugOf);
    expect(suggestions.map(({ slug }) => slug)).toEqual(['rounded-shoulders', 'page-slumpDropRatio']);
    expect(suggestions[0]?.reason).toContain('6% ± 1%');
  });

  it('are none without a finding, and none from another day', () => {
    expect(suggestionsFor(quiet, null, SAMPLE_NOW_MS, slugOf)).toEqual([]);
    expect(suggestionsFor(quiet, sampleReport(), SAMPLE_NOW_MS + 2 * 24 * 60 * MINUTE_MS, slugOf)).toEqual(
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
