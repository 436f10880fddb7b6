// A routine of one's own: which stretches, in which order, and how long each is held. Pure: the list is changed by making another.

/** One stretch of a routine. */
export interface RoutineStep {
  readonly stretchId: string;
  /** How long each round of it is held, in milliseconds. */
  readonly holdMs: number;
}

export type Routine = readonly RoutineStep[];

/** What a hold may be, in milliseconds [design]: long enough to be one, short enough to be done. */
export const SHORTEST_HOLD_MS = 5000;
export const LONGEST_HOLD_MS = 600_000;
/** As many as fit on one printed page [design]. */
export const MOST_STEPS = 12;

function soundHold(holdMs: number): number {
  return Math.min(LONGEST_HOLD_MS, Math.max(SHORTEST_HOLD_MS, Math.round(holdMs / 1000) * 1000));
}

function isStep(value: unknown): value is RoutineStep {
  if (typeof value !== 'object' || value === null) return false;
  const { stretchId, holdMs } = value as Partial<Record<keyof RoutineStep, unknown>>;
  return (
    typeof stretchId === 'string' && stretchId !== '' && typeof holdMs === 'number' && Number.isFinite(holdMs)
  );
}

/** What was stored, with whatever is no step of a routine left out; an empty routine for anything else. */
export function readRoutine(stored: unknown): Routine {
  if (!Array.isArray(stored)) return [];
  const steps = stored
    .filter(isStep)
    .map(({ stretchId, holdMs }) => ({ stretchId, holdMs: soundHold(holdMs) }));
  return steps
    .filter((step, index) => steps.findIndex(({ stretchId }) => stretchId === step.stretchId) === index)
    .slice(0, MOST_STEPS);
}

/** With one more stretch at the end; the same routine when it is there already or there is no room. */
export function withStep(routine: Routine, step: RoutineStep): Routine {
  if (routine.length >= MOST_STEPS || routine.some(({ stretchId }) => stretchId === step.stretchId))
    return routine;
  return [...routine, { ...step, holdMs: soundHold(step.holdMs) }];
}

/** Without that stretch. */
export function withoutStep(routine: Routine, stretchId: string): Routine {
  return routine.filter((step) => step.stretchId !== stretchId);
}

/** With that stretch moved one place up (-1) or down (1); the same routine at either end. */
export function withStepMoved(routine: Routine, stretchId: string, by: -1 | 1): Routine {
  const from = routine.findIndex((step) => step.stretchId === stretchId);
  const to = from + by;
  const [step, other] = [routine[from], routine[to]];
  if (step === undefined || other === undefined) return routine;
  return routine.map((entry, index) => (index === to ? step : index === from ? other : entry));
}

/** With that stretch held for another time, kept within what a hold may be. */
export function withHold(routine: Routine, stretchId: string, holdMs: number): Routine {
  if (!Number.isFinite(holdMs)) return routine;
  return routine.map((step) =>
    step.stretchId === stretchId ? { ...step, holdMs: soundHold(holdMs) } : step,
  );
}
