// The calibration check's browser side: plays a stream through the real worker and the real core, in the stream's own time.
import {
  beginCalibration,
  calibrateWith,
  choose,
  endCalibration,
  observe,
  startMonitor,
  type MonitorChoices,
  type MonitorState,
} from '../../src/core/watch/monitor';
import type { Observation } from '../../src/core/pose/pose';
import { snapshot } from '../../src/core/session/step';
import { createPoseClient, type PoseClient } from '../../src/pose/client';
import { createRiggedSitter } from '../../src/sitter/rig';
import { withIdleMotion } from '../../src/sitter/script';
import { captureFrame } from '../../src/sitter/sensor';
import { createSitter } from '../../src/sitter/sitter';
import type { Sitter } from '../../src/sitter/stage';
import { readyClient } from '../browsers/ready-client';
import type { Stream, StreamOutcome, StreamPerson, Stretch } from './stream';

declare global {
  interface Window {
    openCheckModel: () => Promise<void>;
    play: (stream: Stream) => Promise<StreamOutcome>;
  }
}

/** Three looks a second while calibrating, and one while watching, which is less than the page itself takes. */
const CALIBRATING_STEP_MS = 334;
const WATCHING_STEP_MS = 1000;
/** A calibration that has not come to anything by then has been refused. */
const PATIENCE_MS = 40_000;

const CHOICES: MonitorChoices = {
  setup: null,
  sensitivity: 'standard',
  off: [],
  alerts: { notifyAfterMs: 300_000, minGapMs: 900_000, maxPerHour: 3, breakAfterMs: null },
};

let client: PoseClient | null = null;

window.openCheckModel = async () => {
  const modelsUrl = new URL('/models/', location.href).href;
  client = await readyClient((handlers) => createPoseClient({ model: 'full', modelsUrl, ...handlers }));
};

async function look(sitter: Sitter, stretch: Stretch, seed: number, atMs: number): Promise<Observation> {
  if (client === null) throw new Error('The model was not opened.');
  sitter.render(withIdleMotion(stretch.pose, atMs, 1, seed), stretch.scene);
  const noiseRatio = stretch.scene.light === 'dim' ? 3 : 1;
  const picture = await captureFrame(sitter.canvas, { noiseRatio, seed: seed * 1000 + atMs });
  const outcome = await client.estimate(picture, atMs);
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  return outcome.observation;
}

function mostFrequent(items: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function faultOf({ calibration: { phase } }: MonitorState): string | null {
  if (phase.kind === 'placing' || phase.kind === 'sampling') return phase.faults[0] ?? null;
  if (phase.kind !== 'failed') return null;
  return phase.problem.kind === 'too-few-samples' ? phase.problem.fault : phase.problem.kind;
}

async function seat(person: StreamPerson): Promise<Sitter> {
  if (person.kind === 'sitter') return createSitter({ body: person.body });
  const file = document.querySelector('input')?.files?.item(0);
  if (!file) throw new Error(`The page was not given ${person.name}.`);
  return createRiggedSitter(await file.arrayBuffer());
}

window.play = async ({ person, seed, calibration, standingDesk, then }) => {
  client?.reset();
  const sitter = await seat(person);
  let [state] = startMonitor(CHOICES, null, 0);
  state = beginCalibration(state, null, 0, true);
  let atMs = 0;
  const faults: string[] = [];
  while (
    atMs < PATIENCE_MS &&
    state.calibration.baseline === null &&
    state.calibration.phase.kind !== 'failed'
  ) {
    atMs += CALIBRATING_STEP_MS;
    [state] = observe(state, await look(sitter, calibration, seed, atMs));
    const fault = faultOf(state);
    if (fault !== null) faults.push(fault);
  }
  const { baseline } = state.calibration;
  const calibratedS = baseline === null ? null : atMs / 1000;
  const warned: string[] = [];
  let cleared = 0;
  let placeChange: string | null = null;
  if (baseline !== null) {
    state = endCalibration(calibrateWith(state, { kind: 'finish' }, atMs));
    const setup = {
      id: 'desk',
      name: 'Desk',
      camera: null,
      sourceKind: 'sitter' as const,
      viewOverride: null,
      standingDesk,
      baseline,
      raises: {},
    };
    [state] = choose(state, { ...CHOICES, setup }, atMs);
    for (const stretch of then) {
      const seated = stretch.other === undefined ? sitter : createSitter({ body: stretch.other });
      for (const endMs = atMs + stretch.seconds * 1000; atMs < endMs;) {
        atMs += WATCHING_STEP_MS;
        const [next, effects, assessment] = observe(state, await look(seated, stretch, seed, atMs));
        state = next;
        placeChange = assessment.placeChange?.kind ?? null;
        for (const effect of effects) {
          if (effect.kind === 'warning-raised') warned.push(effect.warning.metric);
          if (effect.kind === 'warning-cleared') cleared += 1;
        }
      }
      if (seated !== sitter) seated.dispose();
    }
  }
  sitter.dispose();
  const { state: end, presence, boutSittingMs } = snapshot(state.session, atMs);
  return {
    calibratedS,
    fault: mostFrequent(faults.slice(-20)),
    placeChange,
    state: 'reason' in end ? `${end.kind}: ${end.reason}` : end.kind,
    presence,
    inBout: boutSittingMs !== null,
    warned,
    cleared,
    rescaledBy: state.assessor.setup.baseline?.rescaledBy ?? 1,
  };
};
