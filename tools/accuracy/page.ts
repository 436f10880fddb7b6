// The accuracy bench's browser side: draws a body in known poses and lets the real pose worker look at it.
import type { Observation } from '../../src/core/pose/pose';
import { createPoseClient, type PoseClient } from '../../src/pose-client/pose-client';
import { createRiggedSitter } from '../../src/sitter/rig';
import { withIdleMotion } from '../../src/sitter/script';
import { captureFrame, type SitterSensor } from '../../src/sitter/sensor';
import { createSitter } from '../../src/sitter/sitter';
import type { Sitter } from '../../src/sitter/stage';
import type { SitterBody } from '../../src/sitter/body';
import { readyClient } from '../ready-client';
import type { PlannedShot, RecordedShot, Recording, StationPlan } from './recording';
import { meanState, trueStateOf, type TrueState } from './true-state';

declare global {
  interface Window {
    openBenchModel: () => Promise<void>;
    /** Puts a modelled body, or the rig in the page's file input, at the desk. */
    seat: (body: SitterBody | null) => Promise<void>;
    record: (plan: StationPlan) => Promise<Recording>;
    /** Given by the command line. */
    tellProgress: (text: string) => Promise<void>;
  }
}

/** Three looks a second, as calibration expects. */
const LOOK_STEP_MS = 334;
/** While the tracking converges; not judged. */
const SETTLING_LOOKS = 6;
const MEASURED_LOOKS = 4;
/** Long enough for a baseline: 25 good looks over 8 s. */
const UPRIGHT_LOOKS = 27;
const SLUMP_LOOKS = 16;

let client: PoseClient | null = null;
let sitter: Sitter | null = null;

window.openBenchModel = async () => {
  const modelsUrl = new URL('/models/', location.href).href;
  client = await readyClient((handlers) => createPoseClient({ model: 'full', modelsUrl, ...handlers }));
};

window.seat = async (body) => {
  sitter?.dispose();
  if (body !== null) {
    sitter = createSitter({ body });
    return;
  }
  const file = document.querySelector('input')?.files?.item(0);
  if (!file) throw new Error('No rigged person was given to the page.');
  sitter = await createRiggedSitter(await file.arrayBuffer());
};

window.record = async (plan) => {
  const upright = await recordShot(plan, plan.upright, UPRIGHT_LOOKS);
  const ownSlump = await recordShot(plan, plan.ownSlump, SLUMP_LOOKS);
  const shots: RecordedShot[] = [];
  for (const [index, shot] of plan.shots.entries()) {
    shots.push(await recordShot(plan, shot, MEASURED_LOOKS));
    if (index % 10 === 9) await window.tellProgress(`${index + 1} of ${plan.shots.length} poses`);
  }
  return { station: plan.station, scene: plan.scene, upright, ownSlump, shots };
};

/** Resets the tracking, lets it settle on the first picture, then looks at a person who moves as people do when they sit still. */
async function recordShot(plan: StationPlan, shot: PlannedShot, measured: number): Promise<RecordedShot> {
  if (client === null || sitter === null) throw new Error('The bench was not opened.');
  client.reset();
  const looks: Observation[] = [];
  const truths: TrueState[] = [];
  for (let turn = 0; turn < measured; turn++) {
    sitter.render(withIdleMotion(shot.pose, turn * LOOK_STEP_MS, 1, shot.seed), plan.scene);
    truths.push(trueStateOf(sitter.truth()));
    const sensor: SitterSensor = {
      noiseRatio: plan.scene.light === 'dim' ? 3 : 1,
      seed: shot.seed * 100 + turn,
    };
    const picture = await captureFrame(sitter.canvas, sensor);
    for (let again = 0; turn === 0 && again < SETTLING_LOOKS; again++) {
      looks.push(await look(client, await createImageBitmap(picture), looks.length));
    }
    looks.push(await look(client, picture, looks.length));
  }
  return { id: shot.id, group: shot.group, truth: meanState(truths), looks };
}

async function look(pose: PoseClient, picture: ImageBitmap, turn: number): Promise<Observation> {
  const outcome = await pose.estimate(picture, (turn + 1) * LOOK_STEP_MS);
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  return rounded(outcome.observation);
}

/** A hundredth of a pixel and a tenth of a millimetre: far below the landmarks' own trembling, and a third of the bytes. */
function rounded(observation: Observation): Observation {
  if (observation.kind === 'no-pose') return observation;
  const { score, keypoints, keypoints3D } = observation.pose;
  const fine = (value: number): number => Math.round(value * 1e4) / 1e4;
  const coarse = (value: number): number => Math.round(value * 100) / 100;
  return {
    ...observation,
    pose: {
      score: fine(score),
      keypoints: keypoints.map((p) => ({ x: coarse(p.x), y: coarse(p.y), score: fine(p.score) })),
      keypoints3D: keypoints3D.map((p) => ({
        x: fine(p.x),
        y: fine(p.y),
        z: fine(p.z),
        score: fine(p.score),
      })),
    },
  };
}
