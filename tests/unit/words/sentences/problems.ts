// One of each problem that is told.
import type { SourceProblem } from '../../../../src/core/camera/source';
import type { WorkerTrouble } from '../../../../src/core/supervision/load';
import type { AppProblem, StorageCause } from '../../../../src/core/watch/problem';
import { all } from './of-each-kind';

const SOURCE_PROBLEMS: {
  readonly [K in SourceProblem['kind']]: readonly Extract<SourceProblem, { kind: K }>[];
} = {
  'camera-blocked': [
    { kind: 'camera-blocked', by: 'person' },
    { kind: 'camera-blocked', by: 'system' },
  ],
  'no-camera': [{ kind: 'no-camera' }],
  'camera-in-use': [{ kind: 'camera-in-use' }],
  'camera-gone': [{ kind: 'camera-gone' }],
  'insecure-page': [{ kind: 'insecure-page' }],
  'not-media': [{ kind: 'not-media', fileName: 'notes.txt' }],
  'empty-file': [{ kind: 'empty-file', fileName: 'empty.mp4' }],
  undecodable: [{ kind: 'undecodable', fileName: 'odd.avi', detail: 'codec unknown' }],
  heic: [{ kind: 'heic', fileName: 'IMG_0001.HEIC' }],
  'too-large': [{ kind: 'too-large', fileName: 'wall.png', widthPx: 20_000, heightPx: 3_000 }],
  'no-index': [{ kind: 'no-index', fileName: 'cut-off.mp4' }],
  'no-webgl': [{ kind: 'no-webgl' }],
  other: [{ kind: 'other', message: 'something else' }],
};

const FILE = 'detector/weights.bin';
/** One of each kind that has words of its own. */
const WORKER_TROUBLES: {
  readonly [K in Exclude<WorkerTrouble['kind'], 'leaking'>]: Extract<WorkerTrouble, { kind: K }>;
} = {
  'script-missing': { kind: 'script-missing' },
  unreachable: { kind: 'unreachable', file: FILE },
  stalled: { kind: 'stalled', file: FILE },
  'file-missing': { kind: 'file-missing', file: FILE, status: 404 },
  'file-broken': { kind: 'file-broken', file: FILE },
  'no-backend': { kind: 'no-backend', message: 'it did not start' },
  'no-pixels': { kind: 'no-pixels', message: 'it is not allowed' },
  'answers-wrong': { kind: 'answers-wrong', offPx: 30 },
  silent: { kind: 'silent', forMs: 20_000 },
  other: { kind: 'other', message: 'stopped' },
};

export const PROBLEMS: readonly AppProblem[] = [
  ...Object.values(SOURCE_PROBLEMS)
    .flat()
    .map((problem) => ({ kind: 'source', problem }) as const),
  ...Object.values(WORKER_TROUBLES).map((trouble) => ({ kind: 'worker', trouble }) as const),
  ...all<StorageCause>({
    missing: true,
    'blocked-by-other-tab': true,
    'newer-version': true,
    refused: true,
    silent: true,
    full: true,
    closed: true,
    erased: true,
    failed: true,
  }).map((cause) => ({ kind: 'storage', failure: { cause, message: 'no space' } }) as const),
  { kind: 'store-lost', reason: 'newer-version' } as const,
  { kind: 'store-lost', reason: 'cut-off' } as const,
  { kind: 'store-emptied' } as const,
  { kind: 'alert-failed', outcome: { kind: 'failed', message: 'Illegal constructor' } },
  { kind: 'alert-failed', outcome: { kind: 'not-allowed', permission: 'denied' } },
  { kind: 'erased-elsewhere' },
  { kind: 'records-set-aside', count: 1 } as const,
];
