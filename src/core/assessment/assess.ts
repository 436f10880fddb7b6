// The whole way from one look to a judgement, as a pure step: light, settling, window, measure, judge, and a chair that moved.
import { GAP_MS } from '../pose/gap';
import type { Baseline } from '../baseline/baseline';
import { judge, withholdJudgement } from '../judgement/judge';
import {
  AS_LISTED,
  type Adjustments,
  type Judgement,
  type Sensitivity,
  type UnknownReason,
} from '../baseline/judgement';
import { ALONE, countOthers, type OtherPeople } from '../pose/other-people';
import type { Observation, Pose } from '../pose/pose';
import type { FrameSize } from '../pose/landmarks';
import type { Changes, SessionInput } from '../session/session';
import { comparePlace, replaceBaseline, type PlaceChange } from '../setups/compare-place';
import { isComparable, SAME_PLACE, unseenMeanwhile, watchDrift, type DriftState } from '../setups/drift';
import { followPerson, NOBODY_YET, type PersonTrack } from '../setups/same-person';
import { chairMoved, fitToFrame, reanchor } from '../metrics/chair-moved';
import { detectView } from '../features/detect-view';
import { extractFeatures } from '../features/extract-features';
import type { FeatureWindow } from '../features/feature-window';
import { EMPTY_WINDOW, pushFeatures, windowFeatures } from '../features/feature-window';
import type { Features } from '../features/features';
import { gateFeatures, withoutPlaceAndSize } from '../metrics/gate-features';
import { calibratedStanding, isStanding } from '../metrics/is-standing';
import type { LightState } from '../pose/light';
import { lightProblem, LIT, momentaryLightProblem, watchLight } from '../pose/light';
import { measure } from '../metrics/measure';
import type { Metrics } from '../baseline/metric';
import type { View } from '../features/view';
import { METRIC_IDS } from '../baseline/metric';

/** Where the person sits and how strictly to judge. `view` is the setup's, or null to go by the baseline's or by what is detected. */
interface AssessorSetup {
  readonly view: View | null;
  readonly baseline: Baseline | null;
  readonly sensitivity: Sensitivity;
  /** Absent = everything is judged by the limits as they come. */
  readonly adjustments?: Adjustments;
  /** The camera frames by itself: places and sizes in the picture mean nothing. Absent = it stands. */
  readonly follows?: boolean;
}

/** All that an assessment remembers; plain data. */
export interface AssessorState {
  readonly setup: AssessorSetup;
  readonly window: FeatureWindow;
  readonly light: LightState;
  /** Looks with a person since the tracking began anew. */
  readonly trackedLooks: number;
  readonly lastAtMs: number | null;
  readonly chairMovedSinceMs: number | null;
  readonly drift: DriftState;
  readonly person: PersonTrack;
  readonly company: OtherPeople;
}

/** What one look came to. */
export interface Assessment {
  /** Of this frame alone; null when nobody, or nothing usable, was seen. */
  readonly features: Features | null;
  /** Of the medians of the last 5 s; null without a person. */
  readonly metrics: Metrics | null;
  readonly judgement: Judgement | null;
  readonly changes: Changes;
  readonly standing: boolean;
  readonly detectedView: View | null;
  /** How the place differs from the setup's, once that has held; null while it does not. */
  readonly placeChange: PlaceChange | null;
  /** Why the moment cannot be judged; null when it was judged, or when nobody is there. */
  readonly unknown: UnknownReason | null;
  /** The same for the session, ready to be stepped with. */
  readonly sessionInput: SessionInput;
}

/** The model's region of interest follows the previous pose; the first looks after a cut still converge. [syn] */
export const SETTLING_LOOKS = 6;

/** A chair that has stood elsewhere this long stays there. [design] */
const MOVED_HOLD_MS = 10_000;

/** An assessor that has seen nothing. Make a new one for another setup or sensitivity, and after the camera changed. */
export function createAssessor(setup: AssessorSetup): AssessorState {
  return {
    setup,
    window: EMPTY_WINDOW,
    light: LIT,
    trackedLooks: 0,
    lastAtMs: null,
    chairMovedSinceMs: null,
    drift: SAME_PLACE,
    person: NOBODY_YET,
    company: ALONE,
  };
}

