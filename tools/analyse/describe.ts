// A file's result in a line for a person.
import type { FileSummary, FrameLine } from './lines';

/** Progress while a file is being read. */
export function describeFrame({ timestampMs, view, score }: FrameLine): string {
  const person = score === null ? 'nobody' : `person ${score.toFixed(2)}`;
  return `  ${(timestampMs / 1000).toFixed(1)} s  ${view ?? 'view unknown'}  ${person}`;
}

/** The whole file: how often the person was found, from where, and what was judged. */
export function describeSummary(summary: FileSummary): string {
  const { file, frames, framesWithPerson, peopleCounts, countsOfSeveral, view } = summary;
  const found = `person in ${framesWithPerson} of ${frames} frame${frames === 1 ? '' : 's'}`;
  const several =
    countsOfSeveral === 0 ? '' : `, more than one in ${countsOfSeveral} of ${peopleCounts} counts`;
  return `${file}: ${found}${several}, view ${view ?? 'unknown'}, ${verdictOf(summary)}`;
}

function verdictOf({ judgement, standing }: FileSummary): string {
  if (judgement === null) return 'not judged';
  if (judgement.overall.kind === 'unknown') {
    return `not judged (${standing ? 'standing' : judgement.overall.reason})`;
  }
  if (judgement.overall.kind === 'good') return 'within the baseline';
  const parts = judgement.beyond.map((metric) => {
    const each = judgement.perMetric[metric];
    return each.kind === 'judged'
      ? `${metric} ${each.change.toFixed(2)} (limit ${each.limit.toFixed(2)})`
      : metric;
  });
  return `deviating: ${parts.join(', ')}`;
}
