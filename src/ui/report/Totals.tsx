// The day in five figures.
import type { DayReport } from '../../core/report/day-report';
import { formatShortDuration } from '../../words/durations';

export function Totals({ report }: { readonly report: DayReport }) {
  const figures: readonly (readonly [name: string, text: string])[] = [
    ['Sitting', formatShortDuration(report.sittingMs)],
    ['Longest without a break', formatShortDuration(report.longestBoutMs)],
    ['Breaks', String(report.breaks.length)],
    ['At your baseline', formatShortDuration(report.goodMs)],
    ['Away from it', formatShortDuration(report.deviatingMs)],
  ];
  return (
    <dl class="totals">
      {figures.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="number">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
