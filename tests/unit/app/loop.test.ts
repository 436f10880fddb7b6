// The loop: events in order, effects in order, and none kept from being performed by another that fails.
import { expect, test, vi } from 'vitest';
import { createLoop, type LoopParts } from '../../../src/app/loop';
import type { Effect } from '../../../src/core/watch/effects';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { startMachine } from '../../../src/core/watch/state';

const AT_REST = startMachine({ settings: DEFAULT_SETTINGS, setup: null, session: null }, 'default', {
  steadyMs: 0,
  wallMs: 0,
});

/** What the machine asks for when it is opened. */
const AT_OPENING = ['say', 'ask-lock', 'load-setups', 'load-habits', 'look-at-folder'];

function loop(perform: LoopParts['perform']) {
  const performed: Effect['kind'][] = [];
  const made = createLoop({
    start: AT_REST,
    publish: () => undefined,
    perform: (effect) => {
      performed.push(effect.kind);
      return perform(effect);
    },
    readClocks: () => ({ steadyMs: 0, wallMs: 0 }),
  });
  return { ...made, performed };
}

test('an effect that throws or rejects is reported, and the others of its event are performed all the same', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { dispatch, performed } = loop((effect) => {
    if (effect.kind === 'say') throw new Error('the channel is closed');
    return effect.kind === 'ask-lock' ? Promise.reject(new Error('no locks')) : undefined;
  });
  await dispatch({ kind: 'opened' });
  expect(performed).toEqual(AT_OPENING);
  expect(reported).toHaveBeenCalledTimes(2);
  reported.mockRestore();
});

test('an answer that comes at once is heard after all effects of the event that asked for it', async () => {
  const order: string[] = [];
  const { dispatch, state } = loop((effect) => {
    order.push(effect.kind);
    if (effect.kind === 'ask-lock') return dispatch({ kind: 'keeping-told', keeping: 'promised' });
    if (effect.kind === 'look-at-folder') order.push(state().keeping);
    return undefined;
  });
  await dispatch({ kind: 'opened' });
  expect(order).toEqual([...AT_OPENING, 'unknown']);
  expect(state().keeping).toBe('promised');
});
