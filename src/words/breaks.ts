// Breaks in words: what is suggested, in the page and as a notification, and what the camera sees of a break.
import type { BreakPrompt, BreaksSnapshot, Stance } from '../core/session/breaks/prompts';
import type { SessionSnapshot } from '../core/session/session';
import { formatDuration } from './durations';

export const EYES_TITLE = 'Rest your eyes';
export const EYES_SENTENCE =
  'Look at something far away for half a minute. Blink, and let your shoulders drop.';
export const STILL_TITLE = 'Time to shift?';

/** Half a minute before a break. */
export function breakSoonSentence(): string {
  return 'Finish your thought. Then stand up for a minute or two.';
}

/** After a long time in one posture. */
export function stillSentence(): string {
  return 'You’ve kept still for a while. Any other way to sit will do.';
}

/** The other way to work. */
export function stanceTitle(posture: Stance): string {
  return posture === 'sitting' ? 'Stand for a while?' : 'Sit for a while?';
}

export function stanceSentence({
  posture,
  heldMs,
}: {
  readonly posture: Stance;
  readonly heldMs: number;
}): string {
  return posture === 'sitting'
    ? `You’ve been sitting for ${formatDuration(heldMs)}. Stand if you like.`
    : `You’ve been standing for ${formatDuration(heldMs)}. Sit if you like.`;
}

/** What the camera has seen of a break. */
export type BreakStage =
  /** Nothing is watched, so nothing can count. */
  | { readonly kind: 'not-watched' | 'unclear' | 'seated' | 'counted' }
  | {
      readonly kind: 'up';
      readonly posture: 'standing' | 'away';
      readonly forMs: number;
      readonly ofMs: number;
    };

/** How a break stands, once it was begun. */
export function breakStage(
  { breaks, presence }: Pick<SessionSnapshot, 'breaks' | 'presence'>,
  watched: boolean,
  counted: boolean,
): BreakStage {
  if (counted) return { kind: 'counted' };
  if (!watched) return { kind: 'not-watched' };
  if (breaks.offSeat !== null && presence !== 'sitting') {
    return { kind: 'up', posture: presence === 'standing' ? 'standing' : 'away', ...breaks.offSeat };
  }
  return { kind: presence === 'sitting' ? 'seated' : 'unclear' };
}

export function sayBreakStage(stage: BreakStage): string {
  switch (stage.kind) {
    case 'not-watched':
      return 'I’m not watching now, so I can’t count this break. It still does you good.';
    case 'unclear':
      return 'I can’t see whether you sit. I’ll go on when I can.';
    case 'seated':
      return 'Stand up, or walk off. I’ll notice.';
    case 'up':
      return stage.posture === 'standing'
        ? 'You’re up. Stay up for a moment.'
        : 'You’re away. Take your time.';
    case 'counted':
      return 'That was a break. The clock starts again when you sit down.';
  }
}

/** One line, for where space is short; empty where nothing is suggested. */
export function breakLine({ next, micro, stance, still }: BreaksSnapshot): string {
  if (next !== null) return next.kind === 'due' ? 'Time for a short break?' : 'Break in half a minute';
  if (micro) return EYES_TITLE;
  if (stance !== null) return stanceTitle(stance.posture);
  return still ? STILL_TITLE : '';
}

/** The title and the text of what is suggested beyond the page, but for the long break itself. */
export function promptText(prompt: Exclude<BreakPrompt, { kind: 'due' }>): { title: string; body: string } {
  switch (prompt.kind) {
    case 'soon':
      return { title: 'Break in half a minute', body: breakSoonSentence() };
    case 'micro':
      return { title: EYES_TITLE, body: EYES_SENTENCE };
    case 'stance':
      return { title: stanceTitle(prompt.posture), body: stanceSentence(prompt) };
    case 'still':
      return { title: STILL_TITLE, body: stillSentence() };
  }
}

/** What a person aims for; null is to keep to their limits. */
export function goalName(shiftsPerHour: number | null): string {
  return shiftsPerHour === null
    ? 'Stay near upright'
    : `Change posture ${shiftsPerHour === 2 ? 'twice' : `${shiftsPerHour} times`} an hour`;
}