/** The same assessor judging by other rules from the next look on; what it has seen stays seen. */
export function readjust(
  state: AssessorState,
  rules: Pick<AssessorSetup, 'sensitivity' | 'adjustments' | 'follows'>,
): AssessorState {
  const setup = { ...state.setup, ...rules };
  const sameSight = (setup.follows ?? false) === (state.setup.follows ?? false);
  // What moved in the picture of a camera that follows moved nowhere else.
  return sameSight
    ? { ...state, setup }
    : { ...state, setup, window: EMPTY_WINDOW, drift: SAME_PLACE, chairMovedSinceMs: null };
}

/** The same assessor after the tracking was reset: what was seen before no longer counts, the moved chair's scale and a kept place stay. */
export function resetAssessor(state: AssessorState): AssessorState {
  return { ...createAssessor(state.setup), drift: unseenMeanwhile(state.drift) };
}

/** The same assessor after the person has said that this is the setup still: its baseline follows where it can, and they are not asked again. */
export function keepPlace(state: AssessorState): AssessorState {
  const { drift, setup } = state;
  if (drift.kind !== 'different' || setup.baseline === null) return state;
  const baseline = replaceBaseline(setup.baseline, drift.change);
  return baseline === null
    ? { ...state, drift: { kind: 'kept', change: drift.change, sameSinceMs: null } }
    : { ...state, drift: SAME_PLACE, setup: { ...setup, baseline } };
}

const NOTHING_SEEN = {
  features: null,
  metrics: null,
  judgement: null,
  changes: {},
  standing: false,
  detectedView: null,
  placeChange: null,
} as const;

function unusable(reason: UnknownReason): Assessment {
  return { ...NOTHING_SEEN, unknown: reason, sessionInput: { kind: 'unknown', reason } };
}

/** Somebody sits there, whose posture is not judged while others are in the picture: the time sat goes on. */
function accompanied(detectedView: View | null, standing: boolean): Assessment {
  const judgement = withholdJudgement('several-people');
  const sessionInput: SessionInput = { kind: 'judged', judgement, changes: {}, standing };
  return { ...unusable('several-people'), detectedView, judgement, standing, sessionInput };
}

/** The change of every metric that was measured. */
export function changesOf(metrics: Metrics): Changes {
  const changes: { -readonly [K in keyof Changes]: Changes[K] } = {};
  for (const metric of METRIC_IDS) {
    const measurement = metrics[metric];
    if (measurement.kind === 'measured') {
      changes[metric] = { value: measurement.value, standardError: measurement.standardError };
    }
  }
  return changes;
}

/** The baseline in this frame's pixels, with the person's word on the view; undefined when the frame shows another part of the room. */
function baselineFor(setup: AssessorSetup, frame: FrameSize): Baseline | null | undefined {
  if (setup.baseline === null) return null;
  const fitted = fitToFrame(setup.baseline, frame);
  return fitted === null ? undefined : { ...fitted, view: setup.view ?? fitted.view };
}

/** The judgement of metrics that are due one; withheld while nothing can be compared. */
function verdict(
  metrics: Metrics,
  fitted: Baseline | null | undefined,
  { sensitivity, adjustments }: AssessorSetup,
  moment: 'settling' | 'standing' | 'elsewhere' | 'seated',
): Judgement {
  if (fitted === undefined) return withholdJudgement('setup-changed');
  if (fitted === null) return withholdJudgement('not-calibrated');
  if (moment === 'settling') return withholdJudgement('settling');
  // Someone who has stood up is compared with a seated baseline in vain.
  if (moment === 'standing' && !calibratedStanding(fitted)) return withholdJudgement('setup-changed');
  if (moment === 'elsewhere') return withholdJudgement('setup-changed');
  return judge(metrics, fitted, sensitivity, adjustments ?? AS_LISTED);
}

/** The baseline moved along with the chair once the move has held long enough, and since when it has been holding. */
function followChair(
  baseline: Baseline | null | undefined,
  medians: Features,
  sinceMs: number | null,
  atMs: number,
): { readonly baseline: Baseline | null | undefined; readonly sinceMs: number | null } {
  if (baseline === null || baseline === undefined || !chairMoved(medians, baseline)) {
    return { baseline, sinceMs: null };
  }
  const heldSinceMs = sinceMs ?? atMs;
  return atMs - heldSinceMs >= MOVED_HOLD_MS
    ? { baseline: reanchor(baseline, medians), sinceMs: null }
    : { baseline, sinceMs: heldSinceMs };
}

