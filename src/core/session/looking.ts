// What a look at the person does to a session: presence, deviations, and the labels that follow from them.
import { METRIC_IDS, type MetricId } from '../baseline/metric';
import { sit, startBout } from './bouts';
import { moved } from './breaks/sitting-breaks';
import { confirmedOf, observe, evidenceOf, type Evidence } from './deviations';
import { AWAY, LOST_FROM_SIGHT, labelNow, labelOf, labelSince, withMetric, withoutMetric } from './labelling';
import { hasLasted, withPast, type Episode } from './episode';
import type { SessionInput } from './session';
import { isQuiet, quieten } from './speech';
import { breakMsOf, LOSS_MS, nextId, type SessionState } from './state';
import { noteChanges, noteMark } from './timeline';

type Judged = Extract<SessionInput, { kind: 'judged' }>;
type Unknown = Extract<SessionInput, { kind: 'unknown' }>;

/** Somebody is there, judged or not. */
export function seePerson(state: SessionState, input: Judged): SessionState {
  const seated = takeSeat(state, input.standing ? 'standing' : 'sitting');
  const present =
    input.shiftedMs !== undefined && seated.bout !== null ? { ...seated, bout: moved(seated.bout) } : seated;
  const deviating = deviate(present, (metric) => evidenceOf(input.judgement, input.changes, metric));
  const presence = input.standing ? 'standing' : 'sitting';
  const { deviations, episode } = deviating;
  const labelled = labelNow(deviating, labelOf(input.judgement, deviations, episode, presence));
  return noteShift(noteLook(labelled), input.shiftedMs);
}

/** By the look that proves it, a change of posture lies a few seconds back. */
function noteShift(state: SessionState, atMs: number | undefined): SessionState {
  if (atMs === undefined) return state;
  return { ...state, timeline: noteMark(state.timeline, { kind: 'shifted', atMs }) };
}

/** What fell below may turn out to be over since this look, so it is not counted among what was off. */
function noteLook(state: SessionState): SessionState {
  const off = confirmedOf(state.deviations).filter(
    ({ signal }) => signal === 'beyond' || signal === 'between',
  );
  const timeline = noteChanges(
    state.timeline,
    off.map(({ warning }) => warning),
  );
  return { ...state, timeline };
}

function takeSeat(state: SessionState, posture: 'sitting' | 'standing'): SessionState {
  const { sight, atMs } = state;
  const wasAway = sight.kind === 'nobody' && atMs - sight.sinceMs >= breakMsOf(state);
  const seen: SessionState = {
    ...state,
    sight: { kind: 'person', posture },
    speech: wasAway ? quieten(state.speech, atMs) : state.speech,
  };
  if (posture === 'standing') return seen;
  if (seen.bout !== null) return { ...seen, bout: sit(seen.bout, atMs, 0) };
  const [drawn, id] = nextId(seen);
  return {
    ...drawn,
    bout: startBout(id, atMs),
    speech: seen.lastBoutEndMs === null ? seen.speech : quieten(seen.speech, atMs),
  };
}

/** Nobody is in the picture. A loss is bridged as unknown until it has lasted; `passTime` labels it from its beginning then. */
export function seeNobody(state: SessionState): SessionState {
  const sinceMs = state.sight.kind === 'nobody' ? state.sight.sinceMs : state.atMs;
  const unseen = deviate({ ...state, sight: { kind: 'nobody', sinceMs } }, () => null);
  return labelNow(unseen, state.atMs - sinceMs < LOSS_MS ? LOST_FROM_SIGHT : AWAY);
}

/** The picture shows nothing usable; whether somebody is there is not known. */
export function seeNothing(state: SessionState, { reason }: Unknown): SessionState {
  const unseen = deviate({ ...state, sight: { kind: 'unclear' } }, () => null);
  return labelNow(unseen, { state: { kind: 'unknown', reason }, presence: 'unknown' });
}

function deviate(state: SessionState, read: (metric: MetricId) => Evidence | null): SessionState {
  const { atMs, policies } = state;
  const { enterMs, leaveMs } = policies.dwell;
  const counts = !isQuiet(state.speech, atMs) && hasLasted(state.episode, enterMs);
  const seen = observe(state.deviations, read, atMs, leaveMs, counts ? 'open' : 'held');
  const episode = withPast(state.episode, seen.dropped, atMs);
  let labelled: SessionState = { ...state, deviations: seen.deviations, episode };
  for (const { deviation, endedMs } of seen.left) {
    labelled = labelSince(labelled, endedMs, withoutMetric(deviation.warning.metric));
  }
  if (episode === null || seen.entered.length === 0) return labelled;
  return seen.entered.reduce(
    (before, { warning }) => labelSince(before, warning.sinceMs, withMetric(warning.metric, episode.id)),
    labelPast(labelled, episode),
  );
}

/** What took part in an episode that has just come to count, and went back before: it was off from its beginning to its end. */
function labelPast(state: SessionState, { id, past }: Episode): SessionState {
  const entries = METRIC_IDS.flatMap((metric) => {
    const span = past[metric];
    return span === undefined ? [] : [{ metric, ...span }];
  });
  const begun = entries.reduce(
    (labelled, { metric, sinceMs }) => labelSince(labelled, sinceMs, withMetric(metric, id)),
    state,
  );
  return entries.reduce(
    (labelled, { metric, endedMs }) => labelSince(labelled, endedMs, withoutMetric(metric)),
    begun,
  );
}
