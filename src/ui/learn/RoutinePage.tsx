// A routine of one's own: pick stretches, put them in order, say how long, do them in a row, print them on one page.
import { Phrase } from '../kit/Phrase';
import { useCallback, useState } from 'preact/hooks';
import type { StretchDone } from '../../core/report/done-stretch';
import {
  LONGEST_HOLD_MS,
  MOST_STEPS,
  SHORTEST_HOLD_MS,
  withHold,
  withoutStep,
  withStep,
  withStepMoved,
  type Routine,
} from '../../core/report/routine';
import { formatDuration } from '../../words/durations';
import { DoIt } from './exercise/DoIt';
import { ALL_STRETCHES, exercisesOf, findStretch, lengthOf, useDrawings } from './routine-page-parts';
import { lengthText } from './exercise/length-text';
import { RED_FLAG_SLUG, type Stretch } from './types';
import * as words from '../../words/views/learn';

interface RoutinePageProps {
  /** Null until it was read. */
  readonly routine: Routine | null;
  readonly onChange: (routine: Routine) => void;
  readonly onStretchDone: (done: StretchDone) => void;
}

interface StepProps {
  readonly stretch: Stretch;
  readonly holdMs: number;
  readonly drawingHtml: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly change: (edit: (routine: Routine) => Routine) => void;
}

function Step({ stretch, holdMs, drawingHtml, first, last, change }: StepProps) {
  const { id, title, rounds, steps } = stretch;
  const hold = (field: HTMLInputElement): void =>
    change((routine) => withHold(routine, id, field.valueAsNumber * 1000));
  return (
    <li class="learn-routine-step">
      <h2>{title}</h2>
      <div dangerouslySetInnerHTML={{ __html: drawingHtml }} />
      <p class="learn-routine-length">
        {lengthText(rounds.length, holdMs)}: {rounds.join(', ')}
      </p>
      <ol class="learn-routine-how">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="learn-routine-controls">
        <label>
          {words.SECONDS}{' '}
          <input
            type="number"
            min={SHORTEST_HOLD_MS / 1000}
            max={LONGEST_HOLD_MS / 1000}
            step={5}
            value={holdMs / 1000}
            // As it is typed, for a page that is closed meanwhile; what is half typed, as the 2 of 25, waits until the field is left.
            onInput={({ currentTarget: field }) => {
              if (field.checkValidity()) hold(field);
            }}
            onChange={({ currentTarget: field }) => hold(field)}
          />
        </label>
        <button
          type="button"
          class="button button-small"
          disabled={first}
          aria-label={words.moveUp(title)}
          onClick={() => change((routine) => withStepMoved(routine, id, -1))}
        >
          {words.UP}
        </button>
        <button
          type="button"
          class="button button-small"
          disabled={last}
          aria-label={words.moveDown(title)}
          onClick={() => change((routine) => withStepMoved(routine, id, 1))}
        >
          {words.DOWN}
        </button>
        <button
          type="button"
          class="button button-small"
          aria-label={words.takeOut(title)}
          onClick={() => change((routine) => withoutStep(routine, id))}
        >
          {words.TAKE_OUT}
        </button>
      </div>
    </li>
  );
}

function Choices({ routine, change }: { readonly routine: Routine; readonly change: StepProps['change'] }) {
  const full = routine.length >= MOST_STEPS;
  const places = [
    { place: 'chair', name: words.CHAIR_OR_STANDING },
    { place: 'floor', name: words.ON_THE_FLOOR },
  ] as const;
  return (
    <section class="learn-section learn-routine-choices" aria-labelledby="learn-choices">
      <h2 id="learn-choices">{words.PICK_STRETCHES}</h2>
      {full && <p role="status">{words.ROUTINE_FULL}</p>}
      {places.map(({ place, name }) => (
        <fieldset key={place}>
          <legend>{name}</legend>
          {ALL_STRETCHES.filter((stretch) => stretch.place === place).map(({ id, title, rounds, holdMs }) => {
            const chosen = routine.some(({ stretchId }) => stretchId === id);
            return (
              <label key={id} class="learn-check">
                <input
                  type="checkbox"
                  checked={chosen}
                  disabled={full && !chosen}
                  onChange={() =>
                    change((current) =>
                      chosen ? withoutStep(current, id) : withStep(current, { stretchId: id, holdMs }),
                    )
                  }
                />
                <span>
                  {title} <span class="learn-meta">{lengthText(rounds.length, holdMs)}</span>
                </span>
              </label>
            );
          })}
        </fieldset>
      ))}
    </section>
  );
}

/** The view of the routine; every change is handed on at once. */
export function RoutinePage({ routine: stored, onChange, onStretchDone }: RoutinePageProps) {
  const routine = (stored ?? []).filter(({ stretchId }) => findStretch(stretchId) !== undefined);
  const drawings = useDrawings(routine);
  const [doing, setDoing] = useState(false);
  const change = useCallback(
    (edit: (routine: Routine) => Routine) => onChange(edit(stored ?? [])),
    [onChange, stored],
  );
  return (
    <article class="learn-page learn-routine" aria-busy={stored === null}>
      <p class="learn-back">
        <a href="#/learn">{words.ALL_EXPLAINERS}</a>
      </p>
      <h1>{words.MY_ROUTINE}</h1>
      <p class="learn-lead">{words.ROUTINE_MEANING}</p>
      {routine.length === 0 ? (
        <p class="learn-routine-empty">{stored === null ? words.LOADING : words.ROUTINE_EMPTY}</p>
      ) : (
        <>
          <div class="learn-start">
            <button type="button" class="button button-main" onClick={() => setDoing(true)}>
              {words.DO_IT}
            </button>
            <button type="button" class="button" onClick={() => window.print()}>
              {words.PRINT_ON_ONE_PAGE}
            </button>
            <span class="learn-meta">{words.about(formatDuration(lengthOf(routine)))}</span>
          </div>
          <ol class="learn-routine-steps">
            {routine.map(({ stretchId, holdMs }, index) => {
              const stretch = findStretch(stretchId);
              return stretch === undefined ? null : (
                <Step
                  key={stretchId}
                  stretch={stretch}
                  holdMs={holdMs}
                  drawingHtml={drawings.get(stretchId) ?? ''}
                  first={index === 0}
                  last={index === routine.length - 1}
                  change={change}
                />
              );
            })}
          </ol>
        </>
      )}
      <p class="learn-help">
        <Phrase text={words.STOP_WITH_PAIN}>
          {(text) => <a href={`#/learn/${RED_FLAG_SLUG}`}>{text}</a>}
        </Phrase>
      </p>
      {stored !== null && <Choices routine={routine} change={change} />}
      {doing && (
        <DoIt
          exercises={exercisesOf(routine, drawings)}
          onClose={() => setDoing(false)}
          onDone={onStretchDone}
        />
      )}
    </article>
  );
}
