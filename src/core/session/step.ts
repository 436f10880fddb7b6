// The session's state machine: one input at one time gives the next state and the effects it asks for.
import type { MetricId } from '../baseline/metric';
import { isRecordDue, toBout } from './bouts';
import { answerPrompt, breaksSnapshot, promptBreak } from './breaks/prompt-break';
import { earliestPending, withoutDeviation } from './deviations';
import { clearing, followDeviations, silence, warningOf, type Episode } from './episode';
import { labelNow, setClock, withoutMetric } from './labelling';
import { seeNobody, seeNothing, seePerson } from './looking';
import { fallIntoGap, passTime } from './passing';
import type {
  EpisodeSnapshot,
  NudgeAnswer,
  SessionInput,
  SessionPolicies,
  SessionSnapshot,
  SnoozeEnd,
} from './session';
import { mayNudgeAt } from './nudge-hours';
import { chooseNotification, isQuiet, snooze, snoozedUntil, widenGap, type HeldWarning } from './speech';
import { SETTLING, nextId, type SessionState, type Step } from './state';
import {
  extendTo,
  forgetBefore,
  noteMark,
  openLabel,
  sameKind,
  skewOf,
  stateStart,
  takeRecords,
} from './timeline';

export { startSession, type SessionState, type Step } from './state';

/**
 * Moves a session on. The time since the previous input belongs to what was in force then, or, when nobody looked for more than ten
 * seconds, to a gap. `atMs` is never before the previous one: it is the session's own time, whatever happens to the clock on the wall.
 *
 * What proves itself only later (a deviation after its dwell, an absence, a gap) is labelled from its beginning: the intervals concerned
 * are recorded again, under their ids where they stand and under new ones where they had to be split. Store every `record` by id.
 */
export function step(state: SessionState, input: SessionInput, atMs: number): Step {
  const [passed, inPassing] = thenFollow(passTime(state, input, atMs));
  const [applied, byInput] = thenFollow(apply(passed, input));
  const [spoken, speech] = input.kind === 'judged' ? speak(applied) : [applied, []];
  const ends = input.kind === 'pause' || input.kind === 'stop' || input.kind === 'rest';
  const [recorded, records] = record(spoken, ends ? 'everything' : 'due');
  return [
    { ...recorded, stateSinceMs: stateSince(state, recorded) },
    [...records, ...inPassing, ...byInput, ...speech],
  ];
}

/**
 * Takes up a stored session after a reload: the time since its last look was not watched, however short. Its policies are the stored
 * ones; follow with `configure` where they may have changed, and with `pause` to stay paused. `atMs` is not before its latest input, and
 * the clock on the wall is `skewMs` from it.
 */
export function resumeSession(saved: SessionState, atMs: number, skewMs = skewOf(saved.timeline)): Step {
  const told = setClock(saved, skewMs);
  const [passed, inPassing] = thenFollow(
    told.sight.kind === 'off'
      ? passTime(told, { kind: 'resume' }, atMs)
      : fallIntoGap({ ...told, atMs, timeline: extendTo(told.timeline, atMs) }, atMs - told.sightAtMs),
  );
  // A session of its own from here on: ids drawn after the state was last saved must not be drawn again.
  const [recorded, records] = record(startLooking({ ...passed, sessionId: atMs.toString(36) }), 'due');
  return [{ ...recorded, stateSinceMs: stateSince(told, recorded) }, [...records, ...inPassing]];
}

/** What a page shows of the session at `atMs`. */
export function snapshot(state: SessionState, atMs: number): SessionSnapshot {
  const { bout } = state;
  const skewMs = skewOf(state.timeline);
  const untilMs = snoozedUntil(state.speech, atMs);
  const warning = warningOf(state.episode, state.deviations);
  return {
    ...openLabel(state.timeline),
    stateSinceMs: state.stateSinceMs + skewMs,
    boutSittingMs: bout === null ? null : bout.sittingMs,
    episode: episodeAt(state, skewMs),
    warning: warning === null ? null : { ...warning, sinceMs: warning.sinceMs + skewMs },
    snoozedUntilMs: untilMs === null ? null : untilMs + skewMs,
    breaks: breaksSnapshot(state),
  };
}

