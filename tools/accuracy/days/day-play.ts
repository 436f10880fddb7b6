// Plays a scripted day through the core with a simulated clock: what the monitor sees is drawn from what the model said of each posture. Pure.
import type { Baseline } from '../../../src/core/baseline/baseline';
import { observe, startMonitor, tell, type MonitorChoices } from '../../../src/core/watch/monitor';
import type { Observation } from '../../../src/core/pose/pose';
import type { Interval, Bout, SessionEffect } from '../../../src/core/session/session';
import { stream } from '../../../src/sitter/variety';
import type { DayPostureName } from './day-postures';
import type { DaySpan } from './day-script';
import { shifted } from '../look/silhouettes';

/** Looks at each posture, settled ones only. */
export type PostureLooks = Readonly<Record<DayPostureName, readonly Observation[]>>;

/** All that the monitor did in a day. */
export interface PlayedDay {
  readonly intervals: readonly Interval[];
  readonly bouts: readonly Bout[];
  readonly warnings: readonly { readonly atMs: number; readonly metric: string }[];
  readonly notifications: readonly { readonly atMs: number; readonly metric: string }[];
}

/** A slow pace, as on a machine that is spared; the dwell does not depend on it. */
const LOOK_EVERY_MS = 2500;

/** The worker counts people at least this often. */
const COUNT_EVERY_MS = 15_000;

/** A new look is never quite like one before: slow sway of the whole picture and a tremble of each landmark. [design] */
const SWAY_PX = 1.5;
const SWAY_PERSISTENCE = 0.95;
const TREMBLE_PX = 0.5;
const TREMBLE_M = 0.002;

/** As the app starts: told after five minutes, at least a quarter of an hour apart, three times an hour at most. */
const ALERTS = { notifyAfterMs: 300_000, minGapMs: 900_000, maxPerHour: 3, breakAfterMs: null };

function choicesFor(baseline: Baseline): MonitorChoices {
  return {
    setup: {
      id: 'bench',
      name: 'Bench',
      sourceKind: 'sitter',
      viewOverride: baseline.view,
      standingDesk: false,
      camera: null,
      raises: {},
      baseline,
    },
    sensitivity: 'standard',
    off: [],
    alerts: ALERTS,
  };
}

/** Roughly normal numbers of mean 0 and SD 1, by the sum of twelve even ones. */
function normals(seed: number): () => number {
  const next = stream(seed);
  return () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, -6);
}

/** One look as another moment would have given it. */
function trembling(look: Observation, atMs: number, sway: readonly [number, number], normal: () => number) {
  const frame = { ...look.frame, timestampMs: atMs };
  if (look.kind === 'no-pose') return { kind: 'no-pose', frame } as const;
  const { score, keypoints, keypoints3D, silhouette, candidates } = look.pose;
  const isCountDue = Math.floor(atMs / COUNT_EVERY_MS) > Math.floor((atMs - LOOK_EVERY_MS) / COUNT_EVERY_MS);
  return {
    kind: 'pose',
    frame,
    pose: {
      score,
      keypoints: keypoints.map((p) => ({
        ...p,
        x: p.x + sway[0] + TREMBLE_PX * normal(),
        y: p.y + sway[1] + TREMBLE_PX * normal(),
      })),
      keypoints3D: keypoints3D.map((p) => ({
        ...p,
        x: p.x + TREMBLE_M * normal(),
        y: p.y + TREMBLE_M * normal(),
        z: p.z + TREMBLE_M * normal(),
      })),
      ...(silhouette === undefined ? {} : { silhouette: shifted(silhouette, ...sway) }),
      ...(candidates === undefined || !isCountDue ? {} : { candidates }),
    },
  } as const;
}

/** Runs the whole day through `observe`, look by look, and stops the session at its end. The same seed gives the same day. */
export function playDay(
  day: readonly DaySpan[],
  looks: PostureLooks,
  baseline: Baseline,
  seed: number,
): PlayedDay {
  const normal = normals(seed);
  const even = stream(seed ^ 0x2545f491);
  const warnings: { atMs: number; metric: string }[] = [];
  const notifications: { atMs: number; metric: string }[] = [];
  const intervals = new Map<string, Interval>();
  const bouts = new Map<string, Bout>();
  const take = (effects: readonly SessionEffect[], atMs: number): void => {
    for (const effect of effects) {
      if (effect.kind === 'record') intervals.set(effect.interval.id, effect.interval);
      if (effect.kind === 'record-bout' || effect.kind === 'bout-ended') {
        bouts.set(effect.bout.id, effect.bout);
      }
      if (effect.kind === 'warning-raised') warnings.push({ atMs, metric: effect.warning.metric });
      if (effect.kind === 'notify') notifications.push({ atMs, metric: effect.warning.metric });
    }
  };
  const [started, first] = startMonitor(choicesFor(baseline), null, 0);
  let state = started;
  take(first, 0);
  let sway: readonly [number, number] = [0, 0];
  let endMs = 0;
  for (const { posture, startMs, endMs: untilMs } of day) {
    const known = looks[posture];
    for (let atMs = startMs + LOOK_EVERY_MS; atMs <= untilMs; atMs += LOOK_EVERY_MS) {
      const look = known[Math.floor(even() * known.length)];
      if (look === undefined) throw new RangeError(`No look at the posture "${posture}" was recorded.`);
      const push = SWAY_PX * Math.sqrt(1 - SWAY_PERSISTENCE ** 2);
      sway = [SWAY_PERSISTENCE * sway[0] + push * normal(), SWAY_PERSISTENCE * sway[1] + push * normal()];
      const [next, effects] = observe(state, trembling(look, atMs, sway, normal));
      state = next;
      take(effects, atMs);
    }
    endMs = untilMs;
  }
  const [, last] = tell(state, { kind: 'stop' }, endMs);
  take(last, endMs);
  return {
    intervals: [...intervals.values()].sort((a, b) => a.startMs - b.startMs),
    bouts: [...bouts.values()],
    warnings,
    notifications,
  };
}
