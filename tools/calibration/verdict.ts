// Whether what came of a stream is what should have come of it. Pure.
import type { Expected, PlannedStream } from './plan';
import type { StreamOutcome } from './stream';

/** The time in which a calibration should have its baseline. */
const LIMIT_S = 40;

/** Right or not, and what happened in a few words. */
export function verdictOn(
  { expected, faults, stream }: Pick<PlannedStream, 'expected' | 'faults' | 'stream'>,
  outcome: StreamOutcome,
): { readonly right: boolean; readonly happened: string } {
  const { calibratedS, fault } = outcome;
  if (calibratedS === null) {
    const right = expected.kind === 'refused' && faults.includes(fault);
    return { right, happened: `refused: ${fault === '' ? 'no reason' : fault}` };
  }
  const inTime = calibratedS <= LIMIT_S;
  if (stream.then.length === 0) {
    const right = expected.kind === 'calibrated' && inTime;
    return { right, happened: `calibrated in ${calibratedS.toFixed(0)} s` };
  }
  return { right: inTime && isAsExpected(expected, outcome), happened: describe(outcome) };
}

function isAsExpected({ kind }: Expected, outcome: StreamOutcome): boolean {
  const { placeChange, state, presence, inBout, warned, cleared, rescaledBy } = outcome;
  const quiet = warned.length === 0;
  const good = quiet && placeChange === null && state === 'good';
  switch (kind) {
    case 'calibrated':
    case 'refused':
      return false;
    case 'undisturbed':
      return good && presence === 'sitting';
    case 'asked':
      return quiet && placeChange !== null && (state.startsWith('unknown') || state === 'good');
    case 'followed':
      return good && rescaledBy !== 1;
    case 'unjudged':
      return quiet && (state.startsWith('unknown') || state === 'away');
    case 'unwarned':
      return quiet;
    case 'standing':
      return good && presence === 'standing' && !inBout;
    case 'warned':
      return !quiet && cleared === 0;
  }
}

function describe({ placeChange, state, presence, warned, cleared, rescaledBy }: StreamOutcome): string {
  const listed = (words: string, metrics: readonly string[]) =>
    metrics.length === 0 ? [] : [`${words} ${[...new Set(metrics)].join(', ')}`];
  return [
    state,
    ...(presence === 'standing' ? ['standing'] : []),
    ...(placeChange === null ? [] : [`asked (${placeChange})`]),
    ...(warned.length === 0 ? ['no warning'] : listed('warned of', warned)),
    ...(cleared === 0 ? [] : [`${cleared} taken back`]),
    ...(rescaledBy === 1 ? [] : [`scale × ${rescaledBy.toFixed(2)}`]),
  ].join(', ');
}
