// The demonstration's browser side: calibrates the drawn person with the real model, so that the demonstration need not begin with it.
import type { Baseline } from '../../src/core/baseline/baseline';
import { beginCalibration, observe, startMonitor, type MonitorChoices } from '../../src/core/watch/monitor';
import { createPoseClient } from '../../src/pose/client';
import { UPRIGHT } from '../../src/sitter/pose-parameters';
import { withIdleMotion } from '../../src/sitter/script';
import { createSitter } from '../../src/sitter/sitter';
import { readyClient } from '../browsers/ready-client';

declare global {
  interface Window {
    recordDemoBaseline: () => Promise<Baseline>;
  }
}

const CHOICES: MonitorChoices = {
  setup: null,
  sensitivity: 'standard',
  off: [],
  alerts: { notifyAfterMs: 300_000, minGapMs: 900_000, maxPerHour: 3, breakAfterMs: null },
};

const STEP_MS = 300;
const PATIENCE_MS = 60_000;

window.recordDemoBaseline = async () => {
  const modelsUrl = new URL('/models/', location.href).href;
  const client = await readyClient((handlers) => createPoseClient({ model: 'full', modelsUrl, ...handlers }));
  const sitter = createSitter();
  let [state] = startMonitor(CHOICES, null, 0);
  state = beginCalibration(state, null, 0, true);
  for (let atMs = STEP_MS; atMs < PATIENCE_MS && state.calibration.baseline === null; atMs += STEP_MS) {
    sitter.render(withIdleMotion(UPRIGHT, atMs, 1, 7));
    const outcome = await client.estimate(await createImageBitmap(sitter.canvas), atMs);
    if (outcome.kind === 'failed') throw new Error(outcome.message);
    [state] = observe(state, outcome.observation);
  }
  const { baseline, phase } = state.calibration;
  if (baseline === null) throw new Error(`The calibration ended in ${phase.kind}.`);
  return baseline;
};
