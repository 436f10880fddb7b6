// A stretch, or several in a row, over the whole screen: the moving drawing, a ring, the steps and what comes next.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StretchDone } from '../../../core/report/done-stretch';
import { Drawing } from '../Drawing';
import type { Stretch } from '../types';
import { openChime, type Chime } from './chime';
import { lengthText } from './length-text';
import { Ring } from './Ring';
import { useScreenAwake } from './screen-awake';
import { remainingMs, type TimerPlan, type TimerState } from './stretch-timer';
import { useTimer } from './use-timer';
import * as words from '../../../words/views/exercise';

/** Time to get into position before each round, so that no hand is needed between sides. [design] */
export const PREPARE_MS = 5000;

/** One stretch to do, held for as long as is wanted. */
export interface Exercise {
  readonly stretch: Stretch;
  readonly holdMs: number;
  readonly drawingHtml: string;
}

interface DoItProps {
  /** At least one. */
  readonly exercises: readonly Exercise[];
  /** The card was left, by its button, by Escape or by going back. */
  readonly onClose: () => void;
  readonly onDone: (done: StretchDone) => void;
}

function phaseText(state: TimerState, plan: TimerPlan): string {
  switch (state.kind) {
    case 'ready':
      return lengthText(plan.rounds.length, plan.holdMs);
    case 'finished':
      return words.DONE;
    case 'running':
    case 'paused': {
      const phase = state.phase === 'prepare' ? words.GET_READY : words.HOLD;
      return `${state.kind === 'paused' ? words.PAUSED : phase}: ${plan.rounds[state.roundIndex] ?? ''}`;
    }
  }
}

/** What comes after the present round: another round, another stretch, or nothing. */
function nextText(state: TimerState, plan: TimerPlan, following: string | undefined): string {
  const round =
    state.kind === 'running' || state.kind === 'paused'
      ? state.roundIndex + 1
      : state.kind === 'ready'
        ? 0
        : plan.rounds.length;
  const next = plan.rounds[round];
  if (next !== undefined) return state.kind === 'ready' ? words.first(next) : words.next(next);
  return following === undefined ? words.THEN_YOU_ARE_DONE : words.next(following);
}

interface OneProps {
  readonly exercise: Exercise;
  readonly place: string;
  readonly following: string | undefined;
  /** Begins by itself, as the next of a row does. */
  readonly goesOn: boolean;
  readonly sound: boolean;
  readonly setSound: (sound: boolean) => void;
  readonly onHeld: (exercise: Exercise, heldMs: number) => void;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
}

