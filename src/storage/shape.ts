// Whether a stored value is what it should be: a disk, another version or a curious hand may have changed it.
import type { UnknownReason } from '../core/baseline/judgement';
import { METRIC_IDS, type MetricId } from '../core/baseline/metric';
import type { DoneStretch } from '../core/report/done-stretch';
import type { Bout, Interval, Presence, WatchState } from '../core/session/session';
import type { FeatureBaseline } from '../core/baseline/baseline';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings/settings';
import { type Setup } from '../core/baseline/setup';

type Fields = Readonly<Record<string, unknown>>;

export function isInterval(value: unknown): value is Interval {
  return (
    isFields(value) &&
    isStretch(value) &&
    isWatchState(value['state']) &&
    isOneOf(PRESENCES, value['presence']) &&
    typeof value['setupId'] === 'string' &&
    Number.isFinite(value['algorithmVersion']) &&
    (value['meanChanges'] === undefined || isMeanChanges(value['meanChanges']))
  );
}

function isMeanChanges(value: unknown): boolean {
  return (
    isFields(value) &&
    Object.entries(value).every(
      ([metric, change]) =>
        isMetricId(metric) &&
        isFields(change) &&
        Number.isFinite(change['mean']) &&
        isAtLeast(1, change['looks']),
    )
  );
}

export function isBout(value: unknown): value is Bout {
  return isFields(value) && isStretch(value) && isAtLeast(0, value['sittingMs']);
}

export function isDoneStretch(value: unknown): value is DoneStretch {
  return (
    isFields(value) &&
    ['id', 'slug', 'stretchId', 'title'].every((key) => typeof value[key] === 'string') &&
    Number.isFinite(value['atMs']) &&
    isAtLeast(0, value['heldMs'])
  );
}

/** Checks what every version needs; which features a baseline holds depends on the view and on the algorithm's version. */
export function isSetup(value: unknown): value is Setup {
  return (
    isFields(value) &&
    typeof value['id'] === 'string' &&
    typeof value['name'] === 'string' &&
    isOneOf(['camera', 'recording', 'sitter'], value['sourceKind']) &&
    isOneOf([null, ...VIEWS], value['viewOverride']) &&
    typeof value['standingDesk'] === 'boolean' &&
    isBaseline(value['baseline']) &&
    isAbsentOr(isPerMetric, value['raises']) &&
    isAbsentOr(isCamera, value['camera'])
  );
}

/** A setup as an earlier version stored it, with what has been added since. */
export function completeSetup(stored: Setup): Setup {
  return { ...EARLIER_SETUP, ...stored };
}

const EARLIER_SETUP: Pick<Setup, 'raises' | 'camera'> = { raises: {}, camera: null };

function isAbsentOr(check: (value: unknown) => boolean, value: unknown): boolean {
  return value === undefined || check(value);
}

function isCamera(value: unknown): boolean {
  return (
    value === null ||
    (isFields(value) && typeof value['deviceId'] === 'string' && typeof value['label'] === 'string')
  );
}

function isPerMetric(value: unknown): boolean {
  return (
    isFields(value) && Object.entries(value).every(([id, times]) => isMetricId(id) && isAtLeast(0, times))
  );
}

function isBaseline(value: unknown): boolean {
  return (
    isFields(value) &&
    ['algorithmVersion', 'createdAtMs', 'frameWidthPx', 'frameHeightPx'].every((key) => {
      return Number.isFinite(value[key]);
    }) &&
    isOneOf(VIEWS, value['view']) &&
    isFeatureSet(value['upright']) &&
    (value['slumped'] === null || isFeatureSet(value['slumped'])) &&
    isOneOf(['good', 'fair'], value['quality']) &&
    isAbsentOr(isPerMetric, value['glances'])
  );
}

function isFeatureSet(value: unknown): boolean {
  const parts: readonly (keyof FeatureBaseline)[] = ['median', 'jitterSd', 'sampleCount'];
  return (
    isFields(value) &&
    Object.values(value).every((feature) => {
      return isFields(feature) && parts.every((part) => Number.isFinite(feature[part]));
    })
  );
}

/** The settings in `value`, each one checked by itself: what is missing or damaged gets its default, the rest stays as chosen. */
export function readSettings(value: unknown): {
  readonly settings: Settings;
  readonly state: 'whole' | 'damaged';
} {
  if (!isFields(value)) return { settings: DEFAULT_SETTINGS, state: 'damaged' };
  const stored = Object.keys(DEFAULT_SETTINGS).filter((key): key is keyof Settings =>
    Object.hasOwn(value, key),
  );
  const sound = stored.filter((key) => SETTING_CHECKS[key](value[key]));
  return {
    settings: { ...DEFAULT_SETTINGS, ...Object.fromEntries(sound.map((key) => [key, value[key]])) },
    state: sound.length === stored.length ? 'whole' : 'damaged',
  };
}

const SETTING_CHECKS: Readonly<Record<keyof Settings, (value: unknown) => boolean>> = {
  cameraId: (value) => value === null || typeof value === 'string',
  model: (value) => isOneOf(['lite', 'full'], value),
  sampling: (value) => isOneOf(['eco', 'balanced', 'precise'], value),
  lookEveryMinutes: (value) => isOneOf([null, 1, 2, 5, 10], value),
  sensitivity: (value) => isOneOf(['gentle', 'standard', 'strict'], value),
  metricsOff: (value) => Array.isArray(value) && value.every(isMetricId),
  handsFree: (value) => typeof value === 'boolean',
  countdownSound: (value) => typeof value === 'boolean',
  showPicture: (value) => typeof value === 'boolean',
  notifications: (value) => typeof value === 'boolean',
  notifyAfterMinutes: (value) => isAtLeast(1, value) && value <= 20,
  breakAfterMinutes: (value) => isOneOf([null, 20, 30, 45, 60], value),
};

const VIEWS = ['front', 'side', 'angled'];
const PRESENCES: readonly Presence[] = ['sitting', 'standing', 'absent', 'unknown'];
const NOT_MONITORED = ['paused', 'gap', 'stopped', 'between-looks'];
/** A record, so that the compiler asks for every reason there is. */
const UNKNOWN_REASONS: Readonly<Record<UnknownReason, true>> = {
  'not-calibrated': true,
  settling: true,
  'out-of-frame': true,
  turned: true,
  'too-dark': true,
  'camera-covered': true,
  'camera-lost': true,
  'several-people': true,
  'someone-else': true,
  'setup-changed': true,
  'too-little-shows': true,
  'nothing-measurable': true,
};

function isWatchState(value: unknown): value is WatchState {
  if (!isFields(value)) return false;
  switch (value['kind']) {
    case 'good':
    case 'away':
      return true;
    case 'deviating':
      return Array.isArray(value['metrics']) && value['metrics'].every(isMetricId);
    case 'unknown':
      return typeof value['reason'] === 'string' && Object.hasOwn(UNKNOWN_REASONS, value['reason']);
    case 'not-monitored':
      return isOneOf(NOT_MONITORED, value['reason']);
    default:
      return false;
  }
}

function isMetricId(value: unknown): value is MetricId {
  return isOneOf(METRIC_IDS, value);
}

function isStretch(value: Fields): boolean {
  const { id, startMs, endMs } = value as { id: unknown; startMs: unknown; endMs: unknown };
  return typeof id === 'string' && Number.isFinite(startMs) && isAtLeast(startMs as number, endMs);
}

function isAtLeast(least: number, value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= least;
}

function isOneOf(allowed: readonly unknown[], value: unknown): boolean {
  return allowed.includes(value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
