// The port to the screen's lock, where the browser tells of it (Idle Detection, Chromium and Edge). Of what it tells, only the lock is heard.
import type { ScreenEffect } from '../../core/watch/effects';
import type { ScreenLock } from '../../core/watch/state';
import type { Dispatch } from '../loop';

interface Detector extends EventTarget {
  readonly screenState: 'locked' | 'unlocked' | null;
  start(options: { readonly threshold: number; readonly signal: AbortSignal }): Promise<void>;
}

/** The browser's `IdleDetector`. */
export interface IdleDetection {
  new (): Detector;
  requestPermission(): Promise<PermissionState>;
}

export interface ScreenPort {
  perform(effect: ScreenEffect): Promise<void> | void;
}

/** The least that browsers take. How long a person has been idle is not listened to. */
const THRESHOLD_MS = 60_000;

/** `Idle` is null where the browser has no such thing. */
export function createScreenPort(Idle: IdleDetection | null, dispatch: Dispatch): ScreenPort {
  let following: AbortController | null = null;
  const told = (screen: ScreenLock, answer: boolean): Promise<void> =>
    dispatch({ kind: 'screen-told', screen, answer });
  if (Idle === null) {
    void told('unsupported', false);
    return { perform: () => undefined };
  }

  async function follow(Idle: IdleDetection, answer: boolean): Promise<void> {
    // Followed already: whatever it says has been told.
    if (following !== null && !answer) return;
    following?.abort();
    const here = new AbortController();
    following = here;
    const detector = new Idle();
    detector.addEventListener('change', () => {
      if (detector.screenState !== null && !here.signal.aborted) void told(detector.screenState, false);
    });
    try {
      await detector.start({ threshold: THRESHOLD_MS, signal: here.signal });
      await told(detector.screenState ?? 'unlocked', answer);
    } catch {
      if (here.signal.aborted) return;
      following = null;
      await told('refused', answer);
    }
  }

  async function ask(Idle: IdleDetection): Promise<void> {
    // Refused where it does not come from a press.
    const permission = await Idle.requestPermission().catch(() => 'denied' as const);
    if (permission === 'granted') return follow(Idle, true);
    return told(permission === 'denied' ? 'refused' : 'not-told', true);
  }

  return {
    perform(effect) {
      switch (effect.kind) {
        case 'ask-screen':
          return ask(Idle);
        case 'follow-screen':
          return follow(Idle, false);
        case 'leave-screen':
          following?.abort();
          following = null;
          return;
      }
    },
  };
}

/** The browser's own, where it has one; the platform's types leave it out. */
export function browserIdleDetection(): IdleDetection | null {
  return (window as { readonly IdleDetector?: IdleDetection }).IdleDetector ?? null;
}
