// Shows a drawing of the build and, where it can move, lets it move when asked and never under reduced motion.
import { useEffect, useRef, useState } from 'preact/hooks';
import * as words from '../../words/views/learn';

interface DrawingProps {
  /** Finished markup of the build: one `<div class="learn-drawing">` with an SVG. */
  readonly html: string;
  /** True while something else wants the drawing to move, for example a running timer. */
  readonly moving?: boolean;
  /** Shows the moving figure by itself and large; a drawing that stands still keeps both. */
  readonly alone?: boolean;
}

function wantsLessMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The same drawing with ids of its own: it is shown a second time, and each use must find its own parts. */
function again(html: string): string {
  return html.replace(/(\sid="|href="#|url\(#|aria-describedby=")/g, '$1again-');
}

/** A drawing; those with a movement get a button that shows it. */
export function Drawing({ html, moving = false, alone = false }: DrawingProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);
  const [still] = useState(wantsLessMotion);
  const canMove = html.includes('<animate') && !still;
  const plays = canMove && (asked || moving);
  const repeats = moving;

  useEffect(() => {
    const svg = frame.current?.querySelector('svg');
    const focus = svg?.getAttribute('data-focus');
    if (alone && canMove && focus !== null && focus !== undefined) svg?.setAttribute('viewBox', focus);
  }, [alone, canMove, html]);
  useEffect(() => {
    if (!plays) return undefined;
    const parts = [...(frame.current?.querySelectorAll<SVGAnimateElement>('animate') ?? [])];
    const last = parts.at(-1);
    const begin = (): void => {
      for (const part of parts) part.beginElement();
    };
    const end = (): void => {
      if (repeats) begin();
      else setAsked(false);
    };
    begin();
    last?.addEventListener('endEvent', end);
    return () => {
      last?.removeEventListener('endEvent', end);
      for (const part of parts) part.endElement();
    };
  }, [plays, repeats]);

  return (
    <div class="learn-figure">
      <div ref={frame} dangerouslySetInnerHTML={{ __html: alone ? again(html) : html }} />
      {canMove && !alone && (
        <button
          type="button"
          class="button button-small learn-move"
          aria-pressed={asked}
          onClick={() => setAsked(!asked)}
        >
          {words.SHOW_THE_MOVEMENT}
        </button>
      )}
    </div>
  );
}
