// The browser side of `npm run analyse`: the real worker and the real core on the frames of one file after another.
import { framesOfFile, type FileFrame } from '../../src/camera/frames-of-file';
import { MediaError } from '../../src/camera/frame-sequence';
import type { SourceProblem } from '../../src/core/camera/source';
import type { ModelName } from '../../src/core/supervision/load';
import { calibrate } from '../../src/core/calibration/calibrate';
import type { CalibrationSample } from '../../src/core/calibration/good-looks';
import type { Baseline } from '../../src/core/baseline/baseline';
import type { CalibrationOutcome } from '../../src/core/calibration/calibration';
import type { Judgement } from '../../src/core/baseline/judgement';
import {
  assess,
  createAssessor,
  type Assessment,
  type AssessorState,
} from '../../src/core/assessment/assess';
import type { View } from '../../src/core/features/view';
import type { Observation } from '../../src/core/pose/pose';
import { createPoseClient, type PoseClient } from '../../src/pose/client';
import { readyClient } from '../browsers/ready-client';
import type { FileProblem, FileSummary, FrameLine } from './lines';
import { messageOf } from '../../src/message-of';

export interface FileRequest {
  /** Which of the files given to the page's file input. */
  readonly index: number;
  readonly name: string;
  readonly view: View | null;
  readonly baseline: Baseline | null;
}

interface FileTrouble {
  readonly kind: 'problem';
  readonly problem: FileProblem;
  readonly message: string;
}

export type FileOutcome = { readonly kind: 'analysed'; readonly summary: FileSummary } | FileTrouble;

export type BaselineOutcome =
  | CalibrationOutcome
  | { readonly kind: 'unreadable'; readonly problem: FileProblem; readonly message: string };

declare global {
  interface Window {
    openModel: (model: ModelName) => Promise<void>;
    analyseFile: (request: FileRequest) => Promise<FileOutcome>;
    baselineFrom: (request: Omit<FileRequest, 'baseline'>) => Promise<BaselineOutcome>;
    /** Given by the command line. */
    emitLine: (line: FrameLine) => Promise<void>;
  }
}

/** A picture is looked at again and again until tracking has converged and the window is full. */
const STILL_LOOKS = 14;
/** As many looks at a still picture as a calibration wants. */
const STILL_CALIBRATION_LOOKS = 36;
const STILL_STEP_MS = 300;

let client: PoseClient | null = null;

window.openModel = async (model) => {
  client = await readyClient((handlers) =>
    createPoseClient({ model, modelsUrl: new URL('/models/', location.href).href, ...handlers }),
  );
};

window.analyseFile = ({ index, name, view, baseline }) =>
  guarded(async () => {
    let state = createAssessor({ view, baseline, sensitivity: 'standard' });
    const counts = { frames: 0, framesWithPerson: 0, peopleCounts: 0, countsOfSeveral: 0 };
    const views: View[] = [];
    let judged: Judgement | null = null;
    let standing = false;
    for await (const { observation, isReported } of looks(index, STILL_LOOKS)) {
      const [next, assessment] = assess(state, observation);
      state = next;
      if (!isReported) continue;
      counts.frames += 1;
      const people = peopleIn(observation);
      if (people !== null) counts.peopleCounts += 1;
      if (people !== null && people > 1) counts.countsOfSeveral += 1;
      if (observation.kind === 'pose') counts.framesWithPerson += 1;
      if (assessment.detectedView !== null) views.push(assessment.detectedView);
      standing = assessment.standing;
      const { judgement } = assessment;
      if (judgement !== null && (isKnown(judgement) || judged === null || !isKnown(judged)))
        judged = judgement;
      await window.emitLine(lineOf(name, observation, assessment, state));
    }
    if (counts.framesWithPerson === 0) {
      const message = `Nobody was found in any of its ${counts.frames} frames.`;
      return { kind: 'problem', problem: 'no-person', message } as const;
    }
    const summary = { file: name, ...counts, view: view ?? mostFrequent(views), judgement: judged, standing };
    return { kind: 'analysed', summary } as const;
  });

const isKnown = ({ overall }: Judgement): boolean => overall.kind !== 'unknown';

