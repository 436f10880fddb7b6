// Whether what came of a stream is what should have come of it. Pure.
import type { PlannedStream } from './plan';
import type { StreamOutcome } from './stream';

/** The time in which a calibration should have its baseline. */
const LIMIT_S = 40;

/** Right or not, and what happened in a few words. */
export function verdictOn(
  { expected, faults, stream }: PlannedStream,
  outcome: StreamOutcome,
): { readonly right: boolean; readonly happened: string } {
  const { calibratedS, fault, placeChange, state, warned, rescaledBy } = outcome;
  const because = fault === '' ? 'no reason' : fault;
  if (calibratedS === null) {
    return {
      right: expected.kind === 'refused' && faults.includes(fault),
      happened: `refused: ${because}`,
    };
  }
  const quiet = warned.length === 0;
  const ended = `${state}${placeChange === null ? '' : `, asked (${placeChange})`}${
    quiet ? ', no warning' : `, warned of ${warned.join(', ')}`
  }`;
  switch (expected.kind) {
    case 'calibrated':
      return stream.then.length === 0
        ? { right: calibratedS <= LIMIT_S, happened: `calibrated in ${calibratedS.toFixed(0)} s` }
        : { right: quiet && placeChange === null && state === 'good', happened: ended };
    case 'refused':
      return { right: false, happened: `calibrated in ${calibratedS.toFixed(0)} s` };
    case 'asked':
      return { right: quiet && placeChange !== null, happened: ended };
    case 'followed':
      return {
        right: quiet && placeChange === null && state === 'good' && rescaledBy !== 1,
        happened: `${ended}, scale × ${rescaledBy.toFixed(2)}`,
      };
    case 'unjudged':
      return { right: quiet && state.startsWith('unknown'), happened: ended };
    case 'warned':
      return { right: !quiet, happened: ended };
  }
}
