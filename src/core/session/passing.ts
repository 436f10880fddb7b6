// Time passes: credited to what was in sight, or to nothing when nobody looked; and clocks that go backwards.
import { GAP_MS } from '../pose/gap';
import { isOver, offSeat, shiftBout, sit, toBout } from './bouts';
import { creditTime, shiftDeviations, type Confirmed } from './deviations';
import { AWAY, GAP, labelSince } from './labelling';
import type { SessionEffect, SessionInput } from './session';
import { LOSS_MS, nextId, type SessionState, type Step } from './state';
import { extendTo, openLabel, startTimeline, takeRecords } from './timeline';
import { shiftSpeech } from './speech';

/** Lets the time up to `atMs` pass, ends the bout when it is over by then, and tells which warnings were forgotten meanwhile. */
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
    case 'resume':
    case 'snooze':
    case 'dismiss':
    case 'retract':
      return false;
  }
}

/** Nobody looked since `sightAtMs`: none of that time is known, including what had been presumed. */
export function fallIntoGap(state: SessionState, elapsedMs: number): Step {
  const gap = labelSince(state, state.sightAtMs, () => GAP);
  const { deviations, forgotten } = creditTime(state.deviations, elapsedMs, 'unwatched');
  const lost: SessionState = { ...gap, deviations, sight: { kind: 'lost' }, sightAtMs: state.atMs };
  return alsoForgetting(endBout(lost), forgotten);
}

function credit(state: SessionState, elapsedMs: number): Step {
  const { deviations, forgotten } = creditTime(state.deviations, elapsedMs, 'watched');
  const { sight, atMs } = state;
  const absent = sight.kind === 'nobody' && atMs - sight.sinceMs >= LOSS_MS;
  const labelled = absent ? labelSince(state, sight.sinceMs, () => AWAY) : state;
  const credited = { ...labelled, deviations, sightAtMs: atMs, bout: creditedBout(state, elapsedMs) };
  return alsoForgetting(endBout(credited), forgotten);
}

function creditedBout(state: SessionState, elapsedMs: number): SessionState['bout'] {
  const { bout, sight, atMs } = state;
  if (bout === null) return null;
  if (sight.kind === 'nobody') return offSeat(bout, elapsedMs);
  if (sight.kind !== 'person') return bout;
  return sight.posture === 'sitting' ? sit(bout, atMs, elapsedMs) : offSeat(bout, elapsedMs);
}

function endBout(state: SessionState): Step {
  if (state.bout === null || !isOver(state.bout, state.atMs)) return [state, []];
  const bout = toBout(state.bout);
  const ended = { ...state, bout: null, lastBoutEndMs: bout.endMs };
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

function alsoForgetting([state, effects]: Step, forgotten: readonly Confirmed[]): Step {
  return [state, [...effects, ...clearings(forgotten)]];
}

/** The warnings that go down; a dismissed one has gone down before. */
export function clearings(confirmed: readonly Confirmed[]): readonly SessionEffect[] {
  return confirmed
    .filter(({ voice }) => voice === 'speaking')
    .map(({ warning }) => ({ kind: 'warning-cleared', warning }));
}

/**
 * The clock now reads `atMs`, less than it did. The open interval is closed where it stood, a new one begins, and every moment remembered
 * moves along, so that durations stay true; what was recorded before the jump is not relabelled any more.
 */
export function rewind(state: SessionState, atMs: number): Step {
  const byMs = atMs - state.atMs;
  const [, effects] = takeRecords(state.timeline, 'everything');
  const [drawn, id] = nextId(state);
  const { setupId, algorithmVersion } = state.policies;
  return [
    {
      ...drawn,
      atMs,
      sight:
        state.sight.kind === 'nobody' ? { kind: 'nobody', sinceMs: state.sight.sinceMs + byMs } : state.sight,
      sightAtMs: state.sightAtMs + byMs,
      timeline: startTimeline({ id, atMs, label: openLabel(state.timeline), setupId, algorithmVersion }),
      stateSinceMs: state.stateSinceMs + byMs,
      deviations: shiftDeviations(state.deviations, byMs),
      bout: state.bout === null ? null : shiftBout(state.bout, byMs),
      lastBoutEndMs: state.lastBoutEndMs === null ? null : state.lastBoutEndMs + byMs,
      speech: shiftSpeech(state.speech, byMs),
    },
    effects,
  ];
}
