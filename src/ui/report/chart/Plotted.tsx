// A chart with what it says in a sentence and in a table. The chart library is fetched only here.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { signal } from '@preact/signals';
import { Lazy } from '../../kit/Lazy';
import type * as Charts from './charts';
import * as words from '../../../words/views/report';

/** Every fold is open: the page is printed, or put into a file. */
export const showsTables = signal(false);

/** Fetched with the days rather than after them; where it fails, the first chart says so. */
export const loadCharts = () => import('./charts');

/**
 * A little more than what a card leaves a chart on A4 and on Letter alike, so that four fit on a sheet; scaled from a window's width its
 * labels would be too small or too large.
 */
const PAPER_PX = 700;

export type Draw = (charts: typeof Charts, widthPx: number) => Element;

interface PlottedProps {
  /** Must be the same function until what it draws changes. */
  readonly draw: Draw;
  /** What the chart says, in a sentence or two. */
  readonly summary: string;
  /** The same figures as a table, under a fold and made when that is opened; null where it stands elsewhere. */
  readonly table: (() => ComponentChildren) | null;
  readonly children?: ComponentChildren;
}

export function Plotted({ draw, summary, table, children }: PlottedProps) {
  return (
    <figure class="plotted">
      <Lazy load={loadCharts} what={words.THE_CHART}>
        {(charts) => <Canvas charts={charts} draw={draw} />}
      </Lazy>
      {children}
      <figcaption class="small soft">{summary}</figcaption>
      {table !== null && <Fold table={table} />}
    </figure>
  );
}

/** The tables of a year have hundreds of rows that hardly anybody opens. */
export function Fold({ table }: { readonly table: () => ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || showsTables.value;
  return (
    <details class="plotted-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.AS_A_TABLE}</summary>
      {isShown && table()}
    </details>
  );
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < window.innerHeight && bottom >= 0;
}

/** What is not in sight need not hold up what is: each in a task of its own, as soon as there is room. Gives the way to call it off. */
function later(work: (() => void) | null): () => void {
  if (work === null) return () => undefined;
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(work, { timeout: 200 });
  return () => window.cancelIdleCallback(handle);
}

/** Drawn again when its room changes. The table stands in for it where drawings cannot be seen. */
function Canvas({ charts, draw }: { readonly charts: typeof Charts; readonly draw: Draw }) {
  const holder = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(0);
  // Before the page is painted: a chart in sight is there with the words around it.
  useLayoutEffect(() => setWidthPx(holder.current?.clientWidth ?? 0), []);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidthPx(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const drawAt = (px: number) => (): void => {
      if (px > 0) holder.current?.replaceChildren(draw(charts, px));
    };
    const [onScreen, onPaper] = [drawAt(widthPx), drawAt(PAPER_PX)];
    const isDue = holder.current !== null && isInSight(holder.current);
    const leave = later(isDue ? null : onScreen);
    if (isDue) onScreen();
    window.addEventListener('beforeprint', onPaper);
    window.addEventListener('afterprint', onScreen);
    return () => {
      leave();
      window.removeEventListener('beforeprint', onPaper);
      window.removeEventListener('afterprint', onScreen);
    };
  }, [charts, draw, widthPx]);
  return <div class="plot" ref={holder} aria-hidden="true" />;
}
