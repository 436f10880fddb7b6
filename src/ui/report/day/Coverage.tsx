// How much of the day was really seen: a bar of the five states with its legend in words and minutes.
import type { DayReport } from '../../../core/report/day-report';
import { StateMark } from '../../kit/Marks';
import { formatShortDuration } from '../../../words/durations';
import { stateName } from '../../../words/states';
import { STATE_KINDS, stateTotals } from './day-rows';
import * as words from '../../../words/views/report';

export function Coverage({ report }: { readonly report: DayReport }) {
  const totals = stateTotals(report);
  const allMs = STATE_KINDS.reduce((sum, kind) => sum + totals[kind], 0);
  let fromMs = 0;
  const parts = STATE_KINDS.map((kind) => {
    const part = { kind, fromMs, lengthMs: totals[kind] };
    fromMs += totals[kind];
    return part;
  });
  const percent = (ms: number): string => `${allMs === 0 ? 0 : (ms / allMs) * 100}%`;
  return (
    <>
      <p>{report.coverage === null ? words.NOTHING_TO_MEASURE : words.couldBeMeasured(report.coverage)}</p>
      <svg class="share-bar" aria-hidden="true">
        {parts.map((part) => (
          <rect
            key={part.kind}
            class={`fill-${part.kind}`}
            x={percent(part.fromMs)}
            width={percent(part.lengthMs)}
            height="100%"
          />
        ))}
      </svg>
      <ul class="legend plain-list">
        {STATE_KINDS.map((kind) => (
          <li key={kind}>
            <StateMark kind={kind} size={16} />
            {stateName(kind)}: <span class="number">{formatShortDuration(totals[kind])}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
