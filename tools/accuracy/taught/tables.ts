// What teaching by example came to, as Markdown. Pure.
import { EXAMPLE_POSTURES } from '../../../src/core/baseline/baseline';
import { mean } from '../figures/statistics';
import type { Taught } from './judge';

const share = (hits: number, of: number): string =>
  of === 0 ? '–' : `${Math.round((100 * hits) / of)} % of ${of}`;

function auc(taught: readonly Taught[], of: 'aucUpright' | 'aucGlance' | 'aucLean'): string {
  const values = taught.map((one) => one[of]).filter(Number.isFinite);
  return values.length === 0 ? '–' : mean(values).toFixed(2).replace(/^0/, '');
}

function wordsOf(taught: readonly Taught[]): string {
  const counts = new Map<string, number>();
  for (const { word } of taught) {
    if (word !== 'accepted') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.size === 0 ? '–' : [...counts].map(([word, count]) => `${word} ${count}`).join(', ');
}

function row(posture: string, taught: readonly Taught[]): string {
  const [first] = taught;
  const sum = (of: 'told' | 'mistaken', at: 0 | 1): number =>
    taught.reduce((all, one) => all + one[of][at], 0);
  const accepted = taught.filter(({ word }) => word === 'accepted').length;
  const cells = [
    first?.view ?? '',
    posture,
    `${accepted} of ${taught.length}`,
    wordsOf(taught),
    auc(taught, 'aucUpright'),
    auc(taught, 'aucGlance'),
    auc(taught, 'aucLean'),
    share(sum('told', 0), sum('told', 1)),
    share(sum('mistaken', 0), sum('mistaken', 1)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** One row a view and posture. */
export function taughtTables(taught: readonly Taught[]): string {
  const people = new Set(taught.map(({ body }) => body)).size;
  const rows = (['front', 'side'] as const).flatMap((view) =>
    EXAMPLE_POSTURES.flatMap((posture) => {
      const own = taught.filter((one) => one.view === view && one.posture === posture);
      return own.length === 0 ? [] : [row(posture, own)];
    }),
  );
  return [
    `${people} rigged people.`,
    '',
    '| seen from | posture | accepted | refused, for it looked like | AUC against upright | against a glance down | against a lean | later showings told | ordinary moments taken for it |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
