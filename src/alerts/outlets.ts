// The ways to reach a person, put together: system notifications, and the tab's title and icon.
import type { SessionSnapshot } from '../core/session/session';
import type { Settings } from '../core/settings/settings';
import type { NotifyOutcome } from '../core/watch/alert-outcome';
import { tabTitle, testNotification, type NotificationText } from '../words/notifications';
import { createNotifier, type NotificationPermissionState } from './notifier';
import { createAppBadge } from './app-badge';
import { createTitleBadge, tabOf } from './title-badge';

/** What is shown outside of the page. */
export type OutsideChoices = Pick<Settings, 'titleMinutes' | 'appBadge'>;

/** The ways to reach a person; what each browser can do of them is their affair. */
export interface AlertOutlets {
  permission(): NotificationPermissionState;
  requestPermission(): Promise<NotificationPermissionState>;
  /** The same `tag` replaces an earlier notification. Says what became of it. */
  notify(text: NotificationText, tag: string): Promise<NotifyOutcome>;
  close(tag: string): void;
  sendTest(): Promise<NotifyOutcome>;
  /** A soft sound; browsers let a page sound only once it has been clicked. */
  chime(): Promise<NotifyOutcome>;
  /** Tab title and icon, and the badge of the installed app; null when nothing runs. */
  showState(session: SessionSnapshot | null, choices: OutsideChoices): void;
}

/** For this page; clicking a notification brings its tab to the front. */
export function createAlertOutlets(): AlertOutlets {
  const notifier = createNotifier(() => window.focus());
  const badge = createTitleBadge(tabOf(document));
  const dot = createAppBadge(navigator);
  return {
    permission: () => notifier.permission(),
    requestPermission: () => notifier.requestPermission(),
    notify: (text, tag) => notifier.notify(text, tag),
    close: (tag) => notifier.close(tag),
    sendTest: () => notifier.notify(testNotification(), 'test'),
    chime: async () => (await import('./chime')).chime(),
    showState: (session, { titleMinutes, appBadge }) => {
      const sittingMs = titleMinutes ? (session?.boutSittingMs ?? null) : null;
      badge.show(tabTitle(session?.state ?? null, sittingMs), session?.state.kind ?? null);
      dot.show(appBadge && session?.warning != null);
    },
  };
}
