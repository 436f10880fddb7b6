// How often to look: often while somebody watches the picture or something changes, seldom while nothing does. Pure.

/** What a person has chosen between sparing the battery and seeing soon. */
export const SAMPLING_MODES = ['eco', 'balanced', 'precise'] as const;

export type SamplingMode = (typeof SAMPLING_MODES)[number];

/** What the machine runs on, where it tells; unknown counts as mains. */
export type Power = 'mains' | 'battery';

/** Who watches: a calibration, a person looking at the picture, or nobody. */
export type Attention = 'calibrating' | 'watched' | 'unwatched';

/** What the looks come to; a change in any of it is a change worth looking at more closely. */
export interface Scene {
  readonly presence: string;
  readonly state: string;
  /** How many metrics are beyond their limits just now. */
  readonly beyond: number;
}

/** How to look until further notice. */
export interface Pace {
  readonly intervalMs: number;
  /** For how long the pose of a picture may stand for the next in which nothing moves; 0 = look anew each time. */
  readonly reuseMs: number;
  /** The same for a picture with no more than breathing and swaying in it. */
  readonly calmReuseMs: number;
  /** What to ask of a camera. */
  readonly framesPerSecond: number;
}

export interface SamplingState {
  readonly scene: Scene | null;
  /** When the scene last changed, or looking began. */
  readonly changedAtMs: number;
  /** When a quiet picture was last moved; null when that is long over. */
  readonly movedAtMs: number | null;
  /** Smoothed time of one run of the model; null before the first. */
  readonly estimateMs: number | null;
}

/** Looks a second. The slowest still gives three looks in ten seconds, without which time counts as unwatched. [design] */
const RATES = {
  eco: { watched: 5, changing: 4, normal: 1, steady: 0.5, away: 0.4 },
  balanced: { watched: 10, changing: 4, normal: 2, steady: 1, away: 0.5 },
  precise: { watched: 15, changing: 5, normal: 4, steady: 2, away: 1 },
  frugal: { watched: 5, changing: 3, normal: 0.5, steady: 0.4, away: 0.4 },
} as const;
/** On battery a step lower than chosen. */
const ON_BATTERY = { eco: 'frugal', balanced: 'eco', precise: 'balanced' } as const;
/** A calibration measures a person's own tremble, and wants many looks whatever was chosen. */
const CALIBRATING_RATE = 10;
/** Where one look takes this long, more than five a second would keep the machine from its other work. [design] */
const SLOW_ESTIMATE_MS = 80;
const SLOW_RATE = 5;

/** A change is looked at closely for so long; a scene that has not changed for so long is steady. [design] */
const CHANGE_MS = 3_000;
const STEADY_MS = 60_000;
/** What is judged is a median over five seconds; looked at so often for so long, a new posture outweighs the old one in it. [design] */
const MOVED_MS = 1_500;
/** Slow creep is seen at the latest after this. [design] */
const REUSE_MS = 10_000;
/** With nobody watching the figure, a quiet sitter's small motion is worth a look this often; what moves more is looked at anyway. [design] */
const CALM_REUSE_MS = { eco: 5_000, balanced: 5_000, precise: 2_000, frugal: 8_000 } as const;
/** Where nothing has changed for a minute either, breathing alone is not worth more than slow creep is. [design] */
const STEADY_CALM_REUSE_MS = {
  ...CALM_REUSE_MS,
  eco: REUSE_MS,
  balanced: REUSE_MS,
  frugal: REUSE_MS,
} as const;
/** After a change, a picture that has come to rest is worth the model every second time; one that moves, each time. [design] */
const CALM_REUSE_AFTER_CHANGE_MS = 450;
/** Two rates only: each change may make a camera start anew. [design] */
const CALM_FRAMES_PER_SECOND = 5;
/** Weight of the latest run in the smoothed time. */
const LATEST_WEIGHT = 0.2;

/** Nothing has been seen yet: the same as a change. */
export function startSampling(atMs: number): SamplingState {
  return { scene: null, changedAtMs: atMs, movedAtMs: null, estimateMs: null };
}

/** After one look. `estimateMs` is null where the model was not run; `moved` tells that a quiet picture has just been left. */
export function sample(
  state: SamplingState,
  scene: Scene,
  estimateMs: number | null,
  atMs: number,
  moved = false,
): SamplingState {
  const before = state.estimateMs ?? estimateMs;
  return {
    scene,
    changedAtMs: isSame(state.scene, scene) ? state.changedAtMs : atMs,
    movedAtMs: moved ? atMs : state.movedAtMs,
    estimateMs:
      estimateMs === null || before === null ? before : before + LATEST_WEIGHT * (estimateMs - before),
  };
}

/** How to look from `atMs` on. */
export function paceOf(
  state: SamplingState,
  attention: Attention,
  chosen: SamplingMode,
  atMs: number,
  power: Power = 'mains',
): Pace {
  const mode = power === 'battery' ? ON_BATTERY[chosen] : chosen;
  const wished = rateOf(state, attention, mode, atMs);
  const slow = state.estimateMs !== null && state.estimateMs > SLOW_ESTIMATE_MS;
  const rate = slow ? Math.min(wished, SLOW_RATE) : wished;
  return {
    intervalMs: Math.round(1000 / rate),
    reuseMs: attention === 'calibrating' ? 0 : REUSE_MS,
    calmReuseMs: attention === 'unwatched' ? calmReuseMs(state, mode, atMs) : 0,
    framesPerSecond: Math.max(CALM_FRAMES_PER_SECOND, rate),
  };
}

function calmReuseMs(state: SamplingState, mode: keyof typeof RATES, atMs: number): number {
  if (isChanging(state, atMs)) return CALM_REUSE_AFTER_CHANGE_MS;
  return (isSteady(state, atMs) ? STEADY_CALM_REUSE_MS : CALM_REUSE_MS)[mode];
}

function rateOf(state: SamplingState, attention: Attention, mode: keyof typeof RATES, atMs: number): number {
  const rates = RATES[mode];
  if (attention === 'calibrating') return CALIBRATING_RATE;
  if (attention === 'watched') return rates.watched;
  if (isChanging(state, atMs)) return rates.changing;
  if (state.scene?.presence === 'absent') return rates.away;
  return isSteady(state, atMs) ? rates.steady : rates.normal;
}

/** What is beyond its limit is about to be told of, and never steady: a second more would be felt. */
function isSteady({ scene, changedAtMs }: SamplingState, atMs: number): boolean {
  return scene?.beyond === 0 && atMs - changedAtMs >= STEADY_MS;
}

function isChanging({ changedAtMs, movedAtMs }: SamplingState, atMs: number): boolean {
  const within = (sinceMs: number, forMs: number): boolean => atMs - sinceMs < forMs;
  return within(changedAtMs, CHANGE_MS) || (movedAtMs !== null && within(movedAtMs, MOVED_MS));
}

function isSame(one: Scene | null, other: Scene): boolean {
  return (
    one !== null &&
    one.presence === other.presence &&
    one.state === other.state &&
    one.beyond === other.beyond
  );
}
