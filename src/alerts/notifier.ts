// System notifications: whether they may be shown, showing them, and taking them down again. The texts come from the caller.

import { messageOf } from '../message-of';

export type NotificationPermissionState = 'default' | 'granted' | 'denied' | 'unsupported';

export interface NotificationWords {
  readonly title: string;
  readonly body: string;
}

/** What became of a notification. `sent` is all that can be known: no browser tells whether the system showed it. */
export type NotifyOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'not-allowed'; readonly permission: NotificationPermissionState }
  | { readonly kind: 'failed'; readonly message: string };

export interface Notifier {
  permission(): NotificationPermissionState;
  /** Asks the person, where the browser lets it: only from a click of theirs. Never rejects; resolves to what holds then. */
  requestPermission(): Promise<NotificationPermissionState>;
  /** Shows a notification; a later one with the same tag replaces it and is announced again. */
  notify(words: NotificationWords, tag: string): NotifyOutcome;
  /** Takes the notification with this tag down: what it said is over. */
  close(tag: string): void;
}

/** `onClick` gets the tag of a notification that the person clicked. */
export function createNotifier(onClick: (tag: string) => void): Notifier {
  const shown = new Map<string, Notification>();
  return {
    permission: currentPermission,
    requestPermission: async () => {
      if (typeof Notification === 'undefined') return 'unsupported';
      // A browser may refuse to ask at all; what it was before then still holds.
      return Notification.requestPermission().catch(() => currentPermission());
    },
    notify: (words, tag) => {
      const permission = currentPermission();
      if (permission !== 'granted') return { kind: 'not-allowed', permission };
      try {
        const notification = send(words, tag);
        shown.set(tag, notification);
        notification.onclick = () => {
          notification.close();
          onClick(tag);
        };
        return { kind: 'sent' };
      } catch (error: unknown) {
        // Some systems offer the class and forbid its constructor.
        return { kind: 'failed', message: messageOf(error) };
      }
    },
    close: (tag) => {
      shown.get(tag)?.close();
      shown.delete(tag);
    },
  };
}

function send({ title, body }: NotificationWords, tag: string): Notification {
  // Without it a replacement stays silent, where the browser knows it; the others announce replacements anyway.
  const renotify = { renotify: true };
  return new Notification(title, { body, tag, ...renotify });
}

function currentPermission(): NotificationPermissionState {
  return typeof Notification === 'undefined' ? 'unsupported' : Notification.permission;
}
