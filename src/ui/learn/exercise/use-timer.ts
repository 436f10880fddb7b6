// Runs the clock of a stretch in a view: ticks while it is to run, says what begins, and sounds it.
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Chime, Tune } from './chime';
import { announcement, heldMs, READY, stepTimer } from './stretch-timer';
import type { TimerEvent, TimerPlan, TimerState } from './stretch-timer';

const REDRAW_MS = 200;

/** What to sound when a state begins; null where nothing does. */
function tuneOf(state: TimerState): Tune | null {
  if (state.kind === 'finished') return 'done';
  if (state.kind !== 'running') return null;
  return state.phase === 'prepare' ? 'ready' : 'hold';
}

/**
 * The state of the clock, the last thing to say, and a way to send it events. `onDone` hears the time held, in milliseconds, when all
 * rounds are done and when the clock is stopped before.
 */
export function useTimer(
  plan: TimerPlan,
  chime: RefObject<Chime>,
  onDone: ((heldMs: number) => void) | undefined,
) {
  const [state, setState] = useState<TimerState>(READY);
  const [said, setSaid] = useState('');
  const now = useRef<TimerState>(READY);
  // Whoever listens may be another one with each drawing of the view; the clock goes on all the same.
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  }, [onDone]);

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
      if (after.kind === 'finished') done.current?.(heldMs(after, plan));
      // What was done to the end was told then.
      if (event.kind === 'reset' && before.kind !== 'finished') done.current?.(heldMs(before, plan));
    },
    [plan, chime],
  );

  const running = state.kind === 'running';
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => send({ kind: 'tick', atMs: performance.now() }), REDRAW_MS);
    return () => clearInterval(timer);
  }, [running, send]);
  return { state, said, send };
}
