// The rows of the list of breaks: breaks and stretches, told apart and put in order.
import type { DayReport } from '../../../core/report/day-report';
import type { DoneStretch } from '../../../core/report/done-stretch';

export type BreakRow =
  | { readonly kind: 'off-seat'; readonly atMs: number; readonly offSeatMs: number }
  | { readonly kind: 'stretch'; readonly atMs: number; readonly stretch: DoneStretch };

/** Breaks by when they began and stretches by when they ended, in order of time. */
export function breaksOf({ breaks, stretches }: DayReport): readonly BreakRow[] {
  return [
    ...breaks.map(({ startMs, offSeatMs }) => ({ kind: 'off-seat', atMs: startMs, offSeatMs }) as const),
    ...stretches.map((stretch) => ({ kind: 'stretch', atMs: stretch.atMs, stretch }) as const),
  ].sort((a, b) => a.atMs - b.atMs);
}
