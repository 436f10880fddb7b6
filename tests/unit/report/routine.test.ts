// Promises of a routine: an order of one's own, each stretch once, holds within bounds, and nothing lost to what was stored badly.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LONGEST_HOLD_MS,
  MOST_STEPS,
  readRoutine,
  SHORTEST_HOLD_MS,
  withHold,
  withoutStep,
  withStep,
  withStepMoved,
  type Routine,
} from '../../../src/core/report/routine';

const step = (stretchId: string, holdMs = 20_000) => ({ stretchId, holdMs });
const ids = (routine: Routine): string[] => routine.map(({ stretchId }) => stretchId);
const routines = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: MOST_STEPS })
  .map((names): Routine => names.map((name) => step(name)));

describe('a routine', () => {
  it('takes each stretch once, at the end, and no more than fit on a page', () => {
    expect(ids(withStep([step('a')], step('b')))).toEqual(['a', 'b']);
    expect(ids(withStep([step('a')], step('a')))).toEqual(['a']);
    const full = Array.from({ length: MOST_STEPS }, (_, index) => step(`s${index}`));
    expect(withStep(full, step('one more'))).toEqual(full);
  });

  it('keeps every stretch when one is moved, and comes back when it is moved back', () => {
    fc.assert(
      fc.property(routines, fc.nat(), (routine, pick) => {
        const id = ids(routine)[pick % Math.max(1, routine.length)] ?? 'none';
        const moved = withStepMoved(routine, id, 1);
        expect([...ids(moved)].sort()).toEqual([...ids(routine)].sort());
        if (moved !== routine) expect(withStepMoved(moved, id, -1)).toEqual(routine);
      }),
    );
  });

  it('leaves the others in order when one is taken out', () => {
    expect(ids(withoutStep([step('a'), step('b'), step('c')], 'b'))).toEqual(['a', 'c']);
  });

  it('holds for whole seconds between the shortest and the longest', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (holdMs) => {
        const held = withHold([step('a')], 'a', holdMs)[0]?.holdMs ?? 0;
        expect(held % 1000).toBe(0);
        expect(held).toBeGreaterThanOrEqual(SHORTEST_HOLD_MS);
        expect(held).toBeLessThanOrEqual(LONGEST_HOLD_MS);
      }),
    );
    expect(withHold([step('a')], 'a', Number.NaN)).toEqual([step('a')]);
  });

  it('is read as it was written, and anything damaged is left out', () => {
    fc.assert(
      fc.property(routines, (routine) => {
        expect(readRoutine(JSON.parse(JSON.stringify(routine)))).toEqual(routine);
      }),
    );
    expect(
      readRoutine([step('a'), { stretchId: 3 }, null, step('a'), step('b', Number.NaN), step('c')]),
    ).toEqual([step('a'), step('c')]);
    for (const stored of [undefined, null, 'a', { length: 1 }]) expect(readRoutine(stored)).toEqual([]);
  });
});
