// The shapes of a compiled explainer: what the build writes and what the Learn views read.
import { METRIC_IDS, type MetricId } from '../../core/baseline/metric';

/** Every finding of the monitor that can lead to an explainer: a metric that is warned of, or sitting for long. The hip angle is only shown. */
export type WarningId = Exclude<MetricId, 'hipAngleDeg'> | 'sittingDuration';

export const WARNING_IDS: readonly WarningId[] = [
  ...METRIC_IDS.filter((id) => id !== 'hipAngleDeg'),
  'sittingDuration',
];

/** The shelves of the library, in the order they are shown. */
export const TOPICS = [
  'At your desk',
  'Stretches',
  'How your back works',
  'Back conditions',
  'Sport',
  'Safety',
] as const;

export type Topic = (typeof TOPICS)[number];

/** A published work or page that a statement rests on. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

/** How sure a statement is: from what every textbook says to what one model suggests. */
export const SURENESS = ['settled', 'good', 'some', 'weak', 'advice'] as const;

export type Sureness = (typeof SURENESS)[number];

/** A sentence of a page with what its source found. */
export interface Claim {
  readonly sentence: string;
  /** Number of the source in the page's list, from 1. */
  readonly sourceNumber: number;
  readonly found: string;
  readonly sure: Sureness;
}

/** Where a stretch is done; those on the floor have a version on a chair or at a desk. */
export const STRETCH_PLACES = ['chair', 'floor'] as const;

export type StretchPlace = (typeof STRETCH_PLACES)[number];

/** The way to a stretch's card. */
export interface StretchLink {
  readonly slug: string;
  readonly id: string;
  readonly title: string;
}

/** One stretch: what to do, for how long, and with which drawing. */
export interface Stretch {
  readonly id: string;
  /** The page that describes it; other pages may show it too. */
  readonly slug: string;
  readonly title: string;
  readonly place: StretchPlace;
  /** The same without lying or kneeling on the floor; null where none is needed. */
  readonly chairVersion: StretchLink | null;
  /** How long to stay in the position, once, in milliseconds. */
  readonly holdMs: number;
  /** Named rounds in order, for example `['left', 'right']`; one entry for a stretch done with both sides at once. */
  readonly rounds: readonly string[];
  readonly steps: readonly string[];
  readonly cautions: readonly string[];
}

/** What the library and the monitor need to know of a page without loading it. */
export interface ExplainerSummary {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly topic: Topic;
  readonly keywords: readonly string[];
  readonly headings: readonly string[];
  readonly readingTimeMinutes: number;
  /** ISO calendar date, for example `2026-11-23`. */
  readonly lastReviewed: string;
  /** Two or three signs that matter to this page and should not wait. */
  readonly signs: readonly string[];
  readonly sources: readonly Source[];
  readonly related: readonly string[];
  readonly warnings: readonly WarningId[];
  readonly primaryFor: readonly WarningId[];
  /** Its own and those it shows from other pages, in the order of the text. */
  readonly stretches: readonly Stretch[];
}

/** A piece of a section: finished HTML, or the place where a stretch card stands. */
export type Block =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'stretch'; readonly stretchId: string; readonly drawingHtml: string };

/** A part of a page with its own address. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** The text of a page, loaded when it is opened. */
export interface ExplainerBody {
  readonly slug: string;
  readonly sections: readonly Section[];
  readonly claims: readonly Claim[];
}

/** The slug of the page about red flags, one step from everywhere. */
export const RED_FLAG_SLUG = 'when-to-get-help';

/** The slug of the page that explains words. */
export const GLOSSARY_SLUG = 'glossary';
