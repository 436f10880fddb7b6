// What a screen reader is told during a calibration. Fetched with the first one: nobody needs it before.
import type { CalibrationPhase } from '../model/model';
import {
  describeCalibrationProblem,
  describeSlowCamera,
  firstResult,
  ONCE_MORE,
  samplingSentence,
  stepInstruction,
} from './calibration';

/** What is said of a phase, so that it can be done without looking or touching. */
export function announceCalibration(phase: CalibrationPhase): string {
  switch (phase.kind) {
    case 'off':
    case 'placing':
      return '';
    case 'countdown':
      if (phase.faults.length > 0) return '';
      return `${phase.round === 1 ? stepInstruction(phase.step) : ONCE_MORE} Starting in a few seconds.`;
    case 'sampling':
      return phase.slow === null
        ? samplingSentence(phase.step)
        : `${samplingSentence(phase.step)} ${describeSlowCamera(phase.slow)}`;
    case 'done':
      return firstResult(phase.baseline.view, phase.baseline.quality);
    case 'failed':
      return `That did not work. ${describeCalibrationProblem(phase.problem)}`;
  }
}
