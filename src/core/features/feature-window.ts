// A running median of every feature over the last few seconds, so that one misread frame moves nothing.
import { GAP_MS } from '../pose/gap';
import { median } from './robust';
import { hidden, seen } from '../pose/reading';
import type { Reading } from '../pose/reading';
import type { FeatureName, Features } from './features';
import { mapFeatures } from './features';

interface WindowEntry {
  readonly atMs: number;
  readonly features: Features;
}

/** The last looks, oldest first. */
export interface FeatureWindow {
  readonly entries: readonly WindowEntry[];
}

/** Long enough to settle the landmarks' tremble, short against the minute a state must last. [design] */
const WINDOW_MS = 5000;

/** A median of fewer is just a frame; also what the window keeps when frames come slower than one a second. [design] */
const MIN_SAMPLES = 3;

/** A window that has seen nothing. */
export const EMPTY_WINDOW: FeatureWindow = { entries: [] };

/**
 * The window after one more look (`atMs` in any one clock). Looks older than 5 s leave, down to the last three; after a gap of more than
 * 10 s, or when the clock was set back, only the new look remains.
 */
export function pushFeatures(window: FeatureWindow, features: Features, atMs: number): FeatureWindow {
  const last = window.entries.at(-1);
  const broken = last !== undefined && (atMs < last.atMs || atMs - last.atMs > GAP_MS);
  const entries = [...(broken ? [] : window.entries), { atMs, features }];
  const firstOfLastFew = entries.length - MIN_SAMPLES;
  return { entries: entries.filter((entry, i) => i >= firstOfLastFew || atMs - entry.atMs <= WINDOW_MS) };
}

function windowFeature(window: FeatureWindow, name: FeatureName): Reading<number> {
  // One pass: this runs for every feature at every look.
  const values: number[] = [];
  let lastHidden: Reading<number> = hidden('too-few-frames');
  for (const { features } of window.entries) {
    const reading = features[name];
    if (reading.kind === 'seen') values.push(reading.value);
    else lastHidden = reading;
  }
  const enough = values.length >= MIN_SAMPLES && 2 * values.length >= window.entries.length;
  return enough ? seen(median(values)) : lastHidden;
}

/**
 * The median of each feature over the window. A feature seen in fewer than three looks, or in less than half of them, is hidden, for the
 * reason for which it was last hidden; hidden looks never count as values.
 */
export function windowFeatures(window: FeatureWindow): Features {
  return mapFeatures((name) => windowFeature(window, name));
}
