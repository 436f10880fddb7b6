// The pose model: the only file that knows TensorFlow.js. Finds one person's 33 landmarks in one picture.
/// <reference types="./artefacts" />
import {
  createDetector,
  SupportedModels,
  type Pose as DetectedPose,
} from '@tensorflow-models/pose-detection';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import {
  add,
  browser,
  cast,
  div,
  env,
  expandDims,
  getBackend,
  io,
  image as tfImage,
  memory,
  pad,
  setBackend,
  sub,
  tensor1d,
  tidy,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { joinBytes } from '../src/pose/byte-planes';
import type { LoadOptions } from '../src/pose/contract';
import type { Arrived, LoadOutcome, ModelName, WorkerTrouble } from '../src/core/supervision/load';
import { LANDMARK, type Candidate, type Keypoint, type Keypoint3D, type Pose } from '../src/core/pose/pose';
import type { Silhouette } from '../src/core/pose/silhouette';
import { ARTEFACTS } from 'virtual:artefacts';
import { createArrivals, type Arrivals } from './arrivals';
import { checkCanary, type Detect } from './canary/check-canary';
import { fetchArtefact, TroubleError, troubleOf } from './fetch-artefact';
import { DETECTOR_SIDE_PX, readCandidates, VALUES_PER_ANCHOR, type Anchor } from './read-candidates';
import { createSearch, type SearchedDetector } from './search';

export interface PoseEstimator {
  /**
   * Finds the person in `image`. Landmarks are in its pixels, unmirrored, and in metres about the hip centre.
   *
   * @param timestampMs grows from call to call; it drives the smoothing between frames
   * @param silhouette without it, the outline comes with the pose of a person whom the look before saw from the side
   * @returns null when the model sees nobody
   */
  estimate(image: ImageData, timestampMs: number, silhouette?: SilhouetteWish): Promise<Pose | null>;
  /** Forgets the tracked person and the smoothing. */
  reset(): void;
  numTensors(): number;
  dispose(): void;
}

/** When to ask for the silhouette, which takes nearly as long again: where it says what landmarks cannot, or for every look. */
export type SilhouetteWish = 'in-profile' | 'always';

/** The heavy network is not part of the app; benches compare it. */
export interface EstimatorOptions extends Omit<LoadOptions, 'model'> {
  readonly model: ModelName | 'heavy';
  /** Told how much of what has to be fetched is here. */
  readonly onArrived?: (arrived: Arrived) => void;
  /** What is done with the model before it is trusted; the canary unless said otherwise. */
  readonly check?: (detect: Detect, model: string) => Promise<WorkerTrouble | null>;
}

export type CreateOutcome =
  | {
      readonly kind: 'ready';
      readonly estimator: PoseEstimator;
      readonly loadMs: number;
      readonly warmUpMs: number;
    }
  | Extract<LoadOutcome, { kind: 'failed' }>;

const LANDMARK_COUNT = 33;

/** The part of pose-detection's BlazePose detector used here, with the one field that its own `reset()` forgets. */
interface BlazePoseDetector extends SearchedDetector<DetectedPose> {
  reset(): void;
  dispose(): void;
  worldLandmarksSmoothingFilterActual?: unknown;
  /** Read at every estimate; the silhouette's branch of the network runs only while it is set. */
  enableSegmentation: boolean;
  /** Its first stage, for a square picture with values from -1 to 1; and where each of its answers looks. */
  detectorModel: { predict(picture: Tensor): Tensor };
  readonly anchors: readonly Anchor[];
}

/** Starts the WebAssembly backend, loads detector and landmark model, and tries them on a known picture. Says what is wrong instead of throwing. */
export async function createPoseEstimator(options: EstimatorOptions): Promise<CreateOutcome> {
  const startMs = performance.now();
  try {
    const arrivals = await arrivalsOf(options);
    await startBackend(arrivals);
    const { detector, firstStage } = await loadDetector(options, arrivals);
    const loadedMs = performance.now();
    const detect: Detect = async (picture) =>
      (await detector.estimatePoses(picture, { maxPoses: 1 }, 0))[0]?.keypoints ?? [];
    const trouble = await (options.check ?? checkCanary)(detect, options.model);
    if (trouble !== null) return { kind: 'failed', trouble };
    forget(detector);
    return {
      kind: 'ready',
      estimator: wrap(detector, firstStage),
      loadMs: loadedMs - startMs,
      warmUpMs: performance.now() - loadedMs,
    };
  } catch (error) {
    return { kind: 'failed', trouble: troubleOf(error) };
  }
}

const PLAIN_BINARY = 'tfjs-backend-wasm.wasm';

async function binaryName(): Promise<string> {
  const simd = (await env().getAsync('WASM_HAS_SIMD_SUPPORT')) === true;
  return simd ? 'tfjs-backend-wasm-simd.wasm' : PLAIN_BINARY;
}

const partsOf = (model: string): readonly string[] => [`${model}/model.json`, `${model}/weights.bin`];

async function arrivalsOf({ model, onArrived }: EstimatorOptions): Promise<Arrivals> {
  const files = [await binaryName(), ...partsOf('detector'), ...partsOf(`landmark-${model}`)];
  return createArrivals(files, onArrived ?? (() => undefined), ARTEFACTS);
}

const fetchNoted = (url: string, name: string, arrivals: Arrivals): Promise<ArrayBuffer> =>
  fetchArtefact(url, name, ARTEFACTS[name], undefined, (bytes) => arrivals.note(name, bytes));

/** TensorFlow.js falls back to another backend without a word, so what came of it is looked at; and it fetches nothing by itself. */
async function startBackend(arrivals: Arrivals): Promise<void> {
  // One thread is enough at a few frames a second, and the threaded binary needs a cross-origin isolated page.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!backendStarted) {
    const name = await binaryName();
    const url = new URL(name === PLAIN_BINARY ? plainWasmUrl : simdWasmUrl, import.meta.url).href;
    const binary = await fetchNoted(url, name, arrivals);
    env().platform.fetch = () => Promise.resolve(new Response(binary));
    const usePlatformFetch = true;
    setWasmPaths(
      {
        'tfjs-backend-wasm.wasm': plainWasmUrl,
        'tfjs-backend-wasm-simd.wasm': simdWasmUrl,
        'tfjs-backend-wasm-threaded-simd.wasm': threadedWasmUrl,
      },
      usePlatformFetch,
    );
    // A binary that cannot be compiled would leave it waiting for ever.
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), STARTING_MS));
    backendStarted = await Promise.race([setBackend('wasm'), late]);
    env().platform.fetch = () => Promise.reject(new Error('Everything has been fetched.'));
  }
  if (!backendStarted || getBackend() !== 'wasm') {
    throw new TroubleError({ kind: 'no-backend', message: 'The WebAssembly backend did not start.' });
  }
}

