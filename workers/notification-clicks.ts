// Part of the service worker: what a person answers on a notification goes to the open pages; a plain click shows one of them.
import type { NotificationAnswer } from '../src/core/watch/events';

/** Handles every click on a notification of this origin from now on. */
export function answerNotifications(scope: ServiceWorkerGlobalScope): void {
  const openPages = (): Promise<readonly WindowClient[]> =>
    scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const tell = (page: Client, tag: string, answer: string): void =>
    page.postMessage({ kind: 'notification-answered', tag, answer });

  /** Every page hears an answer; only the one that watches acts. A closed page has nothing to answer. */
  async function tellPages(tag: string, answer: string): Promise<void> {
    for (const page of await openPages()) tell(page, tag, answer);
  }

  /** The page last in use, or a new one. */
  async function showPage(tag: string): Promise<void> {
    const [latest] = await openPages();
    if (latest === undefined) {
      await scope.clients.openWindow(tag === 'evening' ? './#/today' : './');
      return;
    }
    tell(latest, tag, 'open' satisfies NotificationAnswer);
    await latest.focus();
  }

  scope.addEventListener('notificationclick', (event) => {
    const { notification, action } = event;
    notification.close();
    event.waitUntil(action === '' ? showPage(notification.tag) : tellPages(notification.tag, action));
  });
}
