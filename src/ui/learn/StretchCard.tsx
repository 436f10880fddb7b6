// One stretch: drawing, steps, timer and cautions together, so that it can be done at once.
import { useCallback, useState } from 'preact/hooks';
import { isWorthLogging, type StretchDone } from '../../core/report/done-stretch';
import { formatHeld } from '../../words/durations';
import { Drawing } from './Drawing';
import { StretchTimer } from './StretchTimer';
import type { Stretch } from './types';

interface StretchCardProps {
  readonly slug: string;
  readonly stretch: Stretch;
  readonly drawingHtml: string;
  /** Without it, nothing is written down. */
  readonly onStretchDone?: ((done: StretchDone) => void) | undefined;
}

/** The card of one stretch on the page `slug`. */
export function StretchCard({ slug, stretch, drawingHtml, onStretchDone }: StretchCardProps) {
  const [running, setRunning] = useState(false);
  const [noted, setNoted] = useState<StretchDone | null>(null);
  const note = useCallback(
    (heldMs: number) => {
      const done = { slug, stretchId: stretch.id, title: stretch.title, heldMs };
      if (onStretchDone === undefined || !isWorthLogging(done)) return;
      onStretchDone(done);
      setNoted(done);
    },
    [slug, stretch, onStretchDone],
  );
  const id = `stretch-${stretch.id}`;
  return (
    <article class="learn-stretch" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {stretch.title}
      </h3>
      <Drawing html={drawingHtml} moving={running} />
      <ol>
        {stretch.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <StretchTimer stretch={stretch} onRunning={setRunning} onDone={note} />
      {noted !== null && (
        <p class="learn-noted">
          {formatHeld(noted.heldMs)} noted in <a href="#/today">Today</a>.
        </p>
      )}
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