function episodeAt({ episode, policies }: SessionState, skewMs: number): EpisodeSnapshot | null {
  if (episode === null) return null;
  const { beyondMs, heldMs, stage } = episode;
  const sinceMs = episode.sinceMs + skewMs;
  if (stage.kind === 'drifted') {
    return { kind: 'drifted', sinceMs, heldMs, lead: stage.lead, dismissed: stage.voice === 'dismissed' };
  }
  const { enterMs } = policies.dwell;
  return { kind: 'drifting', sinceMs, dwellShare: enterMs === 0 ? 1 : Math.min(1, beyondMs / enterMs) };
}

/** The episode follows what deviates: whatever has let go of the last deviation has ended it. */
function thenFollow([state, effects]: Step): Step {
  const begins = state.episode === null && Object.keys(state.deviations).length > 0;
  const [drawn, id] = begins ? nextId(state) : [state, ''];
  const [episode, more] = followDeviations(state.episode, state.deviations, id);
  return [{ ...drawn, episode }, [...effects, ...more]];
}

function apply(state: SessionState, input: SessionInput): Step {
  switch (input.kind) {
    case 'judged':
      return [isOff(state) ? state : seePerson(state, input), []];
    case 'nobody':
      return [isOff(state) ? state : seeNobody(state), []];
    case 'unknown':
      return [isOff(state) ? state : seeNothing(state, input), []];
    case 'heartbeat':
      return [state, []];
    case 'clock-set':
      return [setClock(state, input.skewMs), []];
    case 'pause':
      return [stopLooking(state, 'paused'), []];
    case 'stop':
      return [stopLooking(state, 'stopped'), []];
    case 'rest':
      return [stopLooking(state, 'between-looks'), []];
    case 'resume':
      return [isOff(state) ? startLooking(state) : state, []];
    case 'snooze':
      return [snoozeUntil(state, input.untilMs, input.ends ?? 'time'), []];
    case 'nudged': {
      const { episode } = state;
      return [episode?.id === input.warningId ? markOf(state, episode, 'nudged') : state, []];
    }
    case 'answer-break':
      return answerPrompt(state, input.answer);
    case 'dismiss':
      return dismiss(state, input.warningId, input.restOfDayMs);
    case 'retract':
      return retract(state, input.warningId);
    case 'withdraw':
      return [withdraw(state, input.metric), []];
    case 'configure':
      return [configure(state, input.policies), []];
  }
}

/** A look that was under way when the person paused comes too late to count. */
function isOff(state: SessionState): boolean {
  return state.sight.kind === 'off';
}

function stopLooking(state: SessionState, reason: 'paused' | 'stopped' | 'between-looks'): SessionState {
  const calm: SessionState = { ...state, deviations: {}, sight: { kind: 'off' }, sightAtMs: state.atMs };
  return labelNow(calm, { state: { kind: 'not-monitored', reason }, presence: 'unknown' });
}

function startLooking(state: SessionState): SessionState {
  return labelNow({ ...state, sight: { kind: 'unclear' }, sightAtMs: state.atMs }, SETTLING);
}

function dismiss(state: SessionState, warningId: string, restOfDayMs: number): Step {
  const { episode } = state;
  if (warningOf(episode, state.deviations)?.id !== warningId || episode === null) return [state, []];
  const speech = widenGap(state.speech, state.atMs, restOfDayMs);
  const answered = markOf({ ...state, speech }, episode, 'dismissed');
  return [{ ...answered, episode: silence(episode) }, clearing(episode)];
}

/** What else deviates in the episode stays silent: a person has been told of it, and it was wrong. */
function retract(state: SessionState, warningId: string): Step {
  const { episode } = state;
  const warning = warningOf(episode, state.deviations);
  if (warning?.id !== warningId || episode === null) return [state, []];
  const answered = markOf(state, episode, 'wrong');
  return [withdraw({ ...answered, episode: silence(episode) }, warning.metric), clearing(episode)];
}

