// The words of the mini view.

export const PAUSE = 'Pause';
export const RESUME = 'Resume';
export const NUDGE = 'Nudge';
export const NUDGES_BACK_ON = 'Turn nudges back on';
export const SNOOZE = 'Snooze';
export const OPEN = 'Open';
export const OPEN_PLUMBLINE = 'Open Plumbline';
export const SNOOZE_FOR = 'Snooze for';
export const BACK = 'Back';

/** Until when nothing is said. */
export function snoozedUntil(time: string): string {
  return `Snoozed until ${time}`;
}
