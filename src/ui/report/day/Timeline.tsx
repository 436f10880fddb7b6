// The whole day as lanes over time: zoomed and read out by mouse and by keyboard, with the same in a table.
import { ScrollTable } from '../../kit/ScrollTable';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { DayReport } from '../../../core/report/day-report';
import { formatShortDuration, formatTime } from '../../../words/durations';
import { stateName, stateSentence } from '../../../words/states';
import { Fold, Plotted, type Draw } from '../chart/Plotted';
import { shownAround, spanOf, TIMELINE_LEFT_PX, TIMELINE_RIGHT_PX, zoomed } from '../chart/time-axis';
import { spansOf, type Span } from './day-rows';
import * as words from '../../../words/views/report';

const MINUTE_MS = 60_000;

export function Timeline({ report }: { readonly report: DayReport }) {
  const spans = useMemo(() => spansOf(report.intervals), [report]);
  const whole = useMemo(() => spanOf(report), [report]);
  const [chosen, setShown] = useState(whole);
  const [atMs, setAtMs] = useState<number | null>(null);
  // The day grows while it is looked at: what was shown whole stays whole.
  const shown = chosen.endMs > whole.endMs || chosen.startMs < whole.startMs ? whole : chosen;
  const draw: Draw = useCallback(
    (charts, widthPx) => charts.drawTimeline(report, spans, shown, widthPx),
    [report, spans, shown],
  );
  const cursorMs = Math.min(whole.endMs, Math.max(whole.startMs, atMs ?? whole.startMs));
  const under = spans.find(({ startMs, endMs }) => startMs <= cursorMs && cursorMs < endMs) ?? spans.at(-1);
  const reading = under === undefined ? words.NOTHING_HERE : readingOf(under);

  const moveTo = (ms: number): void => {
    const to = Math.min(whole.endMs - 1, Math.max(whole.startMs, ms));
    setAtMs(to);
    setShown(shownAround(shown, whole, to));
  };
  const zoom = (factor: number): void =>
    setShown(zoomed(shown, whole, factor, atMs === null ? (shown.startMs + shown.endMs) / 2 : cursorMs));
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = under === undefined ? 0 : spans.indexOf(under);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowRight: () => moveTo(spans[index + 1]?.startMs ?? whole.endMs),
      ArrowLeft: () => moveTo(spans[Math.max(0, index - 1)]?.startMs ?? whole.startMs),
      PageDown: () => moveTo(cursorMs + 60 * MINUTE_MS),
      PageUp: () => moveTo(cursorMs - 60 * MINUTE_MS),
      Home: () => moveTo(whole.startMs),
      End: () => moveTo(whole.endMs),
      '+': () => zoom(0.5),
      '=': () => zoom(0.5),
      '-': () => zoom(2),
      '0': () => setShown(whole),
    };
    const move = moves[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move();
  };
  const onPointer = (event: PointerEvent): void => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const share =
      (event.clientX - box.left - TIMELINE_LEFT_PX) / (box.width - TIMELINE_LEFT_PX - TIMELINE_RIGHT_PX);
    if (share >= 0 && share <= 1) setAtMs(shown.startMs + share * (shown.endMs - shown.startMs));
  };
  const share = (cursorMs - shown.startMs) / (shown.endMs - shown.startMs);
  return (
    <div class="stack stack-tight timeline">
      <div class="row timeline-tools">
        <button type="button" class="button button-small" onClick={() => zoom(0.5)}>
          {words.ZOOM_IN}
        </button>
        <button type="button" class="button button-small" onClick={() => zoom(2)}>
          {words.ZOOM_OUT}
        </button>
        <button type="button" class="button button-small" onClick={() => setShown(whole)}>
          {words.WHOLE_DAY}
        </button>
      </div>
      <div
        class="timeline-reader"
        role="slider"
        tabIndex={0}
        aria-label={words.TIMELINE_KEYS}
        aria-valuemin={whole.startMs}
        aria-valuemax={whole.endMs}
        aria-valuenow={Math.round(cursorMs)}
        aria-valuetext={reading}
        onKeyDown={onKeyDown}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
      >
        <Plotted draw={draw} summary={words.shownSpan(shown.startMs, shown.endMs)} table={null}>
          {atMs !== null && share >= 0 && share <= 1 && (
            <div
              class="timeline-cursor"
              style={{
                left: `calc(${TIMELINE_LEFT_PX}px + ${share} * (100% - ${TIMELINE_LEFT_PX + TIMELINE_RIGHT_PX}px))`,
              }}
            />
          )}
        </Plotted>
      </div>
      <p class="number timeline-reading">{atMs === null ? words.TIMELINE_HINT : reading}</p>
      <Fold table={() => <SpanTable spans={spans} />} />
    </div>
  );
}

function readingOf({ startMs, endMs, state }: Span): string {
  const more =
    state.kind === 'deviating' || state.kind === 'unknown' || state.kind === 'not-monitored'
      ? ` ${stateSentence(state)}`
      : '';
  return `${formatTime(startMs)} to ${formatTime(endMs)}, ${formatShortDuration(endMs - startMs)}: ${stateName(state.kind)}.${more}`;
}

function SpanTable({ spans }: { readonly spans: readonly Span[] }) {
  return (
    <ScrollTable label={words.DAY_TABLE} columns={[words.FROM, words.TO, words.LASTED, words.STATE]}>
      {spans.map(({ startMs, endMs, state }) => (
        <tr key={startMs}>
          <td class="number">{formatTime(startMs)}</td>
          <td class="number">{formatTime(endMs)}</td>
          <td class="number">{formatShortDuration(endMs - startMs)}</td>
          <td>
            {stateName(state.kind)}
            {(state.kind === 'deviating' || state.kind === 'unknown' || state.kind === 'not-monitored') && (
              <span class="soft">. {stateSentence(state)}</span>
            )}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
