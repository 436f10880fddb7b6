// What a look at the person does to a session: presence, deviations, and the labels that follow from them.
import { METRIC_IDS, type MetricId } from '../baseline/metric';
import { sit, startBout } from './bouts';
import { confirmedOf, observe, evidenceOf, type Evidence } from './deviations';
import { AWAY, LOST_FROM_SIGHT, labelNow, labelOf, labelSince, withMetric, withoutMetric } from './labelling';
import { clearings } from './passing';
import type { SessionEffect, SessionInput } from './session';
import { isQuiet, quieten } from './speech';
import { BREAK_MS, LOSS_MS, nextId, type SessionState, type Step } from './state';
import { noteChanges } from './timeline';

type Judged = Extract<SessionInput, { kind: 'judged' }>;
type Unknown = Extract<SessionInput, { kind: 'unknown' }>;

/** Somebody is there, judged or not. */
export function seePerson(state: SessionState, input: Judged): Step {
  const present = takeSeat(state, input.standing ? 'standing' : 'sitting');
  const [deviating, effects] = deviate(present, (metric) =>
    evidenceOf(input.judgement, input.changes, metric),
  );
  const presence = input.standing ? 'standing' : 'sitting';
  return [noteLook(labelNow(deviating, labelOf(input.judgement, deviating.deviations, presence))), effects];
}

/** What fell below may turn out to be over since this look, so it is not counted among what was off. */
function noteLook(state: SessionState): SessionState {
  const off = confirmedOf(state.deviations).filter(
    ({ signal }) => signal === 'beyond' || signal === 'between',
  );
  const seen = off.map(({ warning }) => [warning.metric, warning.change] as const);
  return { ...state, timeline: noteChanges(state.timeline, seen) };
}

function takeSeat(state: SessionState, posture: 'sitting' | 'standing'): SessionState {
  const { sight, atMs } = state;
  const wasAway = sight.kind === 'nobody' && atMs - sight.sinceMs >= BREAK_MS;
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
export function seeNobody(state: SessionState): Step {
  const sinceMs = state.sight.kind === 'nobody' ? state.sight.sinceMs : state.atMs;
  const [unseen, effects] = deviate({ ...state, sight: { kind: 'nobody', sinceMs } }, () => null);
  return [labelNow(unseen, state.atMs - sinceMs < LOSS_MS ? LOST_FROM_SIGHT : AWAY), effects];
}

/** The picture shows nothing usable; whether somebody is there is not known. */
export function seeNothing(state: SessionState, { reason }: Unknown): Step {
  const [unseen, effects] = deviate({ ...state, sight: { kind: 'unclear' } }, () => null);
  return [labelNow(unseen, { state: { kind: 'unknown', reason }, presence: 'unknown' }), effects];
}

function deviate(state: SessionState, read: (metric: MetricId) => Evidence | null): Step {
  const { atMs, policies } = state;
  const entering = isQuiet(state.speech, atMs) ? 'held' : 'open';
  const { deviations, entered, left } = observe(state.deviations, read, atMs, policies.dwell, entering);
  let labelled: SessionState = { ...state, deviations };
  for (const { deviation, endedMs } of left) {
    labelled = labelSince(labelled, endedMs, withoutMetric(deviation.warning.metric));
  }
  for (const { warning } of entered) {
    labelled = labelSince(labelled, warning.sinceMs, withMetric(warning.metric));
  }
  const raised = entered.map(({ warning }): SessionEffect => ({ kind: 'warning-raised', warning }));
  return [labelled, [...clearings(left.map(({ deviation }) => deviation)), ...raised]];
}

/** Every deviation is let go: the person paused, or sits somewhere else now. */
export function forgetDeviations(state: SessionState): Step {
  const confirmed = METRIC_IDS.flatMap((metric) => {
    const deviation = state.deviations[metric];
    return deviation?.kind === 'confirmed' ? [deviation] : [];
  });
  return [{ ...state, deviations: {} }, clearings(confirmed)];
}
