// The port to a person's attention: puts what is to be said into words, and says it.
import type { AlertOutlets } from '../../alerts/outlets';
import type { AlertEffect } from '../../core/watch/effects';
import { breakNotification, warningNotification } from '../../words/notifications';
import type { Dispatch } from '../loop';

export interface AlertPort {
  perform(effect: AlertEffect): Promise<void> | void;
}

/** Speaks through these outlets. */
export function createAlertPort(outlets: AlertOutlets, dispatch: Dispatch): AlertPort {
  return {
    perform(effect) {
      switch (effect.kind) {
        case 'notify':
          outlets.notify(warningNotification(effect.warning, effect.lastedMs), 'posture');
          return;
        case 'notify-break':
          outlets.notify(breakNotification(effect.sittingMs), 'break');
          return;
        case 'close-notification':
          outlets.close(effect.tag);
          return;
        case 'test-notification':
          outlets.sendTest();
          return;
        case 'ask-permission':
          return outlets
            .requestPermission()
            .then((permission) => dispatch({ kind: 'permission-told', permission, answer: true }));
      }
    },
  };
}
