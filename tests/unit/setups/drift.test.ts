// Laws of a place over time: what a person has kept stays kept until something else has held, and time without sight proves nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlaceChange } from '../../../src/core/setups/compare-place';
import { unseenMeanwhile, watchDrift, type DriftState } from '../../../src/core/setups/drift';

const VIEW: PlaceChange = { kind: 'view' };
const PICTURE: PlaceChange = { kind: 'picture' };
const LOOK_MS = 500;

/** Looks half a second apart; a loss of tracking in between where it says so. */
function after(state: DriftState, looks: readonly (PlaceChange | null | 'lost')[], fromMs = 0): DriftState {
  return looks.reduce<DriftState>(
    (drift, look, index) =>
      look === 'lost' ? unseenMeanwhile(drift) : watchDrift(drift, look, fromMs + index * LOOK_MS),
    state,
  );
}

const times = <T>(count: number, look: T): readonly T[] => Array.from({ length: count }, () => look);

describe.each([VIEW, PICTURE])('a place kept although its $kind differs', (change) => {
  const kept: DriftState = { kind: 'kept', change, sameSinceMs: null };

  test('stays kept through losses of tracking and looks that cannot tell it yet', () => {
    // Up to four and a half seconds of nothing told, then the difference is seen again.
    const spell = fc
      .tuple(fc.boolean(), fc.nat({ max: 8 }))
      .map(([lost, untold]) => [...(lost ? (['lost'] as const) : []), ...times(untold, null), change]);
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 8 }), (spells) => {
        expect(after(kept, spells.flat())).toEqual(kept);
      }),
    );
  });

  test('is itself again once it has looked so for five seconds, and then a change is asked about anew', () => {
    const back = after(kept, times(11, null));
    expect(back).toEqual({ kind: 'same' });
    expect(after(back, times(300, change)).kind).toBe('different');
  });

  test('is asked about again when something else differs', () => {
    const other = change.kind === 'view' ? PICTURE : VIEW;
    expect(after(kept, times(300, other))).toMatchObject({ kind: 'different', change: other });
  });
});

test('what had yet to hold begins anew after a time without sight', () => {
  const suspected = after({ kind: 'same' }, times(4, VIEW));
  expect(suspected.kind).toBe('suspect');
  expect(unseenMeanwhile(suspected)).toEqual({ kind: 'same' });
  const leaving: DriftState = { kind: 'different', change: VIEW, sameSinceMs: 0 };
  expect(unseenMeanwhile(leaving)).toEqual({ ...leaving, sameSinceMs: null });
});
