// The timer of a stretch: start, pause, go on, and a voice for those who do not look.
import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { openChime } from './chime';
import type { Chime, Tune } from './chime';
import { useScreenAwake } from './screen-awake';
import { announcement, heldMs, READY, remainingMs, stepTimer } from './stretch-timer';
import type { TimerEvent, TimerPlan, TimerState } from './stretch-timer';
import type { Stretch } from './types';

/** Time to get into position before each round, so that no hand is needed between sides. [design] */
const PREPARE_MS = 5000;
const REDRAW_MS = 200;

interface StretchTimerProps {
  readonly stretch: Stretch;
  /** Called when all rounds are done, and when the timer is stopped before; with the time held in milliseconds. */
  readonly onDone?: ((heldMs: number) => void) | undefined;
  /** Told whether a round is running, so that the drawing can move along. */
  readonly onRunning?: ((running: boolean) => void) | undefined;
}

function statusText(state: TimerState, plan: TimerPlan): string {
  switch (state.kind) {
    case 'ready':
      return `${plan.rounds.length} × ${Math.round(plan.holdMs / 1000)} seconds`;
    case 'finished':
      return 'Done';
    case 'running':
    case 'paused': {
      const round = plan.rounds[state.roundIndex] ?? '';
      const phase = state.phase === 'prepare' ? 'Get ready' : 'Hold';
      return `${state.kind === 'paused' ? 'Paused' : phase}: ${round}`;
    }
  }
}

/** What to sound when a state begins; null where nothing does. */
function tuneOf(state: TimerState): Tune | null {
  if (state.kind === 'finished') return 'done';
  if (state.kind !== 'running') return null;
  return state.phase === 'prepare' ? 'ready' : 'hold';
}

/** Keeps the clock running while it is to run; `send` hands it an event, `said` is the last thing to say. */
function useTimer(plan: TimerPlan, chime: RefObject<Chime>, onDone: StretchTimerProps['onDone']) {
  const [state, setState] = useState<TimerState>(READY);
  const [said, setSaid] = useState('');
  const now = useRef<TimerState>(READY);

  const send = useCallback(
    (event: TimerEvent) => {
      const before = now.current;
      const after = stepTimer(before, event, plan);
      now.current = after;
      setState(after);
      const text = announcement(before, after, plan);
      if (text === null) return;
      setSaid(text);
      const tune = tuneOf(after);
      if (tune !== null && event.kind !== 'resume') chime.current?.play(tune);
      if (after.kind === 'finished') onDone?.(heldMs(after, plan));
      if (event.kind === 'reset') onDone?.(heldMs(before, plan));
    },
    [plan, chime, onDone],
  );

  const running = state.kind === 'running';
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => send({ kind: 'tick', atMs: performance.now() }), REDRAW_MS);
    return () => clearInterval(timer);
  }, [running, send]);
  return { state, said, send };
}

/** A timer for one stretch, all rounds in a row. */
export function StretchTimer({ stretch, onDone, onRunning }: StretchTimerProps) {
  const { rounds, holdMs } = stretch;
  const plan = useMemo<TimerPlan>(() => ({ rounds, holdMs, prepareMs: PREPARE_MS }), [rounds, holdMs]);
  const chime = useRef<Chime>(null);
  const [sound, setSound] = useState(true);
  const { state, said, send } = useTimer(plan, chime, onDone);

  const running = state.kind === 'running';
  useEffect(() => onRunning?.(running), [running, onRunning]);
  useScreenAwake(running);

  const setSounding = useCallback((wanted: boolean) => {
    chime.current?.close();
    chime.current = wanted ? openChime() : null;
  }, []);
  useEffect(() => () => setSounding(false), [setSounding]);

  const begin = (): void => {
    setSounding(sound);
    send({ kind: 'start', atMs: performance.now() });
  };
  const seconds = Math.ceil(remainingMs(state, plan) / 1000);
  return (
    <div class="learn-timer" role="group" aria-label={`Timer: ${stretch.title}`}>
      <p class="learn-timer-clock" role="timer" aria-live="off">
        <span class="learn-timer-seconds">{seconds}</span> <span class="learn-timer-unit">s</span>
      </p>
      <p class="learn-timer-status">{statusText(state, plan)}</p>
      {state.kind === 'ready' && (
        <p class="learn-timer-hint">
          {PREPARE_MS / 1000} seconds to get into place
          {rounds.length > 1 ? ', and again each time you change' : ''}. Sounds tell you when to begin and
          stop, so your hands stay free.
        </p>
      )}
      <p class="learn-hidden" role="status">
        {said}
      </p>
      <div class="learn-timer-controls">
        {state.kind === 'running' ? (
          <button
            type="button"
            class="button"
            onClick={() => send({ kind: 'pause', atMs: performance.now() })}
          >
            Pause
          </button>
        ) : state.kind === 'paused' ? (
          <button
            type="button"
            class="button button-main"
            onClick={() => send({ kind: 'resume', atMs: performance.now() })}
          >
            Go on
          </button>
        ) : (
          <button type="button" class="button button-main" onClick={begin}>
            {state.kind === 'finished' ? 'Start again' : 'Start'}
          </button>
        )}
        {(state.kind === 'running' || state.kind === 'paused') && (
          <button type="button" class="button" onClick={() => send({ kind: 'reset' })}>
            Stop
          </button>
        )}
        <label class="learn-check">
          <input
            type="checkbox"
            checked={sound}
            onChange={(event) => {
              setSound(event.currentTarget.checked);
              setSounding(event.currentTarget.checked);
            }}
          />
          Sound
        </label>
      </div>
    </div>
  );
}
