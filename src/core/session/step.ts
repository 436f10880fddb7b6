// The session's state machine: one input at one time gives the next state and the effects it asks for.
import { isBreakDue, isRecordDue, toBout } from './bouts';
import { confirmedOf, dismissWarning, earliestPending, withoutDeviation } from './deviations';
import { labelNow, withoutMetric } from './labelling';
import { forgetDeviations, seeNobody, seeNothing, seePerson } from './looking';
import { clearings, fallIntoGap, passTime, rewind } from './passing';
import type { SessionInput, SessionPolicies, SessionSnapshot } from './session';
import { chooseNotification, isQuiet, snoozedUntil, widenGap } from './speech';
import { SETTLING, type SessionState, type Step } from './state';
import { extendTo, forgetBefore, openLabel, sameKind, stateStart, takeRecords } from './timeline';

export { startSession, type SessionState, type Step } from './state';

/**
 * Moves a session on. The time since the previous input belongs to what was in force then, or, when nobody looked for more than ten
 * seconds, to a gap. An `atMs` before the previous one is a corrected clock: durations stay true, nothing is counted twice.
 *
 * What proves itself only later (a deviation after its dwell, an absence, a gap) is labelled from its beginning: the intervals concerned
 * are recorded again, under their ids where they stand and under new ones where they had to be split. Store every `record` by id.
 */
export function step(state: SessionState, input: SessionInput, atMs: number): Step {
  const [told, atRewind] = atMs < state.atMs ? rewind(state, atMs) : [state, []];
  const [passed, inPassing] = passTime(told, input, atMs);
  const [applied, byInput] = apply(passed, input);
  const [spoken, speech] = input.kind === 'judged' ? speak(applied) : [applied, []];
  const ends = input.kind === 'pause' || input.kind === 'stop' || input.kind === 'rest';
  const [recorded, records] = record(spoken, ends ? 'everything' : 'due');
  return [
    { ...recorded, stateSinceMs: stateSince(told, recorded) },
    [...atRewind, ...records, ...inPassing, ...byInput, ...speech],
  ];
}

/**
 * Takes up a stored session after a reload: the time since its last look was not watched, however short. Its policies are the stored
 * ones; follow with `configure` where they may have changed, and with `pause` to stay paused.
 */
export function resumeSession(saved: SessionState, atMs: number): Step {
  const [told, atRewind] = atMs < saved.atMs ? rewind(saved, atMs) : [saved, []];
  const [passed, inPassing] =
    told.sight.kind === 'off'
      ? passTime(told, { kind: 'resume' }, atMs)
      : fallIntoGap(
          { ...told, atMs, timeline: extendTo(told.timeline, atMs) },
          Math.max(0, atMs - told.sightAtMs),
        );
  // A session of its own from here on: ids drawn after the state was last saved must not be drawn again.
  const [recorded, records] = record(startLooking({ ...passed, sessionId: atMs.toString(36) }), 'due');
  return [{ ...recorded, stateSinceMs: stateSince(told, recorded) }, [...atRewind, ...records, ...inPassing]];
}

/** What a page shows of the session at `atMs`. */
export function snapshot(state: SessionState, atMs: number): SessionSnapshot {
  const { bout } = state;
  return {
    ...openLabel(state.timeline),
    stateSinceMs: state.stateSinceMs,
    boutSittingMs: bout === null ? null : bout.sittingMs,
    warnings: confirmedOf(state.deviations)
      .filter(({ voice }) => voice === 'speaking')
      .map(({ warning }) => warning),
    snoozedUntilMs: snoozedUntil(state.speech, atMs),
    breakDue: bout !== null && bout.promptedSittingMs > 0,
  };
}

function apply(state: SessionState, input: SessionInput): Step {
  switch (input.kind) {
    case 'judged':
      return isOff(state) ? [state, []] : seePerson(state, input);
    case 'nobody':
      return isOff(state) ? [state, []] : seeNobody(state);
    case 'unknown':
      return isOff(state) ? [state, []] : seeNothing(state, input);
    case 'heartbeat':
      return [state, []];
    case 'pause':
      return stopLooking(state, 'paused');
    case 'stop':
      return stopLooking(state, 'stopped');
    case 'rest':
      return stopLooking(state, 'between-looks');
    case 'resume':
      return [isOff(state) ? startLooking(state) : state, []];
    case 'snooze':
      return [{ ...state, speech: { ...state.speech, snoozedUntilMs: input.untilMs } }, []];
    case 'dismiss':
      return dismiss(state, input.warningId, input.restOfDayMs);
    case 'retract':
      return retract(state, input.warningId);
    case 'configure':
      return configure(state, input.policies);
  }
}

