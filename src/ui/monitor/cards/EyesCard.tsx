// A rest for the eyes: half a minute of looking far away, counted without being looked at, and then it is gone.
import { useEffect, useState } from 'preact/hooks';
import type { AppModel } from '../../../model/model';
import { EYES_SENTENCE, EYES_TITLE } from '../../../words/breaks';
import * as words from '../../../words/views/monitor';

const REST_MS = 30_000;
const REDRAW_MS = 500;

export function EyesCard({ model }: { readonly model: AppModel }) {
  const [startMs, setStartMs] = useState<number | null>(null);
  const [nowMs, setNowMs] = useState(0);
  const leftMs = startMs === null ? REST_MS : Math.max(0, startMs + REST_MS - nowMs);
  useEffect(() => {
    if (startMs === null) return undefined;
    const timer = setInterval(() => setNowMs(performance.now()), REDRAW_MS);
    return () => clearInterval(timer);
  }, [startMs]);
  useEffect(() => {
    if (leftMs === 0) model.actions.answerBreak('put-aside');
  }, [leftMs, model]);
  return (
    <section class="card" aria-labelledby="eyes">
      <h2 id="eyes">{EYES_TITLE}</h2>
      <p>{EYES_SENTENCE}</p>
      {startMs !== null && (
        <progress class="progress" max={REST_MS} value={REST_MS - leftMs} aria-label={words.EYES_REST} />
      )}
      <div class="row">
        {startMs === null && (
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              const now = performance.now();
              setStartMs(now);
              setNowMs(now);
            }}
          >
            {words.startSeconds(REST_MS / 1000)}
          </button>
        )}
        <button type="button" class="button" onClick={() => model.actions.answerBreak('put-aside')}>
          {startMs === null ? words.NOT_NOW : words.DONE}
        </button>
      </div>
    </section>
  );
}
