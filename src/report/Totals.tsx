// The day in four figures.
import type { DayReport } from '../core/report/day-report';
import { formatShortDuration } from '../words/durations';

export function Totals({ report }: { readonly report: DayReport }) {
  const figures: readonly (readonly [string, number])[] = [
    ['Sitting', report.sittingMs],
    ['Longest without a break', report.longestBoutMs],
    ['At your baseline', report.goodMs],
    ['Off your baseline', report.deviatingMs],
  ];
  return (
    <dl class="totals">
      {figures.map(([name, ms]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="number">{formatShortDuration(ms)}</dd>
        </div>
      ))}
    </dl>
  );
}
