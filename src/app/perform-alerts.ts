// Speaks for the session: a notification for a deviation that lasted, or a break that is due.
import type { SessionEffect } from '../core/session/session';
import type { Settings } from '../storage/records';
import { breakNotification, warningNotification, type NotificationText } from '../words/notifications';
import type { AppModel, SessionSnapshot } from './model';

export type NotificationPermissionState = AppModel['notificationPermission']['value'];

/** The ways to reach a person; what each browser can do of them is their affair. */
export interface AlertOutlets {
  permission(): NotificationPermissionState;
  requestPermission(): Promise<NotificationPermissionState>;
  /** The same `tag` replaces an earlier notification. */
  notify(text: NotificationText, tag: string): void;
  sendTest(): void;
  /** Tab title and icon; null when nothing runs. */
  showState(session: SessionSnapshot | null): void;
}

/** Performs the effects that speak; the others are somebody else's. */
export function performAlerts(
  effects: readonly SessionEffect[],
  settings: Settings,
  outlets: AlertOutlets,
): void {
  if (!settings.notifications) return;
  for (const effect of effects) {
    if (effect.kind === 'notify') {
      outlets.notify(warningNotification(effect.warning, effect.lastedMs), 'posture');
    } else if (effect.kind === 'break-due') {
      outlets.notify(breakNotification(effect.sittingMs), 'break');
    }
  }
}
