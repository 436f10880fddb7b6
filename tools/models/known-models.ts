// The model files this project converts: where each comes from, what it must be, and what its results are called.

/** Names under which the converted models are served: `models/<name>/model.json`. */
export const MODEL_NAMES = ['detector', 'landmark-lite', 'landmark-full', 'landmark-heavy'] as const;

/** One of `MODEL_NAMES`. */
export type ModelName = (typeof MODEL_NAMES)[number];

/** The models made without being asked for; the heavy one is 27 MB and made only on request. */
export const DEFAULT_MODELS: readonly ModelName[] = ['detector', 'landmark-lite', 'landmark-full'];

/**
 * A result of the graph. A `sigmoid` result also keeps its raw values, under the name `raw`.
 */
export type Head = { kind: 'plain'; name: string } | { kind: 'sigmoid'; name: string; raw: string };

/**
 * How the file's results become those of the graph: `each` in file order, or all `joined` along the last axis,
 * in the order given.
 */
export type Heads =
  { kind: 'each'; heads: readonly Head[] } | { kind: 'joined'; name: string; order: readonly number[] };

/** A known input file. */
export interface KnownModel {
  /** File name inside the package `@mediapipe/pose`. */
  file: string;
  bytes: number;
  sha256: string;
  heads: Heads;
}

// MediaPipe applies the sigmoid to the heat map and the mask outside the model; pose-detection expects the
// `activation_` results to have it already (it sums heat-map values as weights), so the graph applies it.
const LANDMARK_HEADS: Heads = {
  kind: 'each',
  heads: [
    { kind: 'plain', name: 'ld_3d' },
    { kind: 'plain', name: 'output_poseflag' },
    { kind: 'sigmoid', name: 'activation_segmentation', raw: 'output_segmentation' },
    { kind: 'sigmoid', name: 'activation_heatmap', raw: 'output_heatmap' },
    { kind: 'plain', name: 'world_3d' },
  ],
};

/** Every known input, by the name of the model made from it. */
export const KNOWN_MODELS: Readonly<Record<ModelName, KnownModel>> = {
  detector: {
    // Despite its name, this is MediaPipe's pose_detection.tflite and nothing else.
    file: 'pose_solution_packed_assets.data',
    bytes: 2_962_288,
    sha256: 'a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85',
    heads: { kind: 'joined', name: 'detections', order: [1, 0] },
  },
  'landmark-lite': {
    file: 'pose_landmark_lite.tflite',
    bytes: 2_819_824,
    sha256: 'f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61',
    heads: LANDMARK_HEADS,
  },
  'landmark-full': {
    file: 'pose_landmark_full.tflite',
    bytes: 6_440_512,
    sha256: 'e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f',
    heads: LANDMARK_HEADS,
  },
  'landmark-heavy': {
    file: 'pose_landmark_heavy.tflite',
    bytes: 27_709_200,
    sha256: '59e42d71bcd44cbdbabc419f0ff76686595fd265419566bd4009ef703ea8e1fe',
    heads: LANDMARK_HEADS,
  },
};

/** True for a name under which a model can be made. */
export function isModelName(name: string): name is ModelName {
  return (MODEL_NAMES as readonly string[]).includes(name);
}
