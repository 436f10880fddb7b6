// What the page shows while it is hidden, and the mini window on top of others.
import { afterEach, expect, test, vi } from 'vitest';
import { World } from '../world/world';

afterEach(() => void vi.useRealTimers());

test('a hidden page is shown no new look, but with a mini window it is; the window is offered again later', async () => {
  const world = new World();
  const tab = await world.watching();
  const { model } = tab.app;
  await tab.app.dispatch({ kind: 'page-hidden', hidden: true });
  const whenHidden = model.live.value;
  await world.pass(20);
  expect(model.live.value).toBe(whenHidden);

  model.actions.showMini(true);
  await world.pass(20);
  const shown = model.live.value;
  expect(shown).not.toBe(whenHidden);
  expect([model.miniShown.value, model.settings.value.miniWindow]).toEqual([true, true]);

  model.actions.showMini(false);
  await world.pass(20);
  const closed = model.live.value;
  await world.pass(20);
  expect(model.live.value).toBe(closed);
  expect([model.miniShown.value, model.settings.value.miniWindow]).toEqual([false, false]);

  model.actions.showMini(true);
  await world.pass(5);
  await world.crash(tab);
  const again = await world.openTab();
  expect([again.app.model.miniShown.value, again.app.model.settings.value.miniWindow]).toEqual([false, true]);
});
