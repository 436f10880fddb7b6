// Sitting or standing, and for how long: somebody who works both ways may be told when to change. Pure.
import * as v from 'valibot';
import { durationMs, type Stored } from '../../schema/stored-values';
import type { BreakPrompt, Stance } from './prompts';

/** As it is stored with the session. */
export const stanceSchema = v.object({
  posture: v.picklist(['sitting', 'standing']),
  /** Seen so for so long. */
  heldMs: durationMs,
  /** Seen otherwise, or not there, since it was last seen so. */
  otherMs: durationMs,
  /** Held for so long when a change was last suggested; 0 before. */
  promptedMs: durationMs,
  /** The suggestion stands. */
  open: v.boolean(),
});

export type HeldStance = Stored<typeof stanceSchema>;

/** `elapsedMs` of what was seen is credited. Another posture, or an empty seat, counts once it has lasted as long as a break. */
export function creditStance(
  held: HeldStance | null,
  seen: Stance | 'nobody' | 'unclear',
  elapsedMs: number,
  breakMs: number,
): HeldStance | null {
  if (seen === 'unclear') return held;
  if (seen === held?.posture) return { ...held, heldMs: held.heldMs + elapsedMs, otherMs: 0 };
  const otherMs = (held?.otherMs ?? 0) + elapsedMs;
  if (held !== null && otherMs < breakMs) return { ...held, otherMs };
  if (seen === 'nobody') return null;
  return { posture: seen, heldMs: otherMs, otherMs: 0, promptedMs: 0, open: false };
}

/** A change is suggested once the person has kept to one posture for as long as they chose, and again after as long. */
export function promptStance(
  held: HeldStance,
  alternateMs: number | null,
): readonly [HeldStance, BreakPrompt | null] {
  const { posture, heldMs, promptedMs } = held;
  if (alternateMs === null || heldMs - promptedMs < alternateMs) return [held, null];
  return [
    { ...held, promptedMs: heldMs, open: true },
    { kind: 'stance', posture, heldMs },
  ];
}
