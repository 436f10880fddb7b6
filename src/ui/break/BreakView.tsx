// A break over the whole window: one stretch with its drawing, and a ring that fills while the camera sees you up or away.
import { useComputed } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import { BREAK_MS } from '../../core/session/state';
import { breakStage, sayBreakStage } from '../../words/breaks';
import { Drawing } from '../learn/Drawing';
import { Ring } from '../learn/exercise/Ring';
import { exercisesOf, useDrawings } from '../learn/routine-page-parts';
import { BREAK_STRETCHES } from '../monitor/cards/break-stretches';
import '../learn/learn.css';
import '../learn/exercise/do-it.css';
import './break.css';
import * as words from '../../words/views/break';

export function BreakView({ model }: { readonly model: AppModel }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const left = useRef(false);
  const [turn, setTurn] = useState(0);
  const stretchId = BREAK_STRETCHES[turn % BREAK_STRETCHES.length]?.stretchId ?? '';
  const routine = useMemo(() => [{ stretchId, holdMs: 0 }], [stretchId]);
  const [exercise] = exercisesOf(routine, useDrawings(routine));
  const stage = useStage(model);

  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => {
      left.current = true;
      element?.close();
    };
  }, []);
  /** Not where an address has led away already. */
  const leave = (): void => {
    if (!left.current) location.hash = '#/';
  };
  const { forMs, ofMs } = stage.kind === 'up' ? stage : { forMs: 0, ofMs: BREAK_MS };
  const share = stage.kind === 'counted' ? 1 : forMs / ofMs;
  return (
    <dialog class="learn-do break" ref={dialog} aria-labelledby="break-title" onClose={leave}>
      <div class="learn-do-inner">
        <div class="learn-do-picture">
          {exercise !== undefined && <Drawing html={exercise.drawingHtml} moving alone />}
        </div>
        <div class="learn-do-words">
          <p class="learn-meta">{words.A_SHORT_BREAK}</p>
          <h2 id="break-title">{exercise?.stretch.title ?? words.STAND_UP}</h2>
          <div class="learn-do-clock">
            {stage.kind !== 'not-watched' && (
              <Ring share={share} seconds={stage.kind === 'counted' ? 0 : Math.ceil((ofMs - forMs) / 1000)} />
            )}
            <p class="learn-do-phase" role="status">
              {sayBreakStage(stage)}
            </p>
          </div>
          <div class="learn-do-controls">
            <button
              type="button"
              class="button button-main"
              autoFocus
              onClick={() => dialog.current?.close()}
            >
              {stage.kind === 'counted' ? words.BACK_TO_WORK : words.CLOSE}
            </button>
            {stage.kind !== 'counted' && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  model.actions.answerBreak('skip');
                  dialog.current?.close();
                }}
              >
                {words.STRETCHED_IN_CHAIR}
              </button>
            )}
            <button type="button" class="button" onClick={() => setTurn(turn + 1)}>
              {words.ANOTHER_STRETCH}
            </button>
          </div>
          <ol class="learn-do-steps">
            {exercise?.stretch.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="learn-do-cautions">
            <strong>{words.TAKE_CARE}</strong> {exercise?.stretch.cautions.join(' ')}
          </p>
        </div>
      </div>
    </dialog>
  );
}

/** What the camera has seen of this break since the window was opened. What has counted stays counted when the person sits down again. */
function useStage(model: AppModel) {
  const counted = useRef(false);
  const began = useRef<number | null>(model.session.peek().boutSittingMs);
  const stage = useComputed(() => {
    const session = model.session.value;
    const before = began.current;
    began.current = session.boutSittingMs;
    const isOver = session.boutSittingMs === null || (before !== null && session.boutSittingMs < before);
    counted.current ||= before !== null && isOver;
    return breakStage(session, model.phase.value.kind === 'running', counted.current);
  });
  return stage.value;
}
