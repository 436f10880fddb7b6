// The port to a person's attention: puts what is to be said into words, and says it.
import type { AlertOutlets } from '../../alerts/outlets';
import type { AlertKind, NotifyOutcome } from '../../core/watch/alert-outcome';
import type { AlertEffect } from '../../core/watch/effects';
import { breakNotification, endedNotification, warningNotification } from '../../words/notifications';
import { messageOf } from '../../message-of';
import type { Dispatch } from '../loop';

export interface AlertPort {
  perform(effect: AlertEffect): Promise<void> | void;
}

/** Speaks through these outlets. */
export function createAlertPort(outlets: AlertOutlets, dispatch: Dispatch): AlertPort {
  /** What became of it is kept: a page that cannot notify says so. */
  const told = async (of: AlertKind, sending: Promise<NotifyOutcome>): Promise<void> =>
    dispatch({ kind: 'notification-told', of, outcome: await sending });

  /** Its words come with the report's, which a page that only watches does without. */
  const tellEvening = async ({ day, days, discreet }: Extract<AlertEffect, { kind: 'notify-evening' }>) => {
    const sending = import('../../words/evening').then(
      ({ eveningNotification, eveningStory }) =>
        outlets.notify(eveningNotification(eveningStory(day, days), discreet), 'evening'),
      (error: unknown): NotifyOutcome => ({ kind: 'failed', message: messageOf(error) }),
    );
    return told('evening', sending);
  };

  return {
    perform(effect) {
      switch (effect.kind) {
        case 'notify':
          return told(
            'warning',
            outlets.notify(warningNotification(effect.warning, effect.lastedMs, effect.discreet), 'posture'),
          );
        case 'notify-break':
          return told('break', outlets.notify(breakNotification(effect.prompt, effect.discreet), 'break'));
        case 'notify-evening':
          return tellEvening(effect);
        case 'notify-ended':
          return told('ended', outlets.notify(endedNotification(effect.problem), 'ended'));
        case 'close-notification':
          outlets.close(effect.tag);
          return;
        case 'chime':
          return outlets.chime().then((outcome) => {
            // A sound that was played needs no word.
            if (outcome.kind !== 'sent') void dispatch({ kind: 'notification-told', of: 'chime', outcome });
          });
        case 'test-notification':
          return told('test', outlets.sendTest());
        case 'ask-permission':
          return outlets
            .requestPermission()
            .then((permission) => dispatch({ kind: 'permission-told', permission, answer: true }));
      }
    },
  };
}
