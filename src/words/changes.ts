// A measured change in words: how much, which way, how sure.
import type { Confidence, MetricId } from '../core/baseline/metric';

interface Wording {
  /** What the sentence is about, with its verb. */
  readonly subject: string;
  /** From the metric's unit to the number shown. */
  readonly shown: (value: number) => number;
  readonly unit: '°' | '%' | ' mm';
  readonly positive: string;
  readonly negative: string;
  readonly still: string;
}

const degrees = { shown: (value: number) => value, unit: '°' } as const;
const percent = { shown: (value: number) => value * 100, unit: '%' } as const;
const millimetres = { shown: (value: number) => value, unit: ' mm' } as const;
const SAME = 'about the same as when upright';

function wordingOf(metric: MetricId): Wording {
  switch (metric) {
    case 'shoulderRoundingDeg':
      return {
        ...degrees,
        subject: 'Your shoulders are drawn',
        positive: 'further forward than when upright',
        negative: 'further back than when upright',
        still: SAME,
      };
    case 'shoulderForwardRatio':
      return {
        ...percent,
        subject: 'Your shoulders are',
        positive: 'of your hip-to-ear length further forward than when upright',
        negative: 'of your hip-to-ear length further back than when upright',
        still: 'about where they are when upright',
      };
    case 'shoulderBreadthRatio':
      return {
        ...percent,
        subject: 'Your shoulders look',
        positive: 'of a head width broader than when upright',
        negative: 'of a head width narrower than when upright',
        still: 'about as broad as when upright',
      };
    case 'pelvicTiltDeg':
      return {
        ...degrees,
        subject: 'Your pelvis is tilted',
        positive: 'further forward than when upright',
        negative: 'further back than when upright',
        still: SAME,
      };
    case 'pelvicObliquityDeg':
      return {
        ...degrees,
        subject: 'Your pelvis sits',
        positive: 'lower on the left than when upright',
        negative: 'lower on the right than when upright',
        still: SAME,
      };
    case 'neckInclinationDeg':
      return {
        ...degrees,
        subject: 'Your neck leans',
        positive: 'further forward than when upright',
        negative: 'further back than when upright',
        still: SAME,
      };
    case 'headInclinationDeg':
      return {
        ...degrees,
        subject: 'Your head is carried',
        positive: 'further forward than when upright',
        negative: 'further back than when upright',
        still: SAME,
      };
    case 'headDropMm':
      return {
        ...millimetres,
        subject: 'Your head is',
        positive: 'lower above your hips than when upright',
        negative: 'higher above your hips than when upright',
        still: 'about as high as when upright',
      };
    case 'headForwardRatio':
      return {
        ...percent,
        subject: 'Your head looks',
        positive: 'larger against your shoulders than when upright, so further forward',
        negative: 'smaller against your shoulders than when upright, so further back',
        still: SAME,
      };
    case 'slumpRatio':
      return {
        ...percent,
        subject: 'Your trunk looks',
        positive: 'shorter than when upright',
        negative: 'taller than when upright',
        still: SAME,
      };
    case 'slumpDropRatio':
      return {
        ...percent,
        subject: 'Your shoulders are',
        positive: 'of a shoulder width lower than when upright',
        negative: 'of a shoulder width higher than when upright',
        still: 'about as high as when upright',
      };
    case 'trunkInclinationDeg':
      return {
        ...degrees,
        subject: 'Your trunk leans',
        positive: 'further forward than when upright',
        negative: 'further back than when upright',
        still: SAME,
      };
    case 'trunkLeanRatio':
      return {
        ...percent,
        subject: 'Your upper body is',
        positive: 'nearer the camera than when upright',
        negative: 'further from the camera than when upright',
        still: 'about where it is when upright',
      };
    case 'shoulderLevelDeg':
      return {
        ...degrees,
        subject: 'Your shoulders slope',
        positive: 'further down on the left than when upright',
        negative: 'further down on the right than when upright',
        still: SAME,
      };
    case 'headTiltDeg':
      return {
        ...degrees,
        subject: 'Your head is tipped',
        positive: 'further to the left than when upright',
        negative: 'further to the right than when upright',
        still: SAME,
      };
    case 'viewingDistanceRatio':
      return {
        ...percent,
        shown: (value) => (value - 1) * 100,
        subject: 'Your distance to the screen is',
        positive: 'longer than when upright',
        negative: 'shorter than when upright',
        still: SAME,
      };
    case 'hipAngleDeg':
      return {
        ...degrees,
        subject: 'The angle between your trunk and thigh is',
        positive: '',
        negative: '',
        still: 'too small to tell',
      };
    case 'slumpScore':
      return {
        ...percent,
        subject: 'Your posture is',
        positive: 'of the way from your upright to a slump',
        negative: 'more upright than when upright',
        still: 'about your own upright',
      };
    case 'shouldersForwardScore':
      return {
        ...percent,
        subject: 'Your shoulders are',
        positive: 'of the way to the shoulders forward that you showed',
        negative: 'further back than when upright',
        still: 'about where they are when upright',
      };
    case 'headForwardScore':
      return {
        ...percent,
        subject: 'Your head is',
        positive: 'of the way to the head forward that you showed',
        negative: 'further back than when upright',
        still: 'about where it is when upright',
      };
    case 'leaningInScore':
      return {
        ...percent,
        subject: 'Your upper body is',
        positive: 'of the way to the lean that you showed',
        negative: 'further back than when upright',
        still: 'about where it is when upright',
      };
  }
}

