// How often the posture changed, hour by hour: moving is the habit that evidence supports best, so it is shown, and never judged.
import { useCallback, useMemo } from 'preact/hooks';
import type { DayDetail } from '../../../core/report/day/day-summary';
import { shiftsOf, shiftsPerHour, shiftsThrough } from '../../../core/report/day/shifts';
import { formatShortDuration, formatTime } from '../../../words/durations';
import { busiestSentence, shiftsSentence, shiftsText } from '../../../words/report';
import * as words from '../../../words/views/report';
import { ScrollTable } from '../../kit/ScrollTable';
import { Plotted, type Draw } from '../chart/Plotted';

export function ShiftColumns({ detail }: { readonly detail: DayDetail }) {
  const { hours, report } = detail;
  const through = useMemo(() => shiftsThrough(hours, report.intervals), [hours, report]);
  const whole = useMemo(() => shiftsOf(report.intervals), [report]);
  const draw: Draw = useCallback((charts, widthPx) => charts.drawShifts(through, widthPx), [through]);
  const sentence = shiftsSentence(whole);
  if (through.every(({ shifts }) => shiftsPerHour(shifts) === null)) return <p>{sentence}</p>;
  return (
    <Plotted
      draw={draw}
      summary={`${sentence} ${busiestSentence(through)}`.trim()}
      table={() => (
        <ScrollTable
          label={words.SHIFTS_TABLE}
          columns={[words.FROM, words.CHANGES, words.JUDGED, words.AN_HOUR]}
          isNumeric
        >
          {through.map(({ startMs, shifts }) => (
            <tr key={startMs}>
              <td>{formatTime(startMs)}</td>
              <td>{shifts?.count ?? '–'}</td>
              <td>{shifts === null ? '–' : formatShortDuration(shifts.judgedMs)}</td>
              <td>{shiftsText(shiftsPerHour(shifts))}</td>
            </tr>
          ))}
        </ScrollTable>
      )}
    />
  );
}