/** A look that was under way when the person paused comes too late to count. */
function isOff(state: SessionState): boolean {
  return state.sight.kind === 'off';
}

function stopLooking(state: SessionState, reason: 'paused' | 'stopped' | 'between-looks'): Step {
  const [calm, effects] = forgetDeviations({ ...state, sight: { kind: 'off' }, sightAtMs: state.atMs });
  return [labelNow(calm, { state: { kind: 'not-monitored', reason }, presence: 'unknown' }), effects];
}

function startLooking(state: SessionState): SessionState {
  return labelNow({ ...state, sight: { kind: 'unclear' }, sightAtMs: state.atMs }, SETTLING);
}

function dismiss(state: SessionState, warningId: string, restOfDayMs: number): Step {
  const dismissed = confirmedOf(state.deviations).filter(({ warning }) => warning.id === warningId);
  const deviations = dismissWarning(state.deviations, warningId);
  if (deviations === null) return [state, []];
  const speech = widenGap(state.speech, state.atMs, restOfDayMs);
  return [{ ...state, deviations, speech }, clearings(dismissed)];
}

function retract(state: SessionState, warningId: string): Step {
  const retracted = confirmedOf(state.deviations).filter(({ warning }) => warning.id === warningId);
  const [first] = retracted;
  if (first === undefined) return [state, []];
  const deviations = withoutDeviation(state.deviations, first.warning.metric);
  const label = withoutMetric(first.warning.metric)(openLabel(state.timeline));
  return [labelNow({ ...state, deviations }, label), clearings(retracted)];
}

function configure(state: SessionState, policies: SessionPolicies): Step {
  const configured = { ...state, policies };
  if (policies.setupId === state.policies.setupId) {
    return [labelNow(configured, openLabel(state.timeline)), []];
  }
  // Another setup has another baseline: what deviated from the old one says nothing about the new one.
  const [calm, effects] = forgetDeviations(configured);
  return [isOff(calm) ? labelNow(calm, openLabel(calm.timeline)) : startLooking(calm), effects];
}

function speak(state: SessionState): Step {
  const { atMs, policies, speech, bout, sight } = state;
  if (sight.kind !== 'person' || snoozedUntil(speech, atMs) !== null || isQuiet(speech, atMs)) {
    return [state, []];
  }
  const [told, notifications] =
    openLabel(state.timeline).state.kind === 'deviating'
      ? chooseNotification(speech, confirmedOf(state.deviations), policies.alerts, atMs)
      : [speech, []];
  const breakDue =
    bout !== null && sight.posture === 'sitting' && isBreakDue(bout, policies.alerts.breakAfterMs);
  if (!breakDue) return [{ ...state, speech: told }, notifications];
  const { sittingMs } = bout;
  return [
    { ...state, speech: told, bout: { ...bout, promptedSittingMs: sittingMs } },
    [...notifications, { kind: 'break-due', sittingMs }],
  ];
}

function record(state: SessionState, extent: 'due' | 'everything'): Step {
  const [timeline, records] = takeRecords(state.timeline, extent);
  const kept = forgetBefore(timeline, horizon(state));
  const { bout } = state;
  const due = bout !== null && (isRecordDue(bout) || (extent === 'everything' && bout.sittingMs > 0));
  if (!due) return [{ ...state, timeline: kept }, records];
  return [
    { ...state, timeline: kept, bout: { ...bout, recordedSittingMs: bout.sittingMs } },
    [...records, { kind: 'record-bout', bout: toBout(bout) }],
  ];
}

/** Nothing before this can be relabelled any more. */
function horizon({ sightAtMs, sight, deviations }: SessionState): number {
  const lossMs = sight.kind === 'nobody' ? sight.sinceMs : sightAtMs;
  return Math.min(sightAtMs, lossMs, earliestPending(deviations) ?? sightAtMs);
}

/** When the state in force began; remembered when the kept part of the time line does not reach back so far. */
function stateSince(before: SessionState, after: SessionState): number {
  const startMs = stateStart(after.timeline);
  const firstKept = after.timeline.segments[0]?.interval;
  const reachesBack = firstKept !== undefined && startMs > firstKept.startMs;
  const goesOn = sameKind(openLabel(before.timeline).state, openLabel(after.timeline).state);
  return goesOn && !reachesBack ? Math.min(before.stateSinceMs, startMs) : startMs;
}