/** The backend starts once; setting its paths a second time would be refused. */
let backendStarted = false;

/** Compiling takes a second on a slow machine. [design] */
const STARTING_MS = 30_000;

/** A converted model from its two files, each checked. */
async function loadModel(folder: string, name: string, arrivals: Arrivals): Promise<io.IOHandler> {
  const [json, weights] = await Promise.all(
    partsOf(name).map((part) => fetchNoted(`${folder}${part}`, part, arrivals)),
  );
  if (json === undefined || weights === undefined) throw new Error('A model has two files.');
  const model = JSON.parse(new TextDecoder().decode(json)) as io.ModelJSON;
  const artefacts = await io.getModelArtifactsForJSON(model, (manifest) =>
    Promise.resolve([io.getWeightSpecs(manifest), joinBytes(new Uint8Array(weights)).buffer]),
  );
  return io.fromMemory(artefacts);
}

/** The detector, and its first stage as it answers by itself, for counting people. */
interface LoadedDetector {
  readonly detector: BlazePoseDetector;
  readonly firstStage: BlazePoseDetector['detectorModel'];
}

/** Both models are given: the package's own defaults would ask a model hub on the network. */
async function loadDetector(options: EstimatorOptions, arrivals: Arrivals): Promise<LoadedDetector> {
  const folder = options.modelsUrl.endsWith('/') ? options.modelsUrl : `${options.modelsUrl}/`;
  const [detectorModelUrl, landmarkModelUrl] = await Promise.all([
    loadModel(folder, 'detector', arrivals),
    loadModel(folder, `landmark-${options.model}`, arrivals),
  ]);
  const detector = (await createDetector(SupportedModels.BlazePose, {
    runtime: 'tfjs',
    modelType: options.model,
    enableSmoothing: true,
    enableSegmentation: false,
    // A silhouette is asked for too seldom to be smoothed over time.
    smoothSegmentation: false,
    detectorModelUrl,
    landmarkModelUrl,
  })) as unknown as BlazePoseDetector;
  // Counting goes by the scores as they are, so they are kept before they are raised.
  const firstStage = detector.detectorModel;
  return { detector: askingForLess(detector), firstStage };
}

