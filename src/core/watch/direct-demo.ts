// The demonstration inside the machine: a drawn person goes through a story, or does what a calibration asks.
import type { CalibrationPhase } from '../calibration/flow';
import type { CalibrationStep } from '../calibration/steps';
import type { Direction } from './demo';
import type { MachineState, Step } from './state';

/** Tells the drawn person what the moment asks for, once. */
export function directDemo(state: MachineState): Step {
  const { run, demo, monitor } = state;
  if (run.kind !== 'running' || run.request.kind !== 'sitter') {
    return demo.told === null ? [state, []] : [{ ...state, demo: { ...demo, told: null } }, []];
  }
  const direction: Direction = { tempo: demo.tempo, shown: shownIn(monitor?.calibration.phase) };
  if (demo.told?.tempo === direction.tempo && demo.told.shown === direction.shown) return [state, []];
  return [{ ...state, demo: { ...demo, told: direction } }, [{ kind: 'direct-demo', direction }]];
}

function shownIn(phase: CalibrationPhase | undefined): CalibrationStep | null {
  switch (phase?.kind) {
    case 'countdown':
      // Before the second time one sits up again.
      return phase.round === 2 && phase.secondsLeft > 1 ? 'upright' : phase.step;
    case 'sampling':
      return phase.step;
    case 'placing':
      return 'upright';
    case 'failed':
    case 'done':
    case 'off':
    case undefined:
      return null;
  }
}
