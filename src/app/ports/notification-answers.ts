// The way back from a notification: what the service worker hears goes to the machine.
import { NOTIFICATION_ANSWERS, type NotificationAnswer } from '../../core/watch/events';

/** `onAnswer` gets what a person answered on a notification, in whichever tab, and what that was about. */
export function listenForAnswers(onAnswer: (answer: NotificationAnswer, tag: unknown) => void): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const answer = answerIn(data);
    if (answer !== null) onAnswer(answer, tagIn(data));
  });
}

/** Any page of this origin may write to this one: what is no answer is left alone. */
function answerIn(data: unknown): NotificationAnswer | null {
  if (typeof data !== 'object' || data === null || !('kind' in data) || !('answer' in data)) return null;
  if (data.kind !== 'notification-answered') return null;
  return NOTIFICATION_ANSWERS.find((answer) => answer === data.answer) ?? null;
}

const tagIn = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'tag' in data ? data.tag : null;
