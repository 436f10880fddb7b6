// The posture at a glance: one state, and head, shoulders and hips each at its worst. The state is never better than its parts.
import type { Judgement } from '../baseline/judgement';
import type { MetricId } from '../baseline/metric';
import { isTendency } from '../metrics/measure';
import type { SessionSnapshot, WatchState } from './session';

export const BODY_PARTS = ['head', 'shoulders', 'hips'] as const;

export type BodyPart = (typeof BODY_PARTS)[number];

/** A state of watching, and between upright (`good`) and drifted (`deviating`) a drift that has not lasted. */
export type GlanceKind = WatchState['kind'] | 'drifting';

export interface PartGlance {
  readonly part: BodyPart;
  /** `unseen`: nothing that it could be called fine by can be judged just now. */
  readonly mark: 'unseen' | 'fine' | 'near' | 'beyond';
  /** The metric that is furthest off in it; null where none is judged. */
  readonly metric: MetricId | null;
}

export interface Glance {
  readonly kind: GlanceKind;
  /** How much of the dwell is over while drifting, 0 to 1; else 0. */
  readonly dwellShare: number;
  /** What leads: the warned metric, or the worst one while drifting; null where nothing does. */
  readonly lead: MetricId | null;
  /** Every part once, the one with the lead first. */
  readonly parts: readonly PartGlance[];
}

/** From here on a metric is near its limit: a warning would not be left. */
const NEAR_SEVERITY = 0.7;

/** What is seen of it: a slump lowers the shoulders, and so does a lean towards a camera in front, which shows no hips. */
export function partOf(metric: MetricId): BodyPart {
  switch (metric) {
    case 'neckInclinationDeg':
    case 'headInclinationDeg':
    case 'headDropMm':
    case 'headForwardRatio':
    case 'headTiltDeg':
    case 'headForwardScore':
    case 'viewingDistanceRatio':
      return 'head';
    case 'shoulderRoundingDeg':
    case 'shoulderForwardRatio':
    case 'shoulderBreadthRatio':
    case 'shoulderLevelDeg':
    case 'slumpRatio':
    case 'slumpDropRatio':
    case 'slumpScore':
    case 'shouldersForwardScore':
    case 'trunkLeanRatio':
    case 'leaningInScore':
      return 'shoulders';
    case 'pelvicTiltDeg':
    case 'pelvicObliquityDeg':
    case 'trunkInclinationDeg':
    case 'hipAngleDeg':
      return 'hips';
  }
}

/** The session and the latest judgement as one; `judgement` is null where nothing was judged. */
export function glanceOf(session: SessionSnapshot, judgement: Judgement | null): Glance {
  const parts = BODY_PARTS.map((part) => glanceAt(part, judgement));
  const worst = judgement?.beyond[0] ?? null;
  const kind = kindOf(session, judgement === null ? null : parts);
  const drifted = session.episode?.kind === 'drifted' ? session.episode.lead : null;
  const lead = kind === 'deviating' ? (drifted ?? worst) : kind === 'drifting' ? worst : null;
  const leading = lead === null ? null : partOf(lead);
  return {
    kind,
    dwellShare: kind === 'drifting' && session.episode?.kind === 'drifting' ? session.episode.dwellShare : 0,
    lead,
    parts: [...parts.filter(({ part }) => part === leading), ...parts.filter(({ part }) => part !== leading)],
  };
}

/** `parts` is null where only the session is known, as of another tab. */
function kindOf({ state, episode }: SessionSnapshot, parts: readonly PartGlance[] | null): GlanceKind {
  if (state.kind !== 'good') return state.kind;
  if (episode?.kind === 'drifted') return 'deviating';
  if (parts === null) return episode === null ? 'good' : 'drifting';
  return parts.some(({ mark }) => mark === 'beyond') ? 'drifting' : 'good';
}

function glanceAt(part: BodyPart, judgement: Judgement | null): PartGlance {
  let worst: { readonly metric: MetricId; readonly severity: number } | null = null;
  for (const [id, judged] of Object.entries(judgement?.perMetric ?? {})) {
    const metric = id as MetricId;
    if (judged.kind !== 'judged' || partOf(metric) !== part) continue;
    if (isTendency(metric) && judged.severity < 1) continue;
    if (worst === null || judged.severity > worst.severity) worst = { metric, severity: judged.severity };
  }
  if (worst === null) return { part, mark: 'unseen', metric: null };
  const { metric, severity } = worst;
  return { part, mark: severity >= 1 ? 'beyond' : severity >= NEAR_SEVERITY ? 'near' : 'fine', metric };
}
