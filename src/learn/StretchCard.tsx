// One stretch: drawing, steps, timer and cautions together, so that it can be done at once.
import { useState } from 'preact/hooks';
import { Drawing } from './Drawing';
import { StretchTimer } from './StretchTimer';
import type { Stretch } from './types';

/** A stretch somebody has just done, to be written down as a break. */
export interface StretchDone {
  readonly slug: string;
  readonly stretchId: string;
  readonly heldMs: number;
}

interface StretchCardProps {
  readonly slug: string;
  readonly stretch: Stretch;
  readonly drawingHtml: string;
  readonly onStretchDone?: ((done: StretchDone) => void) | undefined;
}

/** The card of one stretch on the page `slug`. */
export function StretchCard({ slug, stretch, drawingHtml, onStretchDone }: StretchCardProps) {
  const [running, setRunning] = useState(false);
  const id = `stretch-${stretch.id}`;
  return (
    <article class="learn-stretch" aria-labelledby={id}>
      <h3 id={id}>{stretch.title}</h3>
      <Drawing html={drawingHtml} moving={running} />
      <ol>
        {stretch.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <StretchTimer
        stretch={stretch}
        onRunning={setRunning}
        onDone={(heldMs) => onStretchDone?.({ slug, stretchId: stretch.id, heldMs })}
      />
      <div class="learn-cautions">
        <p>Take care</p>
        <ul>
          {stretch.cautions.map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      </div>
    </article>
  );
}
