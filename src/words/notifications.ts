// The texts of notifications and of the tab: short, kind, and exact.
import type { Warning, WatchState } from '../core/session/session';
import { formatDuration, formatShortDuration } from './durations';
import { plainReason } from './glance';
import { stateShortName } from './states';

export interface NotificationText {
  readonly title: string;
  readonly body: string;
}

/** How long a deviation has been held, and the invitation that goes with it. */
export function heldSentence(lastedMs: number): string {
  const held = formatDuration(lastedMs);
  return `${held.charAt(0).toUpperCase()}${held.slice(1)} now. Time to move?`;
}

/** For a deviation that has lasted as long as the person allows. */
export function warningNotification(warning: Warning, lastedMs: number): NotificationText {
  return {
    title: plainReason(warning.metric),
    body: heldSentence(lastedMs),
  };
}

/** The invitation to get up. */
export function breakSentence(sittingMs: number): string {
  return `You’ve been sitting for ${formatDuration(sittingMs)}. Stand up for a minute or two?`;
}

/** For a long unbroken bout of sitting. */
export function breakNotification(sittingMs: number): NotificationText {
  return { title: 'Time for a short break?', body: breakSentence(sittingMs) };
}

/** Sent on request, because no browser tells whether an alert was really shown. */
export function testNotification(): NotificationText {
  return {
    title: 'This is a test',
    body: 'If you can read this, Plumbline can reach you while its tab is hidden.',
  };
}

/** The title of the tab: the state first, since tabs are narrow. `sittingMs` is null when the person is not sitting. */
export function tabTitle(state: WatchState | null, sittingMs: number | null): string {
  if (state === null) return 'Plumbline';
  const sitting = sittingMs === null ? '' : ` · sitting ${formatShortDuration(sittingMs)}`;
  return `${stateShortName(state.kind)}${sitting} – Plumbline`;
}