/** The standard error as shown, in whole units of the wording: never none, and null where it is not known. */
function shownError(wording: Wording, standardError: number): number | null {
  if (!Number.isFinite(standardError)) return null;
  return Math.max(1, Math.round(Math.abs(standardError) * (wording.unit === '%' ? 100 : 1)));
}

/**
 * A measurement as the end of a sentence: "about 12° ± 4° further forward than when upright". A change that is not larger than its own
 * error is not told apart from the baseline, and said so. `value` and `standardError` are in the metric's unit, as in `Measurement`.
 */
export function describeChange(
  metric: MetricId,
  value: number,
  standardError: number,
  confidence: Confidence = 'medium',
): string {
  const wording = wordingOf(metric);
  const change = Math.round(wording.shown(value));
  const error = shownError(wording, standardError);
  const size = `${Math.abs(change)}${wording.unit}`;
  const margin = error === null ? '' : `${error}${wording.unit}`;
  const rough = confidence === 'low' ? ' (a rough estimate)' : '';
  if (metric !== 'hipAngleDeg' && Math.abs(change) <= (error ?? 0)) {
    return `${wording.still}${margin === '' ? '' : `, give or take ${margin}`}${rough}`;
  }
  const amount = margin === '' ? size : `${size} ± ${margin}`;
  const direction = change < 0 ? wording.negative : wording.positive;
  return `about ${amount} ${direction}`.trimEnd() + rough;
}

/** The same as a whole sentence: "Your neck leans about 12° ± 4° further forward than when upright." */
export function changeSentence(
  metric: MetricId,
  value: number,
  standardError: number,
  confidence: Confidence = 'medium',
): string {
  return `${wordingOf(metric).subject} ${describeChange(metric, value, standardError, confidence)}.`;
}

/**
 * The same for a change that is beyond its limit: the direction is always told. A still person's change can be past the limit and yet
 * smaller than the error that the figure has from body to body; "about the same" would then deny the warning it stands in.
 */
export function beyondSentence(metric: MetricId, value: number, standardError: number): string {
  const wording = wordingOf(metric);
  const change = Math.round(wording.shown(value));
  const error = shownError(wording, standardError);
  if (error === null || Math.abs(change) > error) return changeSentence(metric, value, standardError);
  const direction = change < 0 ? wording.negative : wording.positive;
  return `${wording.subject} about ${Math.abs(change)}${wording.unit} ${direction}, give or take ${error}${wording.unit}.`;
}

/** A mean over many looks, whose error is not known: "about 14° further forward than when upright". */
export function describeMean(metric: MetricId, mean: number): string {
  return describeChange(metric, mean, Number.NaN);
}

/** Where a change stands against its limit; `severity` is change / limit in the direction that matters. */
export function describeSeverity(severity: number): string {
  if (severity >= 1) return 'beyond your limit';
  if (severity >= 0.7) return 'near your limit';
  return 'within your limit';
}

/** How far a figure can be trusted. */
export function describeConfidence(confidence: Confidence): string {
  switch (confidence) {
    case 'high':
      return 'Measured well in this view';
    case 'medium':
      return 'Measured fairly in this view';
    case 'low':
      return 'Rough estimate';
  }
}
