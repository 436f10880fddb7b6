// Sets the pace of looking by what is seen, who watches, and what the person has chosen.
import {
  paceOf,
  sample,
  startSampling,
  type Attention,
  type Pace,
  type Power,
  type SamplingMode,
  type Scene,
} from '../core/sampling/policy';

/** What a look took: the model's time, null when it was not asked; and whether it was of a quiet picture just left. */
export interface Effort {
  readonly estimateMs: number | null;
  readonly moved: boolean;
}

export interface PacingParts {
  readonly mode: () => SamplingMode;
  readonly attention: () => Attention;
  readonly power: () => Power;
  readonly setPace: (pace: Pace) => void;
  readonly now: () => number;
}

export interface Pacing {
  /** A look was taken. */
  looked(scene: Scene, effort: Effort): void;
  /** What was tracked is forgotten: the first looks come close together. */
  restart(): void;
  /** Something else that counts has changed, or time has passed. */
  refresh(): void;
}

/** Speaks to the watcher only when the pace changes. */
export function createPacing(parts: PacingParts): Pacing {
  let state = startSampling(parts.now());
  let last: Pace | null = null;

  function refresh(): void {
    const pace = paceOf(state, parts.attention(), parts.mode(), parts.now(), parts.power());
    const same =
      last !== null &&
      last.intervalMs === pace.intervalMs &&
      last.reuseMs === pace.reuseMs &&
      last.calmReuseMs === pace.calmReuseMs &&
      last.framesPerSecond === pace.framesPerSecond;
    last = pace;
    if (!same) parts.setPace(pace);
  }

  return {
    looked(scene, { estimateMs, moved }) {
      state = sample(state, scene, estimateMs, parts.now(), moved);
      refresh();
    },
    restart() {
      state = { ...startSampling(parts.now()), estimateMs: state.estimateMs };
      refresh();
    },
    refresh,
  };
}
