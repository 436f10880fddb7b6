// When to speak: patience, gaps, the hourly limit, snoozing, and silence for two minutes after a break.
import * as v from 'valibot';
import { epochMs, positive, type Stored } from '../schema/stored-values';
import { SNOOZE_ENDS, type AlertPolicy, type SessionEffect, type SnoozeEnd, type Warning } from './session';

const HOUR_MS = 3_600_000;
/** A shorter excursion is never worth a notification, whatever was chosen [design]. */
const LEAST_PATIENCE_MS = 30_000;
/** Back from a break, nobody is spoken to for so long [design]. */
const QUIET_AFTER_BREAK_MS = 120_000;
/** However often a person says "unwanted", a notification stays possible within two hours at the default gap [design]. */
const WIDEST_GAP = 8;

/** As it is stored with the session. */
export const speechSchema = v.object({
  /** The notifications of the last hour, and always the latest. */
  notifiedMs: v.array(epochMs),
  snoozedUntilMs: v.nullable(epochMs),
  /** What ends the snooze before its time. */
  snoozeEnds: v.optional(v.picklist(SNOOZE_ENDS), 'time'),
  gap: v.variant('kind', [
    v.object({ kind: v.literal('usual') }),
    v.object({
      kind: v.literal('widened'),
      factor: v.pipe(positive, v.maxValue(WIDEST_GAP)),
      untilMs: epochMs,
    }),
  ]),
  /** Set on the return from a break. */
  quietUntilMs: v.nullable(epochMs),
});

export type Speech = Stored<typeof speechSchema>;

/** The person has come back from a break at `atMs`. */
export function quieten(speech: Speech, atMs: number): Speech {
  return { ...speech, quietUntilMs: atMs + QUIET_AFTER_BREAK_MS };
}

export function isQuiet(speech: Speech, atMs: number): boolean {
  return speech.quietUntilMs !== null && atMs < speech.quietUntilMs;
}

/** The end of a snooze that is still on, else null. */
export function snoozedUntil(speech: Speech, atMs: number): number | null {
  return speech.snoozedUntilMs !== null && atMs < speech.snoozedUntilMs ? speech.snoozedUntilMs : null;
}

/** Says nothing until then, or until what ends it has happened; a time that has passed wakes up. */
export function snooze(speech: Speech, untilMs: number, ends: SnoozeEnd): Speech {
  return { ...speech, snoozedUntilMs: untilMs, snoozeEnds: ends };
}

/** What ends some snoozes has happened. */
export function endSnooze(speech: Speech, by: SnoozeEnd): Speech {
  return speech.snoozeEnds === by ? { ...speech, snoozedUntilMs: null, snoozeEnds: 'time' } : speech;
}

/** One notification was unwanted: twice the gap for the rest of the day. */
export function widenGap(speech: Speech, atMs: number, restOfDayMs: number): Speech {
  const factor = Math.min(WIDEST_GAP, 2 * gapFactor(speech, atMs));
  return { ...speech, gap: { kind: 'widened', factor, untilMs: restOfDayMs } };
}

/** A warning that stands, and how long what it warns of has been held. */
export interface HeldWarning {
  readonly warning: Warning;
  readonly lastedMs: number;
}

/** Whether to notify now; `held` is the warning that is seen at this moment. */
export function chooseNotification(
  speech: Speech,
  held: HeldWarning | null,
  policy: AlertPolicy,
  atMs: number,
): readonly [Speech, readonly SessionEffect[]] {
  if (held === null || snoozedUntil(speech, atMs) !== null || isQuiet(speech, atMs)) return [speech, []];
  const latestMs = speech.notifiedMs.at(-1);
  if (latestMs !== undefined && atMs - latestMs < policy.minGapMs * gapFactor(speech, atMs)) {
    return [speech, []];
  }
  const lastHour = speech.notifiedMs.filter((sentMs) => atMs - sentMs < HOUR_MS);
  if (lastHour.length >= policy.maxPerHour) return [speech, []];

  if (held.lastedMs < Math.max(policy.notifyAfterMs, LEAST_PATIENCE_MS)) return [speech, []];
  return [{ ...speech, notifiedMs: [...lastHour, atMs] }, [{ kind: 'notify', ...held }]];
}

function gapFactor({ gap }: Speech, atMs: number): number {
  return gap.kind === 'widened' && atMs < gap.untilMs ? gap.factor : 1;
}
