// Shows a drawing of the build and, where it can move, lets it move when asked and never under reduced motion.
import { useEffect, useRef, useState } from 'preact/hooks';

interface DrawingProps {
  /** Finished markup of the build: one `<div class="learn-drawing">` with an SVG. */
  readonly html: string;
  /** True while something else wants the drawing to move, for example a running timer. */
  readonly moving?: boolean;
}

function wantsLessMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** A drawing; those with a movement get a button that shows it. */
export function Drawing({ html, moving = false }: DrawingProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);
  const [still] = useState(wantsLessMotion);
  const canMove = html.includes('<animate') && !still;
  const plays = canMove && (asked || moving);

  useEffect(() => {
    if (!plays) return undefined;
    const parts = [...(frame.current?.querySelectorAll<SVGAnimateElement>('animate') ?? [])];
    const last = parts.at(-1);
    const end = (): void => setAsked(false);
    for (const part of parts) part.beginElement();
    last?.addEventListener('endEvent', end);
    return () => {
      last?.removeEventListener('endEvent', end);
      for (const part of parts) part.endElement();
    };
  }, [plays]);

  return (
    <div class="learn-figure">
      <div ref={frame} dangerouslySetInnerHTML={{ __html: html }} />
      {canMove && (
        <button
          type="button"
          class="button button-small learn-move"
          aria-pressed={asked}
          onClick={() => setAsked(!asked)}
        >
          Show the movement
        </button>
      )}
    </div>
  );
}