window.baselineFrom = async ({ index, view }) => {
  const outcome = await guarded(async (): Promise<BaselineOutcome> => {
    const samples: CalibrationSample[] = [];
    let state = createAssessor({ view, baseline: null, sensitivity: 'standard' });
    let frame: Observation['frame'] | null = null;
    for await (const { observation } of looks(index, STILL_CALIBRATION_LOOKS)) {
      const [next, { features }] = assess(state, observation);
      const settled = next.trackedLooks > SETTLED_LOOKS;
      state = next;
      frame = observation.frame;
      if (features !== null && settled) samples.push({ features, atMs: observation.frame.timestampMs });
    }
    if (frame === null) return { kind: 'unreadable', problem: 'no-person', message: 'It has no frames.' };
    return calibrate(samples, { view, frame, atMs: frame.timestampMs });
  });
  return outcome.kind === 'problem' && typeof outcome.problem === 'string'
    ? { kind: 'unreadable', problem: outcome.problem, message: outcome.message }
    : outcome;
};

/** Looks that the tracking needs to converge, as in monitoring. */
const SETTLED_LOOKS = 6;

interface Look {
  readonly observation: Observation;
  /** Whether the output tells of this look; of a still picture only the last. */
  readonly isReported: boolean;
}

/** Every frame of the file seen by the worker, in order; a file of one frame is looked at `stillLooks` times. */
async function* looks(index: number, stillLooks: number): AsyncGenerator<Look, void, undefined> {
  const file = document.querySelector('input')?.files?.item(index);
  if (client === null || file === null || file === undefined) throw new Error('No model, or no such file.');
  client.reset();
  let waiting: FileFrame | null = null;
  let count = 0;
  for await (const frame of framesOfFile(file)) {
    count += 1;
    if (waiting !== null) yield { observation: await look(client, waiting), isReported: true };
    waiting = frame;
  }
  if (waiting === null) return;
  if (count > 1) {
    yield { observation: await look(client, waiting), isReported: true };
    return;
  }
  for (let turn = 1; turn <= stillLooks; turn++) {
    const bitmap = await createImageBitmap(waiting.bitmap);
    const frame = { bitmap, timestampMs: turn * STILL_STEP_MS };
    yield { observation: await look(client, frame), isReported: turn === stillLooks };
  }
  waiting.bitmap.close();
}

async function look(pose: PoseClient, { bitmap, timestampMs }: FileFrame): Promise<Observation> {
  const outcome = await pose.estimate(bitmap, timestampMs);
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  return outcome.observation;
}

function peopleIn(observation: Observation): number | null {
  return observation.kind === 'pose' ? (observation.pose.candidates?.length ?? null) : null;
}

function lineOf(
  file: string,
  { frame, ...observation }: Observation,
  { features, metrics, judgement, detectedView, standing }: Assessment,
  { setup }: AssessorState,
): FrameLine {
  const pose = 'pose' in observation ? observation.pose : null;
  return {
    file,
    timestampMs: frame.timestampMs,
    widthPx: frame.widthPx,
    heightPx: frame.heightPx,
    view: setup.view ?? detectedView,
    score: pose?.score ?? null,
    keypoints: pose?.keypoints ?? [],
    people: pose?.candidates?.length ?? null,
    features,
    metrics,
    judgement,
    standing,
  };
}

/** Turns what the file reader throws into a word about the file. */
async function guarded<T>(work: () => Promise<T>): Promise<T | FileTrouble> {
  try {
    return await work();
  } catch (error) {
    const message = messageOf(error);
    if (!(error instanceof MediaError)) return { kind: 'problem', problem: 'failed', message };
    return wordOn(error.problem, message);
  }
}

function wordOn(problem: SourceProblem, otherwise: string): FileTrouble {
  const trouble = (kind: FileProblem, message: string): FileTrouble => ({
    kind: 'problem',
    problem: kind,
    message,
  });
  if (problem.kind === 'empty-file') return trouble('empty', 'The file is empty.');
  if (problem.kind === 'not-media') return trouble('not-media', 'This is neither a picture nor a video.');
  if (problem.kind === 'undecodable') return trouble('undecodable', problem.detail);
  return trouble('failed', otherwise);
}

function mostFrequent(views: readonly View[]): View | null {
  const counts = new Map<View, number>();
  for (const view of views) counts.set(view, (counts.get(view) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
