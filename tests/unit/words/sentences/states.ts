// One of each state of watching, of the page and of the camera.
import type { CameraCondition, Phase } from '../../../../src/model/model';
import type { WatchState } from '../../../../src/core/session/session';
import { UNKNOWN } from './of-each-kind';
import { PROBLEMS } from './problems';

export const STATES: readonly WatchState[] = [
  { kind: 'good' },
  { kind: 'deviating', metrics: [] },
  { kind: 'deviating', metrics: ['slumpRatio'] },
  { kind: 'deviating', metrics: ['slumpRatio', 'neckInclinationDeg'] },
  ...UNKNOWN.map((reason) => ({ kind: 'unknown', reason }) as const),
  { kind: 'away' },
  { kind: 'not-monitored', reason: 'paused' },
  { kind: 'not-monitored', reason: 'gap' },
  { kind: 'not-monitored', reason: 'stopped' },
  { kind: 'not-monitored', reason: 'between-looks' },
];

export const PHASES: readonly Phase[] = [
  { kind: 'starting', step: 'source', arrived: null },
  { kind: 'starting', step: 'model', arrived: null },
  { kind: 'paused', sinceMs: 0 },
  ...PROBLEMS.map((problem) => ({ kind: 'problem', problem }) as const),
];

export const CONDITIONS: readonly CameraCondition[] = [
  { kind: 'live' },
  { kind: 'silent' },
  { kind: 'resting', untilMs: 0 },
  ...(['ended', 'muted', 'frozen', 'taken', 'still'] as const).map(
    (loss) => ({ kind: 'reopening', loss }) as const,
  ),
  { kind: 'gone' },
];
