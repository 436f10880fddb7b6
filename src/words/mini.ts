// What the mini window says, and what the page says of it.
import type { GlanceKind } from '../core/session/glance';
import type { Phase } from '../model/model';
import { glanceTitle } from './glance';

/** The heading: the state, or why there is none. */
export function miniTitle(phase: Phase, uncalibrated: boolean, kind: GlanceKind): string {
  switch (phase.kind) {
    case 'running':
      return uncalibrated ? 'Not calibrated yet' : glanceTitle(kind);
    case 'starting':
      return 'Starting';
    case 'paused':
      return 'Paused';
    case 'problem':
      return 'Something is wrong';
    case 'idle':
      return 'Not watching';
  }
}

/** How long one has been sitting; null where nobody sits. */
export function sittingFor(duration: string | null): string {
  return duration === null ? 'Not sitting' : `Sitting ${duration}`;
}

export type MiniWindowState = 'open' | 'was-open' | 'closed';

/** On the button that opens or closes the mini window. */
export function miniButtonName(state: MiniWindowState): string {
  switch (state) {
    case 'open':
      return 'Close mini window';
    case 'was-open':
      return 'Reopen mini window';
    case 'closed':
      return 'Mini window';
  }
}

export const MINI_WINDOW_MEANING = 'A small picture of how you sit, on top of your other windows.';

export const MINI_WINDOW_BLOCKED =
  'Your browser did not let the window open. Allow pop-ups for this page, then try again.';
