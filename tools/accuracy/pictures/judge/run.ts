// Judges a folder's pictures by every baseline that is tried, and sums up. Pure.
import type { View } from '../../../../src/core/features/view';
import { baselineFrom, viewIn } from './baseline';
import { byHand, type ByHand } from './by-hand';
import { drawsFor, type DrawSizes } from './draws';
import { figuresOf, type GroupFigures, type Trial } from './figures';
import { movedRows, type MovedRow, type ToldTwice } from './moved';
import { pointErrors, type PointError } from './points';
import { groupsOf, lastPose, type Group, type Specimen } from './specimens';
import { tellOf, type Told } from './tell';

/** The same labelled file seen with its picture changed. */
export interface VariedSpecimen {
  readonly variation: string;
  readonly of: Specimen;
  readonly specimen: Specimen;
}

export interface PictureReport {
  readonly groups: readonly {
    readonly name: string;
    readonly view: View;
    readonly pictures: number;
    readonly found: number;
  }[];
  readonly figures: readonly GroupFigures[];
  readonly points: readonly PointError[];
  readonly hand: ByHand;
  readonly moved: Readonly<Record<'upright' | 'own slump', readonly MovedRow[]>>;
  /** By the first baseline of either kind: what the page shows. */
  readonly shown: readonly Trial[];
}

const isFound = (specimen: Specimen): boolean =>
  specimen.kind === 'picture'
    ? lastPose(specimen) !== null
    : specimen.looks.some(({ kind }) => kind === 'pose');

function trialsOf(
  group: Group,
  view: View,
  sizes: DrawSizes,
  varied: readonly VariedSpecimen[],
): { readonly trials: readonly Trial[]; readonly twice: readonly (ToldTwice & { kind: Trial['kind'] })[] } {
  const twice: (ToldTwice & { kind: Trial['kind'] })[] = [];
  const trials = drawsFor(group, sizes).flatMap((draw): readonly Trial[] => {
    const made = baselineFrom(draw, view);
    if (made === null) return [];
    const kind = draw.slumped.length > 0 ? 'own slump' : 'upright';
    const used = new Set([...draw.upright, ...draw.slumped]);
    const told = group.specimens
      .filter((specimen) => !used.has(specimen))
      .flatMap((specimen) => tellOf(specimen, view, made.baseline));
    if (draw.order === 'first') {
      for (const { variation, of, specimen } of varied.filter((one) => group.specimens.includes(one.of))) {
        const [before] = tellOf(of, view, made.baseline);
        const [after] = tellOf(specimen, view, made.baseline);
        if (before !== undefined && after !== undefined) twice.push({ variation, before, after, kind });
      }
    }
    return [{ group: group.name, person: group.person, order: draw.order, kind, word: made.word, told }];
  });
  return { trials, twice };
}

/** Everything about one folder. A view that is given counts for more than what the pictures show. */
export function reportOn(
  specimens: readonly Specimen[],
  varied: readonly VariedSpecimen[],
  view: View | null,
  sizes: DrawSizes,
): PictureReport {
  const groups = groupsOf(specimens).map((group) => ({
    group,
    view: view ?? viewIn(group.specimens) ?? ('front' as const),
  }));
  const judged = groups.map((one) => trialsOf(one.group, one.view, sizes, varied));
  const trials = judged.flatMap((one) => one.trials);
  const twice = judged.flatMap((one) => one.twice);
  const movedOf = (kind: Trial['kind']) => movedRows(twice.filter((pair) => pair.kind === kind));
  return {
    groups: groups.map(({ group, view: seenFrom }) => ({
      name: group.name,
      view: seenFrom,
      pictures: group.specimens.length,
      found: group.specimens.filter(isFound).length,
    })),
    figures: figuresOf(trials),
    points: pointErrors(specimens),
    hand: byHand(groups),
    moved: { upright: movedOf('upright'), 'own slump': movedOf('own slump') },
    shown: trials.filter(({ order }) => order !== 'random'),
  };
}

/** What the first baselines got wrong, and what they could not tell, the gravest first. */
export function worstOf(trials: readonly Trial[]): readonly { readonly trial: Trial; readonly told: Told }[] {
  const gravity = ({ verdict, severity, specimen }: Told): number | null => {
    const { posture } = specimen.label;
    if (posture !== 'upright' && posture !== 'slumped') return null;
    if (verdict === 'unknown') return 0;
    const wrong = (verdict === 'deviating') !== (posture === 'slumped');
    return wrong ? 1 + Math.abs((severity ?? 1) - 1) : null;
  };
  return trials
    .flatMap((trial) => trial.told.map((told) => ({ trial, told, grave: gravity(told) })))
    .filter((one) => one.grave !== null)
    .sort((a, b) => (b.grave ?? 0) - (a.grave ?? 0));
}
