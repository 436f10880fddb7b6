// Makes up the working days of the bench: who does what for how long, from a seed. Pure.
import { stream } from '../../../src/sitter/variety';
import { dayPosture, type DayPostureName, type TruePresence, type Worth } from './day-postures';

/** A stretch of a day in one posture. */
export interface DaySpan {
  readonly posture: DayPostureName;
  readonly startMs: number;
  readonly endMs: number;
  readonly worth: Worth;
  readonly presence: TruePresence;
  /** Stretches of one event share its number; ordinary work has none. */
  readonly event: number | null;
}

/** An event by name, and the stretches it consists of. */
interface EventPart {
  readonly posture: DayPostureName;
  readonly seconds: readonly [least: number, most: number];
}

const MINUTE = 60;

/** Ordinary work between events: each posture as often as it is named here. [design] */
const WORK: readonly EventPart[] = [
  { posture: 'typing', seconds: [2 * MINUTE, 8 * MINUTE] },
  { posture: 'typing', seconds: [2 * MINUTE, 8 * MINUTE] },
  { posture: 'settled', seconds: [2 * MINUTE, 8 * MINUTE] },
  { posture: 'settled', seconds: [2 * MINUTE, 8 * MINUTE] },
  { posture: 'mouse', seconds: [MINUTE, 4 * MINUTE] },
  { posture: 'mouse', seconds: [MINUTE, 4 * MINUTE] },
  { posture: 'reading', seconds: [2 * MINUTE, 6 * MINUTE] },
  { posture: 'paper', seconds: [8, 40] },
  { posture: 'paper', seconds: [8, 40] },
  { posture: 'reaching', seconds: [4, 12] },
  { posture: 'drinking', seconds: [6, 15] },
  { posture: 'phone', seconds: [MINUTE, 4 * MINUTE] },
  { posture: 'talking', seconds: [15, 90] },
  { posture: 'leaning in', seconds: [10, 40] },
  { posture: 'reclining', seconds: [2 * MINUTE, 8 * MINUTE] },
  { posture: 'passer-by', seconds: [5, 20] },
];

/** What interrupts it; every one comes once in a day, in an order that the seed decides. [design] */
const EVENTS: readonly (readonly EventPart[])[] = [
  [{ posture: 'chair moved', seconds: [8 * MINUTE, 12 * MINUTE] }],
  [{ posture: 'chair raised', seconds: [8 * MINUTE, 12 * MINUTE] }],
  [{ posture: 'standing', seconds: [3 * MINUTE, 6 * MINUTE] }],
  [
    { posture: 'standing', seconds: [4, 8] },
    { posture: 'away', seconds: [6 * MINUTE, 15 * MINUTE] },
  ],
  [{ posture: 'away', seconds: [20, 50] }],
  [{ posture: 'away', seconds: [30 * MINUTE, 45 * MINUTE] }],
  [{ posture: 'two people', seconds: [2 * MINUTE, 4 * MINUTE] }],
  [{ posture: 'light off', seconds: [2 * MINUTE, 5 * MINUTE] }],
  [
    { posture: 'slump, a quarter', seconds: [5 * MINUTE, 5 * MINUTE] },
    { posture: 'slump, half', seconds: [5 * MINUTE, 5 * MINUTE] },
    { posture: 'slump, three quarters', seconds: [5 * MINUTE, 5 * MINUTE] },
    { posture: 'slumped', seconds: [5 * MINUTE, 5 * MINUTE] },
  ],
  [{ posture: 'slumped', seconds: [4 * MINUTE, 12 * MINUTE] }],
  [{ posture: 'slumped', seconds: [4 * MINUTE, 12 * MINUTE] }],
  [{ posture: 'forward head', seconds: [4 * MINUTE, 12 * MINUTE] }],
  [{ posture: 'forward head', seconds: [4 * MINUTE, 12 * MINUTE] }],
  [{ posture: 'rounded', seconds: [4 * MINUTE, 12 * MINUTE] }],
  [{ posture: 'rounded', seconds: [4 * MINUTE, 12 * MINUTE] }],
];

/** Ordinary stretches between two events. [design] */
const WORK_STRETCHES: readonly [least: number, most: number] = [6, 12];

/** One working day: ordinary work, interrupted by every event once. The same seed gives the same day. */
export function makeDay(seed: number): readonly DaySpan[] {
  const next = stream(seed ^ 0x1b873593);
  const between = (low: number, high: number): number => low + (high - low) * next();
  const pick = <T>(from: readonly T[], otherwise: T): T =>
    from[Math.floor(next() * from.length)] ?? otherwise;
  const stretches: DaySpan[] = [];
  let atMs = 0;
  const add = ({ posture, seconds }: EventPart, event: number | null): void => {
    const endMs = atMs + Math.round(between(...seconds)) * 1000;
    const { worth, presence } = dayPosture(posture);
    stretches.push({ posture, startMs: atMs, endMs, worth, presence, event });
    atMs = endMs;
  };
  const start: EventPart = { posture: 'typing', seconds: [2 * MINUTE, 4 * MINUTE] };
  const work = (): void => {
    add(start, null);
    const count = Math.round(between(...WORK_STRETCHES));
    for (let i = 0; i < count; i += 1) add(pick(WORK, start), null);
  };
  const order = EVENTS.map((parts) => ({ parts, rank: next() })).sort((a, b) => a.rank - b.rank);
  for (const [index, { parts }] of order.entries()) {
    work();
    for (const part of parts) add(part, index);
  }
  work();
  return stretches;
}