/** One stretch of the row with its clock. */
function One({ exercise, place, following, goesOn, sound, setSound, onHeld, onNext, onClose }: OneProps) {
  const { stretch, holdMs, drawingHtml } = exercise;
  const plan = useMemo<TimerPlan>(
    () => ({ rounds: stretch.rounds, holdMs, prepareMs: PREPARE_MS }),
    [stretch, holdMs],
  );
  const chime = useRef<Chime>(null);
  const held = useCallback((ms: number) => onHeld(exercise, ms), [exercise, onHeld]);
  const { state, said, send } = useTimer(plan, chime, held);
  const running = state.kind === 'running';
  useScreenAwake(running);

  const setSounding = useCallback((wanted: boolean) => {
    chime.current?.close();
    chime.current = wanted ? openChime() : null;
  }, []);
  useEffect(() => () => setSounding(false), [setSounding]);
  const begin = useCallback(() => {
    setSounding(sound);
    send({ kind: 'start', atMs: performance.now() });
  }, [setSounding, sound, send]);
  useEffect(() => {
    if (goesOn) begin();
    // Only when this stretch comes up: a change of the sound must not begin it anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [goesOn]);
  useEffect(() => {
    if (state.kind === 'finished') onNext?.();
  }, [state.kind, onNext]);
  useEffect(() => () => send({ kind: 'reset' }), [send]);

  const left = remainingMs(state, plan);
  const whole =
    state.kind === 'running' || state.kind === 'paused'
      ? state.phase === 'prepare'
        ? PREPARE_MS
        : holdMs
      : holdMs;
  const act =
    state.kind === 'running'
      ? { name: words.PAUSE, run: () => send({ kind: 'pause', atMs: performance.now() }) }
      : state.kind === 'paused'
        ? { name: words.GO_ON, run: () => send({ kind: 'resume', atMs: performance.now() }) }
        : { name: state.kind === 'finished' ? words.START_AGAIN : words.START, run: begin };
  return (
    <div class="learn-do-inner">
      <div class="learn-do-picture">
        <Drawing html={drawingHtml} moving={state.kind !== 'paused' && state.kind !== 'finished'} alone />
      </div>
      <div class="learn-do-words" role="group" aria-label={words.timerOf(stretch.title)}>
        <p class="learn-meta">{place}</p>
        <h2 id="learn-do-title">{stretch.title}</h2>
        <div class="learn-do-clock">
          <Ring share={whole === 0 ? 0 : left / whole} seconds={Math.ceil(left / 1000)} />
          <div>
            <p class="learn-do-phase">{phaseText(state, plan)}</p>
            <p class="learn-meta">{nextText(state, plan, following)}</p>
          </div>
        </div>
        <p class="learn-hidden" role="status">
          {said}
        </p>
        <div class="learn-do-controls">
          <button type="button" class="button button-main" autoFocus onClick={act.run}>
            {act.name}
          </button>
          {onNext !== undefined && (
            <button type="button" class="button" onClick={onNext}>
              {words.NEXT_STRETCH}
            </button>
          )}
          <button type="button" class="button" onClick={onClose}>
            {words.BACK}
          </button>
          <label class="learn-check">
            <input
              type="checkbox"
              checked={sound}
              onChange={(event) => {
                setSound(event.currentTarget.checked);
                setSounding(event.currentTarget.checked && state.kind !== 'ready');
              }}
            />
            {words.SOUND}
          </label>
        </div>
        <ol class="learn-do-steps">
          {stretch.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="learn-do-cautions">
          <strong>{words.TAKE_CARE}</strong> {stretch.cautions.join(' ')}
        </p>
        <p class="learn-meta">{words.howItGoes(PREPARE_MS / 1000)}</p>
      </div>
    </div>
  );
}

/** The card. It opens over everything, and the page behind it stays where it was. */
export function DoIt({ exercises, onClose, onDone }: DoItProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState(0);
  const [sound, setSound] = useState(true);
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  const onHeld = useCallback(
    ({ stretch }: Exercise, heldMs: number) =>
      onDone({ slug: stretch.slug, stretchId: stretch.id, title: stretch.title, heldMs }),
    [onDone],
  );
  const exercise = exercises[index];
  const following = exercises[index + 1];
  const next = useCallback(() => setIndex((current) => current + 1), []);
  if (exercise === undefined) return null;
  return (
    <dialog
      class="learn-do"
      ref={dialog}
      aria-labelledby="learn-do-title"
      onClose={onClose}
      onKeyDown={(event) => {
        // The space bar works wherever the focus is, not only on the button.
        if (
          event.key !== ' ' ||
          event.target instanceof HTMLButtonElement ||
          event.target instanceof HTMLInputElement
        )
          return;
        event.preventDefault();
        dialog.current?.querySelector<HTMLButtonElement>('.learn-do-controls button')?.click();
      }}
    >
      <One
        key={exercise.stretch.id}
        exercise={exercise}
        place={exercises.length === 1 ? words.ONE_STRETCH : words.stretchOf(index + 1, exercises.length)}
        following={following?.stretch.title}
        goesOn={index > 0}
        sound={sound}
        setSound={setSound}
        onHeld={onHeld}
        onNext={following === undefined ? undefined : next}
        onClose={() => dialog.current?.close()}
      />
    </dialog>
  );
}
