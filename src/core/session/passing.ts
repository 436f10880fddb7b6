// Time passes: credited to what was in sight, or to nothing when nobody looked.
import { GAP_MS } from '../pose/gap';
import { isOver, offSeat, sit, toBout, UNWATCHED_MS } from './bouts';
import { creditStance } from './breaks/stance';
import { creditTime } from './deviations';
import { creditEpisode } from './episode';
import { AWAY, GAP, labelSince } from './labelling';
import { endSnooze } from './speech';
import type { SessionInput } from './session';
import { breakMsOf, LOSS_MS, type SessionState, type Step } from './state';
import { extendTo, skewOf } from './timeline';

/** Lets the time up to `atMs` pass, and ends the bout when it is over by then. */
export function passTime(state: SessionState, input: SessionInput, atMs: number): Step {
  const elapsedMs = atMs - state.sightAtMs;
  const grown = { ...state, atMs, timeline: extendTo(state.timeline, atMs) };
  switch (state.sight.kind) {
    case 'off':
      return endBout({ ...grown, sightAtMs: atMs });
    case 'person':
    case 'nobody':
      if (elapsedMs > GAP_MS) return fallIntoGap(grown, elapsedMs);
      // What was seen is credited only when the next look follows in time: until then it may still prove to be a gap.
      return closesSpan(input, state) ? credit(grown, elapsedMs) : [grown, []];
    case 'unclear':
    case 'lost':
      return elapsedMs > GAP_MS ? fallIntoGap(grown, elapsedMs) : credit(grown, elapsedMs);
  }
}

function closesSpan(input: SessionInput, { policies }: SessionState): boolean {
  switch (input.kind) {
    case 'judged':
    case 'nobody':
    case 'unknown':
    case 'pause':
    case 'stop':
    case 'rest':
      return true;
    case 'configure':
      return input.policies.setupId !== policies.setupId;
    case 'heartbeat':
    case 'clock-set':
    case 'resume':
    case 'snooze':
    case 'nudged':
    case 'answer-break':
    case 'dismiss':
    case 'retract':
    case 'withdraw':
      return false;
  }
}

/** Nobody looked since `sightAtMs`: none of that time is known, including what had been presumed. */
export function fallIntoGap(state: SessionState, elapsedMs: number): Step {
  const gap = labelSince(state, state.sightAtMs, () => GAP);
  const deviations = creditTime(state.deviations, elapsedMs, 'unwatched');
  const stance = elapsedMs >= UNWATCHED_MS ? null : state.stance;
  return endBout({ ...gap, deviations, stance, sight: { kind: 'lost' }, sightAtMs: state.atMs });
}

function credit(state: SessionState, elapsedMs: number): Step {
  const deviations = creditTime(state.deviations, elapsedMs, 'watched');
  const episode = creditEpisode(state.episode, state.deviations, elapsedMs);
  const { sight, atMs } = state;
  const absent = sight.kind === 'nobody' && atMs - sight.sinceMs >= LOSS_MS;
  const labelled = absent ? labelSince(state, sight.sinceMs, () => AWAY) : state;
  return endBout({
    ...labelled,
    deviations,
    episode,
    sightAtMs: atMs,
    bout: creditedBout(state, elapsedMs),
    stance: creditedStance(state, elapsedMs),
  });
}

function creditedStance(state: SessionState, elapsedMs: number): SessionState['stance'] {
  const { sight, stance } = state;
  const seen = sight.kind === 'person' ? sight.posture : sight.kind === 'nobody' ? 'nobody' : 'unclear';
  return creditStance(stance, seen, elapsedMs, breakMsOf(state));
}

function creditedBout(state: SessionState, elapsedMs: number): SessionState['bout'] {
  const { bout, sight, atMs } = state;
  if (bout === null) return null;
  if (sight.kind === 'nobody') return offSeat(bout, elapsedMs);
  if (sight.kind !== 'person') return bout;
  return sight.posture === 'sitting' ? sit(bout, atMs, elapsedMs) : offSeat(bout, elapsedMs);
}

function endBout(state: SessionState): Step {
  if (state.bout === null || !isOver(state.bout, state.atMs, breakMsOf(state))) return [state, []];
  const bout = toBout(state.bout, skewOf(state.timeline));
  const ended = {
    ...state,
    bout: null,
    lastBoutEndMs: state.bout.lastSittingMs,
    speech: endSnooze(state.speech, 'off-seat'),
  };
  // Seen for a single look, nobody sat for any time at all.
  if (bout.sittingMs === 0) return [ended, []];
  return [
    ended,
    [
      { kind: 'record-bout', bout },
      { kind: 'bout-ended', bout },
    ],
  ];
}
