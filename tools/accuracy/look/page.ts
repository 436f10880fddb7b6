// The accuracy bench's browser side: draws a body in known poses and lets the real pose worker look at it.
import type { Observation } from '../../../src/core/pose/pose';
import { createRiggedSitter } from '../../../src/sitter/rig';
import { withIdleMotion } from '../../../src/sitter/script';
import { captureFrame, type SitterSensor } from '../../../src/sitter/sensor';
import { createSitter } from '../../../src/sitter/sitter';
import type { Sitter } from '../../../src/sitter/stage';
import type { SitterBody } from '../../../src/sitter/body';
import { createLooker, type Looker } from './looker';
import type { ComparedModel } from '../figures/models-compared';
import type { PlannedShot, RecordedShot, Recording, StationPlan } from './recording';
import { meanState, trueStateOf, type TrueState } from '../people/true-state';

declare global {
  interface Window {
    openBenchModel: (model: ComparedModel) => Promise<void>;
    /** Puts a modelled body, or the rig in the page's file input, at the desk. */
    seat: (body: SitterBody | null) => Promise<void>;
    record: (plan: StationPlan) => Promise<Recording>;
    /** Given by the command line. */
    tellProgress: (text: string) => Promise<void>;
  }
}

/** Three looks a second, as calibration expects. */
const LOOK_STEP_MS = 334;
/** As many looks as the core leaves unjudged after a reset. */
const UNJUDGED_LOOKS = 6;

let looker: Looker | null = null;
let sitter: Sitter | null = null;

window.openBenchModel = async (model) => {
  looker = await createLooker(model);
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
  const { budget } = plan;
  const upright = await recordShot(plan, plan.upright, budget.upright);
  const ownSlump = budget.slump > 0 ? await recordShot(plan, plan.ownSlump, budget.slump) : upright;
  const shots: RecordedShot[] = [];
  for (const [index, shot] of plan.shots.entries()) {
    shots.push(await recordShot(plan, shot, budget.measured));
    if (index % 10 === 9) await window.tellProgress(`${index + 1} of ${plan.shots.length} poses`);
  }
  return { station: plan.station, scene: plan.scene, upright, ownSlump, shots };
};

/**
 * Resets the tracking, lets it settle on the first picture, then looks at a person who moves as people do when they sit still. The last
 * settled look stands for those that the core would not judge anyway.
 */
async function recordShot(plan: StationPlan, shot: PlannedShot, measured: number): Promise<RecordedShot> {
  if (looker === null || sitter === null) throw new Error('The bench was not opened.');
  looker.reset();
  const scene = shot.scene ?? plan.scene;
  const looks: Observation[] = [];
  const truths: TrueState[] = [];
  const timeMs = (): number => (looks.length + 1) * LOOK_STEP_MS;
  let silhouette: string | null = null;
  for (let turn = 0; turn < measured; turn++) {
    sitter.render(withIdleMotion(shot.pose, turn * LOOK_STEP_MS, 1, shot.seed), scene);
    truths.push(trueStateOf(sitter.truth()));
    const sensor: SitterSensor = { noiseRatio: scene.light === 'dim' ? 3 : 1, seed: shot.seed * 100 + turn };
    const picture = await captureFrame(sitter.canvas, sensor);
    if (turn === 0) await settle(looker, picture, plan.budget.settling, looks);
    if (turn < measured - 1) {
      looks.push(await looker.look(picture, timeMs()));
    } else {
      const close = await looker.lookClosely(picture, timeMs());
      looks.push(close.observation);
      silhouette = close.silhouette;
    }
    picture.close();
  }
  return { id: shot.id, group: shot.group, truth: meanState(truths), looks, silhouette };
}

async function settle(
  eyes: Looker,
  picture: ImageBitmap,
  times: number,
  looks: Observation[],
): Promise<void> {
  for (let again = 0; again < times; again++) {
    looks.push(await eyes.look(picture, (looks.length + 1) * LOOK_STEP_MS));
  }
  const last = looks.at(-1);
  while (last !== undefined && looks.length < UNJUDGED_LOOKS) {
    looks.push({ ...last, frame: { ...last.frame, timestampMs: (looks.length + 1) * LOOK_STEP_MS } });
  }
}
