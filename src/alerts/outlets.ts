// The ways to reach a person, put together: system notifications, and the tab's title and icon.
import type { AlertOutlets } from '../app/perform-alerts';
import { tabTitle, testNotification } from '../words/notifications';
import { createNotifier } from './notifier';
import { createTitleBadge, tabOf } from './title-badge';

/** For this page; clicking a notification brings its tab to the front. */
export function createAlertOutlets(): AlertOutlets {
  const notifier = createNotifier(() => window.focus());
  const badge = createTitleBadge(tabOf(document));
  return {
    permission: () => notifier.permission(),
    requestPermission: () => notifier.requestPermission(),
    notify: (text, tag) => void notifier.notify(text, tag),
    close: (tag) => notifier.close(tag),
    sendTest: () => void notifier.notify(testNotification(), 'test'),
    showState: (session) =>
      badge.show(
        tabTitle(session?.state ?? null, session?.boutSittingMs ?? null),
        session?.state.kind ?? null,
      ),
  };
}
