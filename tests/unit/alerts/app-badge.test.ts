// The dot on the installed app's icon.
import { expect, test, vi } from 'vitest';
import { createAppBadge } from '../../../src/alerts/app-badge';

test('the dot is set and cleared only when something changed, and a refusal hurts nobody', () => {
  const host = {
    setAppBadge: vi.fn().mockRejectedValue(new Error('not installed')),
    clearAppBadge: vi.fn().mockResolvedValue(undefined),
  };
  const dot = createAppBadge(host);
  for (const wanted of [false, true, true, false, false]) dot.show(wanted);
  expect([host.setAppBadge.mock.calls.length, host.clearAppBadge.mock.calls.length]).toEqual([1, 1]);
});

test('a browser without badges is left alone', () => {
  expect(() => createAppBadge({}).show(true)).not.toThrow();
});
