// One stretch: drawing, steps and cautions together, with the button that opens it over the whole screen.
import { Phrase } from '../kit/Phrase';
import { useCallback, useState } from 'preact/hooks';
import { isWorthLogging, type StretchDone } from '../../core/report/done-stretch';
import { formatHeld } from '../../words/durations';
import { Drawing } from './Drawing';
import { DoIt } from './exercise/DoIt';
import { lengthText } from './exercise/length-text';
import type { Stretch } from './types';
import * as words from '../../words/views/learn';

interface StretchCardProps {
  readonly stretch: Stretch;
  readonly drawingHtml: string;
  /** Opens at once, as when the reader came to do it. */
  readonly opened?: boolean;
  /** The reader came to do it and is done. */
  readonly onLeave?: (() => void) | undefined;
  /** Without it, nothing is written down. */
  readonly onStretchDone?: ((done: StretchDone) => void) | undefined;
}

/** The card of one stretch. */
export function StretchCard({
  stretch,
  drawingHtml,
  opened = false,
  onLeave,
  onStretchDone,
}: StretchCardProps) {
  const [doing, setDoing] = useState(opened);
  const [noted, setNoted] = useState<StretchDone | null>(null);
  const note = useCallback(
    (done: StretchDone) => {
      if (onStretchDone === undefined || !isWorthLogging(done)) return;
      onStretchDone(done);
      setNoted(done);
    },
    [onStretchDone],
  );
  const leave = useCallback(() => {
    setDoing(false);
    onLeave?.();
  }, [onLeave]);
  const id = `stretch-${stretch.id}`;
  return (
    <article class="learn-stretch" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {stretch.title}
      </h3>
      <Drawing html={drawingHtml} />
      <ol>
        {stretch.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="learn-start">
        <button type="button" class="button button-main" onClick={() => setDoing(true)}>
          {words.DO_IT}
        </button>
        <span class="learn-meta">{lengthText(stretch.rounds.length, stretch.holdMs)}</span>
        {stretch.chairVersion !== null && (
          <a href={`#/learn/${stretch.chairVersion.slug}/stretch-${stretch.chairVersion.id}`}>
            {words.onAChair(stretch.chairVersion.title)}
          </a>
        )}
      </div>
      {noted !== null && (
        <p class="learn-noted">
          <Phrase text={words.noted(formatHeld(noted.heldMs))}>
            {(text) => <a href="#/today">{text}</a>}
          </Phrase>
        </p>
      )}
      <div class="learn-cautions">
        <p>{words.TAKE_CARE}</p>
        <ul>
          {stretch.cautions.map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      </div>
      {doing && (
        <DoIt exercises={[{ stretch, drawingHtml, holdMs: stretch.holdMs }]} onClose={leave} onDone={note} />
      )}
    </article>
  );
}
