// What a screen reader is told while somebody is watched: a drift that is told, its end, leaving and coming back, and what an answer has done. Fetched with the first look.
import type { SessionSnapshot } from '../core/session/session';
import { breakLine } from './breaks';
import { beyondSentence } from './changes';
import { formatMoment } from './durations';

/** What has been said so far, so that nothing is said twice. */
export interface Heard {
  /** The drift that was told last. */
  readonly toldId: string | null;
  /** How that stands: told, put aside by the person, or over. */
  readonly drift: 'over' | 'told' | 'aside';
  readonly away: boolean;
  readonly snoozedUntilMs: number | null;
  /** What was suggested about breaks. */
  readonly line: string;
}

export const HEARD_NOTHING: Heard = {
  toldId: null,
  drift: 'over',
  away: false,
  snoozedUntilMs: null,
  line: '',
};

export const UPRIGHT_AGAIN = 'You are upright again.';
export const PUT_ASIDE = 'All right. No more of this until you are upright again.';
export const YOU_ARE_AWAY = 'You’re away.';
export const YOU_ARE_BACK = 'You’re back.';
export const NUDGES_ARE_ON = 'Nudges are on again.';
export const BREAK_PUT_OFF = 'The break is put off.';

/** What is to be said of the session as it stands now; empty where there is nothing new. */
export function hear(heard: Heard, session: SessionSnapshot): readonly [Heard, string] {
  const now = heardOf(heard, session);
  const said = [
    now.drift === heard.drift && now.toldId === heard.toldId ? '' : driftSentence(heard, now, session),
    now.away === heard.away ? '' : now.away ? YOU_ARE_AWAY : YOU_ARE_BACK,
    now.snoozedUntilMs === heard.snoozedUntilMs ? '' : snoozeSentence(now.snoozedUntilMs),
    now.line === heard.line ? '' : lineSentence(heard, now, session),
  ];
  return [now, said.filter((sentence) => sentence !== '').join(' ')];
}

function heardOf(heard: Heard, session: SessionSnapshot): Heard {
  const { warning, episode, presence, snoozedUntilMs, breaks } = session;
  return {
    toldId: warning?.id ?? heard.toldId,
    drift: episode?.kind !== 'drifted' ? 'over' : episode.dismissed ? 'aside' : 'told',
    // While nobody can tell, it is as it was.
    away: presence === 'unknown' ? heard.away : presence === 'absent',
    snoozedUntilMs,
    line: breakLine(breaks),
  };
}

function driftSentence(heard: Heard, now: Heard, { warning, state }: SessionSnapshot): string {
  switch (now.drift) {
    case 'told':
      return warning === null || (warning.id === heard.toldId && heard.drift !== 'over')
        ? ''
        : beyondSentence(warning.metric, warning.change, warning.standardError);
    case 'aside':
      return heard.drift === 'told' ? PUT_ASIDE : '';
    case 'over':
      // Who left, or can't be seen, is not upright for that.
      return heard.drift !== 'over' && state.kind === 'good' ? UPRIGHT_AGAIN : '';
  }
}

function snoozeSentence(untilMs: number | null): string {
  return untilMs === null ? NUDGES_ARE_ON : `Snoozed until ${formatMoment(untilMs)}.`;
}

/** Who still sits has put it off. */
function lineSentence(heard: Heard, now: Heard, { breaks, boutSittingMs }: SessionSnapshot): string {
  if (now.line !== '') return now.line;
  const wasBreak = [SOON, DUE].includes(heard.line);
  return wasBreak && breaks.next === null && boutSittingMs !== null ? BREAK_PUT_OFF : '';
}

const QUIET = { micro: false, stance: null, still: false, offSeat: null } as const;
const SOON = breakLine({ ...QUIET, next: { kind: 'soon', inMs: 0 } });
const DUE = breakLine({ ...QUIET, next: { kind: 'due', postponesLeft: 0 } });
