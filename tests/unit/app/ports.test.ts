// The ports where a browser lacks what they use, or refuses it: the page goes on, and says only what is so.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createAlertPort } from '../../../src/app/ports/alert-port';
import { createMachinePort } from '../../../src/app/ports/machine-port';
import { browserChannel, browserLock } from '../../../src/app/ports/tab-port';
import type { Happening } from '../../../src/app/loop';

afterEach(() => vi.unstubAllGlobals());

/** Keeps what is dispatched. */
function heard() {
  const events: Happening[] = [];
  const dispatch = (event: Happening): Promise<void> => {
    events.push(event);
    return Promise.resolve();
  };
  return { events, dispatch };
}

/** One lock for all who ask, as a browser keeps it, with those who wait in order. */
function oneLock() {
  const waiting: (() => void)[] = [];
  let held = false;
  const next = (): void => {
    held = false;
    waiting.shift()?.();
  };
  return {
    request: (_: string, whileHeld: () => Promise<void>) =>
      new Promise<void>((resolve) => {
        const begin = (): void => {
          held = true;
          void whileHeld().then(() => {
            resolve();
            next();
          });
        };
        if (held) waiting.push(begin);
        else begin();
      }),
    query: () => Promise.resolve({ held: held ? [{ name: 'plumbline-watches' }] : [] }),
  };
}

describe('the lock between tabs', () => {
  test('is held by one tab until that gives it back, and asking does not take it', async () => {
    vi.stubGlobal('navigator', { locks: oneLock() });
    const [first, second] = [browserLock(), browserLock()];
    expect(await first.isTaken()).toBe(false);
    const giveBack = await first.acquire();
    expect(await second.isTaken()).toBe(true);
    const order: string[] = [];
    const later = second.acquire().then(() => order.push('second'));
    await Promise.resolve();
    order.push('given back');
    giveBack();
    await later;
    expect(order).toEqual(['given back', 'second']);
  });

  test.each([
    ['has none', {}],
    [
      'refuses them',
      {
        locks: {
          request: () => Promise.reject(new Error('no')),
          query: () => Promise.reject(new Error('no')),
        },
      },
    ],
  ])('is everybody’s at once where the browser %s', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator);
    const lock = browserLock();
    (await lock.acquire())();
    await lock.acquire();
    expect(await lock.isTaken()).toBe(false);
  });
});

test('without a channel between tabs nothing is heard and nothing fails', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const channel = browserChannel();
  const onMessage = vi.fn();
  channel.listen(onMessage);
  channel.say({ kind: 'changed' });
  expect(onMessage).not.toHaveBeenCalled();
});

describe('the promise to keep what is stored', () => {
  const answered = async (
    storage: Parameters<typeof createMachinePort>[0],
  ): Promise<readonly Happening[]> => {
    const { events, dispatch } = heard();
    const port = createMachinePort(storage, dispatch);
    await Promise.resolve();
    await port.perform({ kind: 'ask-to-keep' });
    return events;
  };
  const yes = () => Promise.resolve(true);
  const no = () => Promise.resolve(false);
  const refused = () => Promise.reject(new Error('no'));
  const estimate = () => Promise.resolve({ usage: 5_000, usageDetails: { indexedDB: 3_000 } });

  test('stands beside what is in use, as far as the browser tells it', async () => {
    const { events, dispatch } = heard();
    const port = createMachinePort({ persisted: yes, persist: yes, estimate }, dispatch);
    await port.perform({ kind: 'measure-use' });
    expect(events.at(-1)).toEqual({ kind: 'use-told', use: { bytes: 5_000, recordBytes: 3_000 } });
    await createMachinePort({ persisted: yes, persist: yes, estimate: refused }, dispatch).perform({
      kind: 'measure-use',
    });
    expect(events.at(-1)).toEqual({ kind: 'use-told', use: null });
  });

  test('is told as the browser gives it, and apart from one that was never asked for where it was asked for in vain', async () => {
    const told = (keeping: string) => ({ kind: 'keeping-told', keeping });
    expect(await answered(null)).toEqual([told('unsupported')]);
    expect(await answered({ persisted: no, persist: yes, estimate })).toEqual([
      told('not-promised'),
      told('promised'),
    ]);
    expect(await answered({ persisted: refused, persist: refused, estimate })).toEqual([
      told('not-promised'),
      told('declined'),
    ]);
  });
});

test('what the person answers when asked for notifications is told as their answer', async () => {
  const { events, dispatch } = heard();
  const outlets = {
    permission: () => 'default' as const,
    requestPermission: () => Promise.resolve('denied' as const),
    notify: vi.fn(),
    close: vi.fn(),
    sendTest: vi.fn(),
    chime: vi.fn().mockResolvedValue({ kind: 'failed', message: 'not clicked' }),
    showState: vi.fn(),
  };
  const port = createAlertPort(outlets, dispatch);
  await port.perform({ kind: 'ask-permission' });
  expect(events).toEqual([{ kind: 'permission-told', permission: 'denied', answer: true }]);
  await port.perform({ kind: 'test-notification' });
  expect(outlets.sendTest).toHaveBeenCalledOnce();
  await port.perform({ kind: 'chime' });
  expect(events.at(-1), 'a sound that failed is told').toMatchObject({
    kind: 'notification-told',
    of: 'chime',
  });
});
