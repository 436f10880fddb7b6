// How a measured change is put into words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRIC_IDS } from '../../../src/core/baseline/metric';
import { beyondSentence, changeSentence, describeChange, describeSeverity } from '../../../src/words/changes';

const anyMetric = fc.constantFrom(...METRIC_IDS);
const directed = METRIC_IDS.filter((id) => id !== 'hipAngleDeg');
const anyValue = fc.double({ min: -60, max: 60, noNaN: true });
const anyError = fc.double({ min: 0, max: 20, noNaN: true });

describe('a change in words', () => {
  it('gives amount, error and direction', () => {
    expect(describeChange('neckInclinationDeg', 12, 4)).toBe(
      'about 12° ± 4° further forward than when upright',
    );
    expect(describeChange('pelvicTiltDeg', -9.6, 3.2)).toBe('about 10° ± 3° further back than when upright');
    expect(describeChange('viewingDistanceRatio', 0.75, 0.04)).toBe(
      'about 25% ± 4% shorter than when upright',
    );
    expect(describeChange('shoulderBreadthRatio', -0.17, 0.05)).toBe(
      'about 17% ± 5% of a head width narrower than when upright',
    );
  });

  it('makes a whole sentence of each', () => {
    expect(changeSentence('headTiltDeg', -8, 2)).toBe(
      'Your head is tipped about 8° ± 2° further to the right than when upright.',
    );
    expect(changeSentence('hipAngleDeg', 95, 4)).toBe(
      'The angle between your trunk and thigh is about 95° ± 4°.',
    );
    expect(changeSentence('slumpScore', 0.42, 0.08)).toBe(
      'Your posture is about 42% ± 8% of the way from your upright to a slump.',
    );
  });

  it('calls a figure of low confidence a rough estimate, and no other', () => {
    fc.assert(
      fc.property(anyMetric, anyValue, anyError, (metric, value, error) => {
        expect(describeChange(metric, value, error, 'low')).toContain('a rough estimate');
        expect(describeChange(metric, value, error, 'high')).not.toContain('rough');
      }),
    );
  });

  it('claims no direction for a change that is not larger than its error', () => {
    expect(describeChange('neckInclinationDeg', 3, 4)).toBe(
      'about the same as when upright, give or take 4°',
    );
    expect(describeChange('viewingDistanceRatio', 1.02, 0.03)).toBe(
      'about the same as when upright, give or take 3%',
    );
  });

  it('says opposite things of opposite changes', () => {
    for (const metric of directed) {
      const middle = metric === 'viewingDistanceRatio' ? 1 : 0;
      expect(describeChange(metric, middle + 15, 0.01)).not.toBe(describeChange(metric, middle - 15, 0.01));
    }
  });

  it('never shows a minus sign, nor an error of none', () => {
    fc.assert(
      fc.property(anyMetric, anyValue, anyError, (metric, value, error) => {
        const text = describeChange(metric, value, error);
        expect(text).not.toMatch(/[-−]\d/);
        expect(text).not.toMatch(/± 0[°%]/);
      }),
    );
  });

  it('leaves out an error that is not known', () => {
    expect(describeChange('neckInclinationDeg', 12, Number.NaN)).toBe(
      'about 12° further forward than when upright',
    );
  });
});

describe('a change that is beyond its limit', () => {
  it('is told with its direction, however large the error', () => {
    expect(beyondSentence('slumpDropRatio', 0.12, 0.14)).toBe(
      'Your shoulders are about 12% of a shoulder width lower than when upright, give or take 14%.',
    );
  });

  it('never passes for the baseline, and is told as ever where it is larger than its error', () => {
    const still = /about (the same|where|as|your own)/;
    const change = fc.double({ min: 3, max: 60, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...directed),
        change,
        fc.boolean(),
        anyError,
        (metric, size, less, error) => {
          const value = less ? -size : size;
          const sentence = beyondSentence(metric, value, error);
          expect(sentence).not.toMatch(still);
          const usual = changeSentence(metric, value, error);
          if (!still.test(usual)) expect(sentence).toBe(usual);
        },
      ),
    );
  });
});

describe('where a change stands against its limit', () => {
  it('is beyond from the limit on, near from where a warning would end, else within', () => {
    expect(describeSeverity(1)).toBe('beyond your limit');
    expect(describeSeverity(0.99)).toBe('near your limit');
    expect(describeSeverity(0.7)).toBe('near your limit');
    expect(describeSeverity(0)).toBe('within your limit');
  });
});
