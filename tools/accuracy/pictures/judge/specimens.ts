// The labelled pictures of a folder with what the model saw in each, and the groups that share one baseline. Pure.
import type { Observation } from '../../../../src/core/pose/pose';
import { groupBy } from './group-by';
import type { Label } from '../labels';
import { observationOf, type RecordedFile } from '../look/recorded';

/** One picture, or one stretch of film. */
export interface Specimen {
  readonly label: Label;
  readonly kind: RecordedFile['kind'];
  /** Of the file itself. */
  readonly widthPx: number;
  readonly looks: readonly Observation[];
}

/** Everything of one person before one camera, judged against their own upright pictures among it. */
export interface Group {
  readonly person: string;
  readonly session: string;
  readonly name: string;
  readonly specimens: readonly Specimen[];
}

export function specimenOf(label: Label, { kind, widthPx, looks }: RecordedFile): Specimen {
  return { label, kind, widthPx, looks: looks.map(observationOf) };
}

/** The last look, in which the tracking has settled; null where nobody was found by then. */
export function lastPose({ looks }: Specimen): Extract<Observation, { kind: 'pose' }> | null {
  const last = looks.at(-1);
  return last?.kind === 'pose' ? last : null;
}

/** In the order in which persons and sessions first appear. */
export function groupsOf(specimens: readonly Specimen[]): readonly Group[] {
  const groups = groupBy(specimens, ({ label }) => JSON.stringify([label.person, label.session]));
  return [...groups.values()].map((members) => {
    const { person = '', session = '' } = members[0]?.label ?? {};
    return { person, session, name: session === '' ? person : `${person} ${session}`, specimens: members };
  });
}

export const postureOf = (posture: string) => (specimen: Specimen) => specimen.label.posture === posture;