/** A snooze is an answer where a warning stands. */
function snoozeUntil(state: SessionState, untilMs: number, ends: SnoozeEnd): SessionState {
  const { episode, deviations, atMs } = state;
  const snoozed = { ...state, speech: snooze(state.speech, untilMs, ends) };
  const isAnswer = untilMs > atMs && warningOf(episode, deviations) !== null;
  return isAnswer && episode !== null ? markOf(snoozed, episode, 'snoozed') : snoozed;
}

function markOf(state: SessionState, { id }: Episode, kind: 'nudged' | NudgeAnswer): SessionState {
  const timeline = noteMark(state.timeline, { kind, atMs: state.atMs, episodeId: id });
  return { ...state, timeline };
}

function withdraw(state: SessionState, metric: MetricId): SessionState {
  const deviations = withoutDeviation(state.deviations, metric);
  return labelNow({ ...state, deviations }, withoutMetric(metric)(openLabel(state.timeline)));
}

function configure(state: SessionState, policies: SessionPolicies): SessionState {
  const configured = { ...state, policies };
  if (policies.setupId === state.policies.setupId) return labelNow(configured, openLabel(state.timeline));
  // Another setup has another baseline: what deviated from the old one says nothing about the new one.
  const calm: SessionState = { ...configured, deviations: {} };
  return isOff(calm) ? labelNow(calm, openLabel(calm.timeline)) : startLooking(calm);
}

function speak(state: SessionState): Step {
  const { atMs, policies, speech, sight } = state;
  if (sight.kind !== 'person' || snoozedUntil(speech, atMs) !== null || isQuiet(speech, atMs)) {
    return [state, []];
  }
  const { hours } = policies.alerts;
  if (hours !== undefined && !mayNudgeAt(hours, atMs + skewOf(state.timeline))) return [state, []];
  // Who goes by changes of posture is not nudged about limits.
  const ofLimits = (policies.alerts.stillMs ?? null) === null;
  const [told, notifications] =
    ofLimits && openLabel(state.timeline).state.kind === 'deviating'
      ? chooseNotification(speech, heldWarning(state), policies.alerts, atMs)
      : [speech, []];
  // One thing at a time: a break is suggested at the next look then.
  if (notifications.length > 0) return [{ ...state, speech: told }, notifications];
  return promptBreak({ ...state, speech: told }, sight.posture);
}

/** The warning that stands and is seen at this moment, with how long it has been held. */
function heldWarning({ episode, deviations }: SessionState): HeldWarning | null {
  const warning = warningOf(episode, deviations);
  if (warning === null || episode === null) return null;
  const signal = deviations[warning.metric]?.signal;
  return signal === 'beyond' || signal === 'between' ? { warning, lastedMs: episode.heldMs } : null;
}

function record(state: SessionState, extent: 'due' | 'everything'): Step {
  const [timeline, records] = takeRecords(state.timeline, extent);
  const kept = forgetBefore(timeline, horizon(state));
  const { bout } = state;
  const due = bout !== null && (isRecordDue(bout) || (extent === 'everything' && bout.sittingMs > 0));
  if (!due) return [{ ...state, timeline: kept }, records];
  return [
    { ...state, timeline: kept, bout: { ...bout, recordedSittingMs: bout.sittingMs } },
    [...records, { kind: 'record-bout', bout: toBout(bout, skewOf(timeline)) }],
  ];
}

/** Nothing before this can be relabelled any more. */
function horizon({ sightAtMs, sight, deviations, episode }: SessionState): number {
  const lossMs = sight.kind === 'nobody' ? sight.sinceMs : sightAtMs;
  const driftMs = episode?.stage.kind === 'drifting' ? episode.sinceMs : sightAtMs;
  return Math.min(sightAtMs, lossMs, driftMs, earliestPending(deviations) ?? sightAtMs);
}

/** When the state in force began; remembered when the kept part of the time line does not reach back so far. */
function stateSince(before: SessionState, after: SessionState): number {
  const startMs = stateStart(after.timeline);
  const firstKept = after.timeline.segments[0]?.interval;
  const reachesBack = firstKept !== undefined && startMs > firstKept.startMs;
  const goesOn = sameKind(openLabel(before.timeline).state, openLabel(after.timeline).state);
  return goesOn && !reachesBack ? Math.min(before.stateSinceMs, startMs) : startMs;
}
