// The demonstration inside the machine: the person's own day is set aside while a drawn person goes through a story, or does what a calibration asks.
import type { CalibrationPhase } from '../calibration/flow-state';
import type { CalibrationStep } from '../calibration/steps';
import { DEMO_AT_FIRST, type Direction } from './demo';
import { takeSetup } from './keep-setups';
import { tell, type MonitorState } from './monitor';
import { adopt } from './monitoring';
import type { SourceRequest } from './source-request';
import type { MachineState, Step } from './state';

/** Before `request` is looked at: a drawing is watched apart from the person's own day, and that goes on where it stood. */
export function sortOut(state: MachineState, request: SourceRequest): Step {
  if (request.kind !== 'sitter') return leaveDemo(state);
  if (state.demo.aside !== null) return [state, []];
  const aside = { monitor: state.monitor, inUse: state.setups.inUse };
  return [{ ...state, monitor: null, demo: { ...DEMO_AT_FIRST, aside } }, []];
}

/** Nothing of the drawing is left: what was set aside is as it was, but for the time and the clock on the wall. */
export function leaveDemo(state: MachineState): Step {
  const { aside } = state.demo;
  if (aside === null) return [state, []];
  const setups = takeSetup(state.setups, aside.inUse);
  const own: MachineState = { ...state, setups, monitor: aside.monitor, demo: DEMO_AT_FIRST };
  if (aside.monitor === null) return [own, []];
  return adopt(own, tell(aside.monitor, { kind: 'clock-set', skewMs: state.clock.skewMs }, state.atMs));
}

/** The monitor of the person's own day, whatever is watched just now. */
export const ownMonitor = ({ demo, monitor }: MachineState): MonitorState | null =>
  demo.aside === null ? monitor : demo.aside.monitor;

/** Tells the drawn person what the moment asks for, once. */
export function directDemo(state: MachineState): Step {
  const { run, demo, monitor } = state;
  if (run.kind !== 'running' || demo.aside === null) {
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
