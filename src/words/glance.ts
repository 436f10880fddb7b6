// The posture at a glance in words: the state in a word or two, the parts of the body, and one sentence for who does not see the picture.
import { explainUnknown } from './states';
import type { MetricId } from '../core/baseline/metric';
import type { BodyPart, Glance, GlanceKind, PartGlance } from '../core/session/glance';
import type { SessionSnapshot } from '../core/session/session';

/** A part of the body, as stands beside the picture. */
export function partName(part: BodyPart): string {
  switch (part) {
    case 'head':
      return 'Head';
    case 'shoulders':
      return 'Shoulders';
    case 'hips':
      return 'Hips';
  }
}

/** How it is with a part. */
export function markName(mark: PartGlance['mark']): string {
  switch (mark) {
    case 'unseen':
      return 'can’t be seen';
    case 'fine':
      return 'fine';
    case 'near':
      return 'close to your limit';
    case 'beyond':
      return 'past your limit';
  }
}

/** What leads, as one would say it at the desk. */
export function plainReason(metric: MetricId): string {
  switch (metric) {
    case 'neckInclinationDeg':
      return 'Your neck is bent forward';
    case 'headInclinationDeg':
    case 'headForwardRatio':
    case 'headForwardScore':
      return 'Your head is forward';
    case 'headDropMm':
      return 'Your head has sunk';
    case 'headTiltDeg':
      return 'Your head is tipped to one side';
    case 'viewingDistanceRatio':
      return 'You are close to the screen';
    case 'shoulderRoundingDeg':
      return 'Your shoulders are rounded';
    case 'shoulderForwardRatio':
    case 'shouldersForwardScore':
      return 'Your shoulders are forward';
    case 'shoulderBreadthRatio':
      return 'Your shoulders look narrow';
    case 'shoulderLevelDeg':
      return 'One shoulder is lower';
    case 'slumpDropRatio':
      return 'Your shoulders have dropped';
    case 'slumpRatio':
    case 'slumpScore':
      return 'You have slumped';
    case 'pelvicTiltDeg':
      return 'Your pelvis has rolled';
    case 'pelvicObliquityDeg':
      return 'You sit on one side';
    case 'trunkInclinationDeg':
      return 'You lean forward';
    case 'trunkLeanRatio':
    case 'leaningInScore':
      return 'You lean towards the screen';
    case 'hipAngleDeg':
      return 'Your hips are bent';
  }
}

/** The state as the heading beside the picture. */
export function glanceTitle(kind: GlanceKind): string {
  switch (kind) {
    case 'good':
      return 'Upright';
    case 'drifting':
      return 'Drifting';
    case 'deviating':
      return 'You’ve drifted';
    case 'unknown':
      return 'Can’t tell just now';
    case 'away':
      return 'You’re away';
    case 'not-monitored':
      return 'Not watching';
  }
}

/** One line under the heading; empty where the heading says it all. */
export function glanceLine({ kind, lead }: Glance, { state }: SessionSnapshot): string {
  switch (kind) {
    case 'good':
      return '';
    case 'drifting':
      return `${lead === null ? '' : `${plainReason(lead)}. `}I’ll nudge you if it lasts.`;
    case 'deviating':
      return lead === null ? '' : `${plainReason(lead)}.`;
    case 'unknown': {
      if (state.kind !== 'unknown') return '';
      const { why, remedy } = explainUnknown(state.reason);
      return `${why} ${remedy}`;
    }
    case 'away':
      return 'This counts as a break.';
    case 'not-monitored':
      return 'Not counted.';
  }
}

/** The whole picture in one sentence. */
export function glanceSentence(glance: Glance, session: SessionSnapshot): string {
  const line = glanceLine(glance, session);
  const parts = glance.parts.map(({ part, mark }) => `${partName(part).toLowerCase()} ${markName(mark)}`);
  return `${glanceTitle(glance.kind)}. ${line === '' ? '' : `${line} `}In detail: ${parts.join(', ')}.`;
}