/** Someone who stands is somewhere else for a reason that is no change of the place. */
function placeChangeOf(
  baseline: Baseline | null | undefined,
  medians: Features,
  standing: boolean,
): PlaceChange | null {
  if (baseline === undefined) return { kind: 'picture' };
  return baseline === null || standing ? null : comparePlace(medians, baseline);
}

function assessPose(
  state: AssessorState,
  pose: Pose,
  frame: FrameSize,
  atMs: number,
): readonly [AssessorState, Assessment] {
  const { setup } = state;
  const features = extractFeatures(pose, frame);
  const detectedView = detectView(features);
  const person = followPerson(state.person, features, atMs);
  const company = countOthers(state.company, pose);
  // What is seen of another says nothing about the person, and must not reach the medians.
  if (person.otherSinceMs !== null) {
    return [
      { ...state, person, company },
      { ...unusable('someone-else'), detectedView },
    ];
  }
  const fitted = baselineFor(setup, frame);
  // Nor does it while it may be another's: with two people there, nobody knows whose turn it is.
  if (company.here) {
    return [{ ...state, person, company }, accompanied(detectedView, isStanding(features, fitted ?? null))];
  }
  const meant = setup.follows === true ? withoutPlaceAndSize(features) : features;
  const gated = fitted === null || fitted === undefined ? meant : gateFeatures(meant, fitted);
  // Pixels of two frame sizes have no common median.
  const resized = fitted?.frameWidthPx !== setup.baseline?.frameWidthPx;
  const before = resized ? EMPTY_WINDOW : state.window;
  const settling = state.trackedLooks < SETTLING_LOOKS;
  const window = settling ? before : pushFeatures(before, gated, atMs);
  const medians = windowFeatures(settling ? EMPTY_WINDOW : window);
  const standing = isStanding(settling ? meant : medians, fitted ?? null);
  const { baseline, sinceMs } = followChair(fitted, medians, standing ? null : state.chairMovedSinceMs, atMs);
  const view = baseline?.view ?? setup.view ?? detectedView ?? 'front';
  const metrics = measure(medians, { view, baseline: baseline ?? null });
  const drift = settling
    ? state.drift
    : watchDrift(state.drift, placeChangeOf(baseline, medians, standing), atMs);
  const moment = settling
    ? 'settling'
    : standing
      ? 'standing'
      : isComparable(drift, view)
        ? 'seated'
        : 'elsewhere';
  const judgement = verdict(metrics, baseline, setup, moment);
  const changes = changesOf(metrics);
  const next: AssessorState = {
    ...state,
    setup: { ...setup, baseline: baseline ?? setup.baseline },
    window,
    trackedLooks: state.trackedLooks + 1,
    chairMovedSinceMs: sinceMs,
    drift,
    person,
    company,
  };
  const assessment: Assessment = {
    features,
    metrics,
    judgement,
    changes,
    standing,
    detectedView,
    placeChange: drift.kind === 'different' ? drift.change : null,
    unknown: judgement.overall.kind === 'unknown' ? judgement.overall.reason : null,
    sessionInput: { kind: 'judged', judgement, changes, standing },
  };
  return [next, assessment];
}

/**
 * One look further. Time is the observation's own timestamp. A picture that has been black or flat for 10 s is unknown and not
 * "nobody"; the first six looks after the tracking began anew are settling; the metrics are those of the medians of the last 5 s. A chair
 * that stands elsewhere for 10 s moves the baseline's scale along: `state.setup.baseline` then differs from the one given.
 */
export function assess(state: AssessorState, observation: Observation): readonly [AssessorState, Assessment] {
  const { frame } = observation;
  const atMs = frame.timestampMs;
  const cut = state.lastAtMs !== null && (atMs < state.lastAtMs || atMs - state.lastAtMs > GAP_MS);
  const continued = cut ? resetAssessor(state) : state;
  const light = watchLight(continued.light, frame, atMs);
  const seen: AssessorState = { ...continued, light, lastAtMs: atMs };
  const held = lightProblem(light, atMs);
  if (held !== null) return [{ ...seen, trackedLooks: 0 }, unusable(held)];
  if (observation.kind === 'pose') return assessPose(seen, observation.pose, frame, atMs);
  const lost: AssessorState = { ...seen, trackedLooks: 0, company: ALONE };
  const momentary = momentaryLightProblem(light);
  if (momentary !== null) return [lost, unusable(momentary)];
  return [lost, { ...NOTHING_SEEN, unknown: null, sessionInput: { kind: 'nobody' } }];
}
