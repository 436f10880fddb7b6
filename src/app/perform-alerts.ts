// Speaks for the session: a notification for a deviation that lasted, or a break that is due, taken down when it is over.
import type { NotificationPermissionState } from '../alerts/notifier';
import type { SessionEffect } from '../core/session/session';
import type { Settings } from '../core/settings/settings';
import { breakNotification, warningNotification, type NotificationText } from '../words/notifications';
import type { SessionSnapshot } from '../model/model';

/** The ways to reach a person; what each browser can do of them is their affair. */
export interface AlertOutlets {
  permission(): NotificationPermissionState;
  requestPermission(): Promise<NotificationPermissionState>;
  /** The same `tag` replaces an earlier notification. */
  notify(text: NotificationText, tag: string): void;
  close(tag: string): void;
  sendTest(): void;
  /** Tab title and icon; null when nothing runs. */
  showState(session: SessionSnapshot | null): void;
}

const BREAK_TAG = 'break';

/** Performs the effects that speak; the others are somebody else's. */
export function performAlerts(
  effects: readonly SessionEffect[],
  settings: Settings,
  outlets: AlertOutlets,
): void {
  for (const effect of effects) {
    switch (effect.kind) {
      case 'notify':
        if (settings.notifications) {
          outlets.notify(warningNotification(effect.warning, effect.lastedMs), effect.warning.metric);
        }
        break;
      case 'break-due':
        if (settings.notifications) outlets.notify(breakNotification(effect.sittingMs), BREAK_TAG);
        break;
      case 'warning-cleared':
        outlets.close(effect.warning.metric);
        break;
      case 'bout-ended':
        outlets.close(BREAK_TAG);
        break;
      case 'record':
      case 'record-bout':
      case 'warning-raised':
        break;
    }
  }
}
