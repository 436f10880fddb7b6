// The ways to reach a person, put together: system notifications, and the tab's title and icon.
import type { SessionSnapshot } from '../core/session/session';
import type { NotifyOutcome } from '../core/watch/alert-outcome';
import { tabTitle, testNotification, type NotificationText } from '../words/notifications';
import { createNotifier, type NotificationPermissionState } from './notifier';
import { createTitleBadge, tabOf } from './title-badge';

/** The ways to reach a person; what each browser can do of them is their affair. */
export interface AlertOutlets {
  permission(): NotificationPermissionState;
  requestPermission(): Promise<NotificationPermissionState>;
  /** The same `tag` replaces an earlier notification. Says what became of it. */
  notify(text: NotificationText, tag: string): Promise<NotifyOutcome>;
  close(tag: string): void;
  sendTest(): Promise<NotifyOutcome>;
  /** Tab title and icon; null when nothing runs. */
  showState(session: SessionSnapshot | null): void;
}

/** For this page; clicking a notification brings its tab to the front. */
export function createAlertOutlets(): AlertOutlets {
  const notifier = createNotifier(() => window.focus());
  const badge = createTitleBadge(tabOf(document));
  return {
    permission: () => notifier.permission(),
    requestPermission: () => notifier.requestPermission(),
    notify: (text, tag) => notifier.notify(text, tag),
    close: (tag) => notifier.close(tag),
    sendTest: () => notifier.notify(testNotification(), 'test'),
    showState: (session) =>
      badge.show(
        tabTitle(session?.state ?? null, session?.boutSittingMs ?? null),
        session?.state.kind ?? null,
      ),
  };
}
