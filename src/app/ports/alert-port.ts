// The port to a person's attention: puts what is to be said into words, and says it.
import type { AlertOutlets } from '../../alerts/outlets';
import type { AlertEffect } from '../../core/watch/effects';
import { breakNotification, warningNotification } from '../../words/notifications';
import type { NotifyOutcome } from '../../core/watch/state';
import type { Dispatch } from '../loop';

export interface AlertPort {
  perform(effect: AlertEffect): Promise<void> | void;
}

/** Speaks through these outlets. */
export function createAlertPort(outlets: AlertOutlets, dispatch: Dispatch): AlertPort {
  /** What became of it is kept: a page that cannot notify says so. */
  const told = async (sending: Promise<NotifyOutcome>): Promise<void> =>
    dispatch({ kind: 'notification-told', outcome: await sending });
  return {
    perform(effect) {
      switch (effect.kind) {
        case 'notify':
          return told(
            outlets.notify(warningNotification(effect.warning, effect.lastedMs, effect.discreet), 'posture'),
          );
        case 'notify-break':
          return told(outlets.notify(breakNotification(effect.sittingMs, effect.discreet), 'break'));
        case 'close-notification':
          outlets.close(effect.tag);
          return;
        case 'test-notification':
          return told(outlets.sendTest());
        case 'ask-permission':
          return outlets
            .requestPermission()
            .then((permission) => dispatch({ kind: 'permission-told', permission, answer: true }));
      }
    },
  };
}
