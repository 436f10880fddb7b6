// The demonstration in words: what is seen of the drawn person, as the machine itself has it.
import type { Tempo } from '../core/watch/demo';
import type { GlanceKind } from '../core/session/glance';
import type { SessionSnapshot } from '../core/session/session';

/** The story so far: everything in it is what the page has just found out. */
export function demoCaption(
  kind: GlanceKind,
  { warning, presence, boutSittingMs }: Pick<SessionSnapshot, 'warning' | 'presence' | 'boutSittingMs'>,
): string {
  if (presence === 'absent') {
    return boutSittingMs === null
      ? 'That was a break. The sitting clock starts again from zero.'
      : 'Up and away. A short trip is no break yet, so the clock waits.';
  }
  switch (kind) {
    case 'good':
      return 'Sitting upright. The line hangs straight, and all is quiet.';
    case 'drifting':
      return 'Sinking a little. The picture shows it at once. A nudge comes only if it lasts.';
    case 'deviating':
      return warning === null
        ? 'Still sinking, but you said “Not now”.'
        : 'It has lasted, so here is the nudge: what it is, and what may help.';
    case 'unknown':
    case 'away':
    case 'not-monitored':
      return 'Taking a good look first.';
  }
}

/** The choice of speed. */
export function describeTempo(tempo: Tempo): string {
  return tempo === 1 ? 'As in life' : '4 times as fast';
}

/** What the speed means for the waits, in seconds. */
export function demoWaits(patienceS: number, breakS: number): string {
  return `Here a nudge comes after ${patienceS} seconds, and ${breakS} seconds away are a break.`;
}
