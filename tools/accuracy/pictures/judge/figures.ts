// Sums up what was told of each group: how well each measure tells postures apart, what the verdict came to, and what stayed unknown. Pure.
import { METRIC_IDS, type MetricId } from '../../../../src/core/baseline/metric';
import { areaUnderCurve, mean } from '../../figures/statistics';
import type { BaselineMade } from './baseline';
import type { DrawOrder } from './draws';
import { groupBy } from './group-by';
import type { Told } from './tell';

/** `upright`: calibrated on upright pictures alone; `own slump`: on some of the person's own slump as well. */
export type BaselineKind = 'upright' | 'own slump';

/** One baseline and what it told of every picture it was not made of. */
export interface Trial {
  readonly group: string;
  readonly person: string;
  readonly order: DrawOrder;
  readonly kind: BaselineKind;
  readonly word: BaselineMade['word'];
  readonly told: readonly Told[];
}

/** What is said of a posture: shares of its pictures, and of the told ones how many were called deviating. */
export interface PostureRow {
  readonly posture: string;
  readonly pictures: number;
  readonly good: number;
  readonly deviating: number;
  readonly unknown: number;
}

/** A group's figures, each the mean over its trials of one kind; NaN where there was nothing to compute it from. */
export interface GroupFigures {
  readonly group: string;
  readonly kind: BaselineKind;
  readonly order: Trial['order'];
  readonly trials: number;
  readonly refused: Readonly<Partial<Record<BaselineMade['word'], number>>>;
  /** Upright against slumped: of the verdict (deviating, unknown, good), of how far along its limit the worst measure is, of each metric. */
  readonly verdictAuc: number;
  readonly severityAuc: number;
  readonly metricAuc: Readonly<Partial<Record<MetricId, number>>>;
  /** Mean of the shares rightly called good and rightly called deviating, among those that were told. */
  readonly balanced: number;
  /** The same with every unknown counted as wrong. */
  readonly balancedOfAll: number;
  /** Share of upright and slumped pictures, each posture counting the same. */
  readonly unknown: number;
  readonly unknownBy: Readonly<Record<string, number>>;
  readonly postures: readonly PostureRow[];
}

const VERDICT_RANK = { good: 0, unknown: 0.5, deviating: 1 } as const;

const finiteMean = (values: readonly number[]): number => mean(values.filter(Number.isFinite));

const share = (told: readonly Told[], verdict: Told['verdict']): number =>
  told.length === 0 ? Number.NaN : told.filter((one) => one.verdict === verdict).length / told.length;

function auc(
  slumped: readonly Told[],
  upright: readonly Told[],
  of: (told: Told) => number | null | undefined,
) {
  const values = (from: readonly Told[]) => from.flatMap((told) => of(told) ?? []);
  const [positives, negatives] = [values(slumped), values(upright)];
  return positives.length === 0 || negatives.length === 0 ? Number.NaN : areaUnderCurve(positives, negatives);
}

function trialFigures({ told }: Trial) {
  const posed = (posture: string) => told.filter(({ specimen }) => specimen.label.posture === posture);
  const [upright, slumped] = [posed('upright'), posed('slumped')];
  const known = (from: readonly Told[]) => from.filter(({ verdict }) => verdict !== 'unknown');
  const both = (right: number, caught: number) => (right + caught) / 2;
  const metricAuc: Partial<Record<MetricId, number>> = {};
  for (const metric of METRIC_IDS) {
    metricAuc[metric] = auc(slumped, upright, ({ changes }) => changes[metric]);
  }
  return {
    verdictAuc: auc(slumped, upright, ({ verdict }) => VERDICT_RANK[verdict]),
    severityAuc: auc(slumped, upright, ({ severity }) => severity),
    metricAuc,
    balanced: both(share(known(upright), 'good'), share(known(slumped), 'deviating')),
    balancedOfAll: both(share(upright, 'good'), share(slumped, 'deviating')),
    unknown: finiteMean([share(upright, 'unknown'), share(slumped, 'unknown')]),
  };
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

function postureRows(told: readonly Told[]): readonly PostureRow[] {
  const postures = [...new Set(told.map(({ specimen }) => specimen.label.posture))].sort();
  return postures.map((posture) => {
    const of = told.filter(({ specimen }) => specimen.label.posture === posture);
    return {
      posture,
      pictures: of.length,
      good: share(of, 'good'),
      deviating: share(of, 'deviating'),
      unknown: share(of, 'unknown'),
    };
  });
}

/** The figures of every group, kind of baseline and way of drawing it, in the order of the trials. */
export function figuresOf(trials: readonly Trial[]): readonly GroupFigures[] {
  const sets = groupBy(trials, ({ group, kind, order }) => JSON.stringify([group, kind, order]));
  return [...sets.values()].flatMap((set): readonly GroupFigures[] => {
    const [first] = set;
    if (first === undefined) return [];
    const each = set.map(trialFigures);
    const of = (key: 'verdictAuc' | 'severityAuc' | 'balanced' | 'balancedOfAll' | 'unknown') =>
      finiteMean(each.map((figures) => figures[key]));
    const metricAuc: Partial<Record<MetricId, number>> = {};
    for (const metric of METRIC_IDS) {
      metricAuc[metric] = finiteMean(each.map((figures) => figures.metricAuc[metric] ?? Number.NaN));
    }
    const told = set.flatMap((trial) => trial.told);
    const unknown = told.filter(({ verdict }) => verdict === 'unknown');
    return [
      {
        group: first.group,
        kind: first.kind,
        order: first.order,
        trials: set.length,
        refused: countBy(
          set.filter(({ word }) => word !== 'calibrated'),
          ({ word }) => word,
        ),
        verdictAuc: of('verdictAuc'),
        severityAuc: of('severityAuc'),
        metricAuc,
        balanced: of('balanced'),
        balancedOfAll: of('balancedOfAll'),
        unknown: of('unknown'),
        unknownBy: countBy(unknown, ({ reason }) => reason ?? 'no reason'),
        postures: postureRows(told),
      },
    ];
  });
}
