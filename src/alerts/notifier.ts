// System notifications: whether they may be shown, showing them, and taking them down again. The texts come from the caller.
import type { NotifyOutcome } from '../core/watch/alert-outcome';
import { messageOf } from '../message-of';

export type NotificationPermissionState = 'default' | 'granted' | 'denied' | 'unsupported';

export interface NotificationWords {
  readonly title: string;
  readonly body: string;
  /** What can be answered on the notification itself, where the system shows it. */
  readonly actions?: readonly { readonly action: string; readonly title: string }[];
}

export interface Notifier {
  permission(): NotificationPermissionState;
  /** Asks the person, where the browser lets it: only from a click of theirs. Never rejects; resolves to what holds then. */
  requestPermission(): Promise<NotificationPermissionState>;
  /** Shows a notification; a later one with the same tag replaces it and is announced again. Never rejects. */
  notify(words: NotificationWords, tag: string): Promise<NotifyOutcome>;
  /** Takes the notification with this tag down: what it said is over. */
  close(tag: string): void;
}

/**
 * Through the service worker where there is one, for only its notifications have answers, and some systems forbid any other; else by the
 * page itself. `onClick` gets the tag of a notification of the page's own that the person clicked.
 */
export function createNotifier(onClick: (tag: string) => void): Notifier {
  const shown = new Map<string, Notification>();
  const byPage = (words: NotificationWords, tag: string): void => {
    const notification = new Notification(words.title, optionsOf(words, tag));
    shown.set(tag, notification);
    notification.onclick = () => {
      notification.close();
      onClick(tag);
    };
  };
  return {
    permission: currentPermission,
    requestPermission: async () => {
      if (typeof Notification === 'undefined') return 'unsupported';
      // A browser may refuse to ask at all; what it was before then still holds.
      return Notification.requestPermission().catch(() => currentPermission());
    },
    notify: async (words, tag) => {
      const permission = currentPermission();
      if (permission !== 'granted') return { kind: 'not-allowed', permission };
      try {
        const worker = await activeWorker();
        if (worker === null) byPage(words, tag);
        else await worker.showNotification(words.title, { ...optionsOf(words, tag), ...actionsOf(words) });
        return { kind: 'sent' };
      } catch (error: unknown) {
        return { kind: 'failed', message: messageOf(error) };
      }
    },
    close: (tag) => {
      shown.get(tag)?.close();
      shown.delete(tag);
      void closeByWorker(tag);
    },
  };
}

function optionsOf({ body }: NotificationWords, tag: string): NotificationOptions {
  // Without it a replacement stays silent, where the browser knows it; the others announce replacements anyway.
  const renotify = { renotify: true };
  return { body, tag, icon: 'icon.svg', ...renotify };
}

/** The types of the platform leave them out. */
function actionsOf({ actions }: NotificationWords): object {
  return actions === undefined ? {} : { actions };
}

/** The registration whose worker is active; null where there is none. */
async function activeWorker(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  return registration?.active == null ? null : registration;
}

async function closeByWorker(tag: string): Promise<void> {
  const worker = await activeWorker();
  const open = await worker?.getNotifications({ tag }).catch(() => []);
  for (const notification of open ?? []) notification.close();
}

/** What holds now. */
export function currentPermission(): NotificationPermissionState {
  return typeof Notification === 'undefined' ? 'unsupported' : Notification.permission;
}
