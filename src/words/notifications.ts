// The texts of notifications and of the tab: short, kind, and exact.
import type { BreakPrompt } from '../core/session/breaks/prompts';
import type { Warning, WatchState } from '../core/session/session';
import type { NotificationAnswer } from '../core/watch/events';
import type { NotifyOutcome, Permission } from '../core/watch/state';
import { promptText } from './breaks';
import { formatDuration, formatShortDuration } from './durations';
import { plainReason } from './glance';
import type { AppProblem } from '../core/watch/problem';
import { describeProblem } from './problems';
import { stateShortName } from './states';

export interface NotificationText {
  readonly title: string;
  readonly body: string;
  /** A browser shows as many as it has room for, the first ones first: in Chrome and Edge that is two. */
  readonly actions?: readonly { readonly action: NotificationAnswer; readonly title: string }[];
}

const SNOOZE = { action: 'snooze', title: 'Snooze 15 min' } as const;
const WRONG = { action: 'wrong', title: 'That was wrong' } as const;
const NOT_NOW = { action: 'not-now', title: 'Not now' } as const;
const POSTPONE = { action: 'postpone', title: '5 more minutes' } as const;
const SKIP = { action: 'skip', title: 'Skip this one' } as const;
const DISCREET: NotificationText = { title: 'Time to move?', body: '' };

/** How long a deviation has been held, and the invitation that goes with it. */
export function heldSentence(lastedMs: number): string {
  const held = formatDuration(lastedMs);
  return `${held.charAt(0).toUpperCase()}${held.slice(1)} now. Time to move?`;
}

/** For a deviation that has lasted as long as the person allows. */
export function warningNotification(warning: Warning, lastedMs: number, discreet: boolean): NotificationText {
  const actions = [SNOOZE, WRONG, NOT_NOW] as const;
  if (discreet) return { ...DISCREET, actions };
  return {
    title: plainReason(warning.metric),
    body: heldSentence(lastedMs),
    actions,
  };
}

/** The invitation to get up. */
export function breakSentence(sittingMs: number): string {
  return `You’ve been sitting for ${formatDuration(sittingMs)}. Stand up for a minute or two?`;
}

/** For whatever is suggested about breaks. */
export function breakNotification(prompt: BreakPrompt, discreet: boolean): NotificationText {
  const isLong = prompt.kind === 'soon' || prompt.kind === 'due';
  const canPostpone = prompt.kind === 'soon' || (prompt.kind === 'due' && prompt.postponesLeft > 0);
  const actions = isLong ? [...(canPostpone ? [POSTPONE] : []), SKIP] : [SNOOZE];
  if (discreet) return { ...DISCREET, actions };
  if (prompt.kind !== 'due') return { ...promptText(prompt), actions };
  return { title: 'Time for a short break?', body: breakSentence(prompt.sittingMs), actions };
}

/** For watching that has ended by itself behind other windows: nobody would see it there. */
export function endedNotification(problem: AppProblem): NotificationText {
  return {
    title: 'Watching has stopped',
    body: `${describeProblem(problem).title}. Open Plumbline to go on.`,
  };
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

/** In the header, where notifications are wanted and cannot be had; null where they can, so far as is known. */
export function cannotNotify(
  wanted: boolean,
  permission: Permission,
  latest: NotifyOutcome | null,
): string | null {
  if (!wanted) return null;
  return permission !== 'granted' || latest?.kind === 'failed' ? 'Can’t notify' : null;
}

/** What to look for when a notification was sent and not seen; what the browser said comes first. */
export function notSeenHelp(latest: NotifyOutcome | null): string {
  if (latest?.kind === 'failed') {
    return `The browser could not show it (${latest.message}). Keep this page in sight, or try another browser.`;
  }
  return (
    'Then your system holds it back. Windows: Settings, System, Notifications, and turn off Do not disturb. ' +
    'Mac: System Settings, Notifications, this browser, and check Focus. ' +
    'Linux: the notification settings of your desktop. The tab title shows your state in any case.'
  );
}