/**
 * A score of the first stage that is worth a second opinion: pose-detection asks for 0.5, and so passes over people in dim light and people
 * with dark hair against dark skin, whom the landmark model then finds surely. An empty place scores below 0.02; a plant
 * up to 0.32, and `search.ts` goes by its size. [syn]
 */
const WORTH_A_LOOK_SCORE = 0.1;

/** What pose-detection's own 0.5 becomes when scores are raised so. */
const SURE_SCORE = 1 - WORTH_A_LOOK_SCORE;

/** Raises every score by what brings {@link WORTH_A_LOOK_SCORE} to the 0.5 that is asked for; their order stays. */
function askingForLess(detector: BlazePoseDetector): BlazePoseDetector {
  const { detectorModel } = detector;
  const raise = -Math.log(WORTH_A_LOOK_SCORE / (1 - WORTH_A_LOOK_SCORE));
  const raised = [raise, ...Array.from({ length: VALUES_PER_ANCHOR - 1 }, () => 0)];
  const predict = (picture: Tensor): Tensor =>
    tidy(() => add(detectorModel.predict(picture), tensor1d(raised)));
  // Everything else of the model, such as its disposal, stays its own.
  detector.detectorModel = Object.assign(Object.create(detectorModel) as typeof detectorModel, { predict });
  return detector;
}

/** pose-detection 2.1.3 leaves the smoothing of the metric landmarks in place: the next person would start from the last one's. */
function forget(detector: BlazePoseDetector): void {
  detector.reset();
  detector.worldLandmarksSmoothingFilterActual = null;
}

/** A fifth of the looks would be too much for something that changes so seldom; while looks are rare, this often will do. [design] */
const LOOKS_PER_COUNT = 12;
const MAX_COUNT_AGE_MS = 15_000;

/** Everybody in the picture. The tracking looks only where the person was before, and so does not see who else has come. */
async function candidatesIn(
  firstStage: LoadedDetector['firstStage'],
  anchors: readonly Anchor[],
  image: ImageData,
): Promise<readonly Candidate[]> {
  const found = tidy(() => firstStage.predict(squareOf(image)));
  try {
    return readCandidates(await found.data(), anchors, image);
  } finally {
    found.dispose();
  }
}

/** The picture in the middle of a square, at the detector's size and range. */
function squareOf(image: ImageData): Tensor {
  const side = Math.max(image.width, image.height);
  const [acrossPx, downPx] = [(side - image.width) / 2, (side - image.height) / 2];
  const edges: [number, number][] = [
    [Math.floor(downPx), Math.ceil(downPx)],
    [Math.floor(acrossPx), Math.ceil(acrossPx)],
    [0, 0],
  ];
  const square = pad(cast(browser.fromPixels(image), 'float32'), edges);
  const small = tfImage.resizeBilinear(square, [DETECTOR_SIDE_PX, DETECTOR_SIDE_PX]);
  return sub(div(expandDims(small), 127.5), 1);
}

