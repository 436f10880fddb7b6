// The breaks of one stretch of sitting, all told in its sitting time: the long one with its notice, postponed and skipped, rests for the eyes, and changes of posture. Pure.
import * as v from 'valibot';
import { count, durationMs, type Stored } from '../../schema/stored-values';
import type { BreakAnswer, BreakPolicy, BreakPrompt, BreaksSnapshot } from './prompts';

/** So long before it, a break is announced. [design] */
export const NOTICE_MS = 30_000;
/** A postponed break is due again after so much more sitting, and is postponed no more than so often. [design] */
export const POSTPONE_MS = 5 * 60_000;
export const MOST_POSTPONES = 2;
/** So close to the long break the eyes rest in that. [design] */
const NEAR_MS = 2 * 60_000;
/** Half a minute of rest, and time to begin it: then nobody is asked any more. [design] */
const MICRO_STANDS_MS = 90_000;

/** As it is stored with the bout. */
export const sittingBreaksSchema = v.object({
  /** When the next long break is due, where that is not as long as the person has chosen. */
  dueMs: v.nullable(durationMs),
  postponed: v.pipe(count, v.maxValue(MOST_POSTPONES)),
  /** The break that was announced, by when it is due. */
  noticedMs: v.nullable(durationMs),
  /** The latest rest for the eyes that was suggested. */
  microMs: durationMs,
  microOpen: v.boolean(),
  /** The latest change of posture, or word about it. */
  movedMs: durationMs,
  stillOpen: v.boolean(),
});

export type SittingBreaks = Stored<typeof sittingBreaksSchema>;

/** Nothing has been suggested yet. */
export const NO_BREAKS_YET: SittingBreaks = {
  dueMs: null,
  postponed: 0,
  noticedMs: null,
  microMs: 0,
  microOpen: false,
  movedMs: 0,
  stillOpen: false,
};

/** What of a bout breaks go by. */
export interface Sat {
  readonly sittingMs: number;
  /** Sitting time at the latest prompt of the long break; 0 before the first. */
  readonly promptedSittingMs: number;
  readonly breaks: SittingBreaks;
}

/** When the long break is due. */
const dueOf = ({ breaks }: Sat, breakAfterMs: number): number => breaks.dueMs ?? breakAfterMs;

/** The one thing to say now, if any; it is taken for said. */
export function promptWhileSitting<T extends Sat>(
  sat: T,
  policy: BreakPolicy,
): readonly [T, BreakPrompt | null] {
  return (
    promptLong(sat, policy.breakAfterMs) ??
    promptMicro(sat, policy) ??
    promptStill(sat, policy) ?? [sat, null]
  );
}

type Said<T> = readonly [T, BreakPrompt] | null;

function promptLong<T extends Sat>(sat: T, breakAfterMs: number | null): Said<T> {
  if (breakAfterMs === null) return null;
  const { sittingMs, promptedSittingMs, breaks } = sat;
  const dueMs = dueOf(sat, breakAfterMs);
  if (sittingMs >= dueMs) {
    const isNew = promptedSittingMs < dueMs || sittingMs - promptedSittingMs >= breakAfterMs;
    if (!isNew) return null;
    const postponesLeft = MOST_POSTPONES - breaks.postponed;
    return [
      { ...sat, promptedSittingMs: sittingMs },
      { kind: 'due', sittingMs, postponesLeft },
    ];
  }
  const worthIt = breakAfterMs >= 2 * NOTICE_MS;
  if (!worthIt || sittingMs < dueMs - NOTICE_MS || breaks.noticedMs === dueMs) return null;
  return [
    { ...sat, breaks: { ...breaks, noticedMs: dueMs } },
    { kind: 'soon', inMs: dueMs - sittingMs },
  ];
}

function promptMicro<T extends Sat>(sat: T, { microEveryMs = null, breakAfterMs }: BreakPolicy): Said<T> {
  const { sittingMs, breaks } = sat;
  if (microEveryMs === null || sittingMs - breaks.microMs < microEveryMs) return null;
  if (breakAfterMs !== null && dueOf(sat, breakAfterMs) - sittingMs < NEAR_MS) return null;
  return [{ ...sat, breaks: { ...breaks, microMs: sittingMs, microOpen: true } }, { kind: 'micro' }];
}

function promptStill<T extends Sat>(sat: T, { stillMs = null }: BreakPolicy): Said<T> {
  const { sittingMs, breaks } = sat;
  const forMs = sittingMs - breaks.movedMs;
  if (stillMs === null || forMs < stillMs) return null;
  return [
    { ...sat, breaks: { ...breaks, movedMs: sittingMs, stillOpen: true } },
    { kind: 'still', forMs },
  ];
}

/** The posture has changed. */
export function moved<T extends Sat>(sat: T): T {
  return { ...sat, breaks: { ...sat.breaks, movedMs: sat.sittingMs, stillOpen: false } };
}

/** What the person says to it. A break that was postponed twice can only be taken or skipped. */
export function answerBreak<T extends Sat>(sat: T, answer: BreakAnswer, { breakAfterMs }: BreakPolicy): T {
  const { sittingMs, breaks } = sat;
  switch (answer) {
    case 'postpone': {
      if (breakAfterMs === null || breaks.postponed >= MOST_POSTPONES) return sat;
      if (sittingMs < dueOf(sat, breakAfterMs) - NOTICE_MS) return sat;
      const postponed = breaks.postponed + 1;
      return { ...sat, breaks: { ...breaks, dueMs: sittingMs + POSTPONE_MS, postponed } };
    }
    case 'skip':
      if (breakAfterMs === null) return sat;
      return { ...sat, breaks: { ...breaks, dueMs: sittingMs + breakAfterMs, postponed: 0 } };
    case 'put-aside':
      return { ...sat, breaks: { ...breaks, microOpen: false, stillOpen: false } };
  }
}

/** What stands of it. */
export function breaksOf(
  sat: Sat,
  { breakAfterMs, microEveryMs = null, stillMs = null }: BreakPolicy,
): Pick<BreaksSnapshot, 'next' | 'micro' | 'still'> {
  const { sittingMs, breaks } = sat;
  return {
    next: breakAfterMs === null ? null : nextOf(sat, dueOf(sat, breakAfterMs)),
    micro: microEveryMs !== null && breaks.microOpen && sittingMs - breaks.microMs < MICRO_STANDS_MS,
    still: stillMs !== null && breaks.stillOpen,
  };
}

function nextOf({ sittingMs, promptedSittingMs, breaks }: Sat, dueMs: number): BreaksSnapshot['next'] {
  if (sittingMs >= dueMs) {
    if (promptedSittingMs < dueMs) return null;
    return { kind: 'due', postponesLeft: MOST_POSTPONES - breaks.postponed };
  }
  return breaks.noticedMs === dueMs ? { kind: 'soon', inMs: dueMs - sittingMs } : null;
}