function wrap(detector: BlazePoseDetector, firstStage: LoadedDetector['firstStage']): PoseEstimator {
  let lastTimestampMs = Number.NEGATIVE_INFINITY;
  let inProfile = false;
  let counted: { readonly atMs: number; readonly looks: number } | null = null;
  const reset = (): void => {
    forget(detector);
    counted = null;
  };
  const isCountDue = (timestampMs: number): boolean =>
    counted === null || counted.looks >= LOOKS_PER_COUNT || timestampMs - counted.atMs >= MAX_COUNT_AGE_MS;
  const withCandidates = async (pose: Pose, image: ImageData, timestampMs: number): Promise<Pose> => {
    if (!isCountDue(timestampMs)) {
      if (counted !== null) counted = { ...counted, looks: counted.looks + 1 };
      return pose;
    }
    counted = { atMs: timestampMs, looks: 0 };
    return { ...pose, candidates: await candidatesIn(firstStage, detector.anchors, image) };
  };
  const search = createSearch(detector, SURE_SCORE, reset);
  return {
    async estimate(image, timestampMs, silhouette = 'in-profile') {
      detector.enableSegmentation = silhouette === 'always' || inProfile;
      // The smoothing does nothing while time stands still or runs backwards (a clock put right, a recording begun again).
      if (timestampMs <= lastTimestampMs) reset();
      lastTimestampMs = timestampMs;
      try {
        const seen = await search(image, timestampMs);
        if (seen === null) return null;
        const pose = await toPose(seen.found);
        inProfile = isProfile(pose);
        return await withCandidates(pose, seen.picture, timestampMs);
      } catch (error) {
        // One landmark that is not a number would stay in the smoothing for good.
        reset();
        throw error;
      }
    },
    reset,
    numTensors: () => memory().numTensors,
    dispose: () => detector.dispose(),
  };
}

/** Shoulders turned so far from the camera are worth an outline. [design] */
const PROFILE_DEG = 45;

function isProfile({ keypoints3D }: Pose): boolean {
  const [left, right] = [keypoints3D[LANDMARK.leftShoulder], keypoints3D[LANDMARK.rightShoulder]];
  if (left === undefined || right === undefined) return false;
  const yawDeg = (Math.atan2(Math.abs(left.z - right.z), Math.abs(left.x - right.x)) * 180) / Math.PI;
  return yawDeg > PROFILE_DEG;
}

const SILHOUETTE_STEP_PX = 4;

/** Every fourth pixel of the mask, whose first of four channels holds how surely the person covers it; undefined when none was asked for. */
async function silhouetteOf({ segmentation }: DetectedPose): Promise<Silhouette | undefined> {
  const mask = await segmentation?.mask.toTensor();
  if (mask === undefined) return undefined;
  const [heightPx, widthPx, channels] = mask.shape;
  const values = await mask.data();
  mask.dispose();
  const columns = Math.floor(widthPx / SILHOUETTE_STEP_PX);
  const rows = Math.floor(heightPx / SILHOUETTE_STEP_PX);
  const cover = Uint8Array.from({ length: columns * rows }, (_, i) => {
    const x = (i % columns) * SILHOUETTE_STEP_PX;
    const y = Math.floor(i / columns) * SILHOUETTE_STEP_PX;
    return Math.round(255 * Math.min(1, Math.max(0, values[(y * widthPx + x) * channels] ?? 0)));
  });
  return { stepPx: SILHOUETTE_STEP_PX, columns, rows, cover };
}

/** Takes over what Plumbline uses. Throws when the model gave anything but 33 finite landmarks of each kind. */
async function toPose(found: DetectedPose): Promise<Pose> {
  const silhouette = await silhouetteOf(found);
  const keypoints = found.keypoints.map(({ x, y, score = 0 }): Keypoint => ({ x, y, score }));
  const keypoints3D = (found.keypoints3D ?? []).map(({ x, y, z = Number.NaN, score = 0 }): Keypoint3D => ({
    x,
    y,
    z,
    score,
  }));
  const complete = keypoints.length === LANDMARK_COUNT && keypoints3D.length === LANDMARK_COUNT;
  const finite = [...keypoints, ...keypoints3D].every((point) => Object.values(point).every(Number.isFinite));
  if (!complete || !finite) throw new Error('The model gave an incomplete pose.');
  const pose = { score: found.score ?? 0, keypoints, keypoints3D };
  return silhouette === undefined ? pose : { ...pose, silhouette };
}
