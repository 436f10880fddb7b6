// The promises of the notifier: it says what it may, replaces instead of piling up, and never throws.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createNotifier } from '../../../src/alerts/notifier';

const WORDS = { title: 'Head forward', body: 'You have held this for 5 minutes.' };

/** The browser's class, as far as it is used. */
class FakeNotification {
  static permission: NotificationPermission = 'granted';
  static readonly made: FakeNotification[] = [];
  static requestPermission = (): Promise<NotificationPermission> =>
    Promise.resolve(FakeNotification.permission);
  onclick: (() => void) | null = null;
  readonly close = vi.fn();
  constructor(
    readonly title: string,
    readonly options: NotificationOptions,
  ) {
    FakeNotification.made.push(this);
  }
}

beforeEach(() => {
  FakeNotification.permission = 'granted';
  FakeNotification.made.length = 0;
  vi.stubGlobal('Notification', FakeNotification);
  vi.stubGlobal('navigator', {});
});
afterEach(() => vi.unstubAllGlobals());

const ignore = (): void => undefined;

describe('a notifier', () => {
  test('sends the words it was given under their tag, announced again when they replace others', async () => {
    expect(await createNotifier(ignore).notify(WORDS, 'posture')).toEqual({ kind: 'sent' });
    expect(FakeNotification.made[0]).toMatchObject({
      title: WORDS.title,
      options: { body: WORDS.body, tag: 'posture', renotify: true },
    });
  });

  test.each(['default', 'denied'] as const)(
    'sends nothing while permission is %s, and says so',
    async (permission) => {
      FakeNotification.permission = permission;
      const notifier = createNotifier(ignore);
      expect(notifier.permission()).toBe(permission);
      expect(await notifier.notify(WORDS, 'posture')).toEqual({ kind: 'not-allowed', permission });
      expect(FakeNotification.made).toEqual([]);
    },
  );

  test('says that a browser has no notifications, and asks it for nothing', async () => {
    vi.stubGlobal('Notification', undefined);
    const notifier = createNotifier(ignore);
    expect(notifier.permission()).toBe('unsupported');
    expect(await notifier.requestPermission()).toBe('unsupported');
    expect(await notifier.notify(WORDS, 'posture')).toEqual({
      kind: 'not-allowed',
      permission: 'unsupported',
    });
  });

  test('resolves to what holds when the browser refuses to ask', async () => {
    FakeNotification.permission = 'default';
    vi.spyOn(FakeNotification, 'requestPermission').mockRejectedValueOnce(new Error('No gesture'));
    expect(await createNotifier(ignore).requestPermission()).toBe('default');
  });

  test('says why when the constructor is forbidden', async () => {
    const Forbidden = Object.assign(
      function () {
        throw new TypeError('Illegal constructor');
      },
      { permission: 'granted' },
    );
    vi.stubGlobal('Notification', Forbidden);
    expect(await createNotifier(ignore).notify(WORDS, 'posture')).toEqual({
      kind: 'failed',
      message: 'Illegal constructor',
    });
  });

  test('tells which notification was clicked, and takes down the one that is over', async () => {
    const onClick = vi.fn();
    const notifier = createNotifier(onClick);
    await notifier.notify(WORDS, 'posture');
    await notifier.notify(WORDS, 'break');
    FakeNotification.made[1]?.onclick?.();
    expect(onClick.mock.calls).toEqual([['break']]);
    notifier.close('posture');
    notifier.close('posture');
    notifier.close('never shown');
    expect(FakeNotification.made[0]?.close).toHaveBeenCalledTimes(1);
  });

  test('goes through the service worker where one is active, with the answers it may be given', async () => {
    const close = vi.fn();
    const registration = {
      active: {},
      showNotification: vi.fn(() => Promise.resolve()),
      getNotifications: vi.fn(() => Promise.resolve([{ close }])),
    };
    vi.stubGlobal('navigator', {
      serviceWorker: { getRegistration: () => Promise.resolve(registration) },
    });
    const notifier = createNotifier(ignore);
    const actions = [{ action: 'snooze', title: 'Snooze 15 min' }];
    expect(await notifier.notify({ ...WORDS, actions }, 'posture')).toEqual({ kind: 'sent' });
    expect(FakeNotification.made).toEqual([]);
    expect(registration.showNotification).toHaveBeenCalledWith(
      WORDS.title,
      expect.objectContaining({ body: WORDS.body, tag: 'posture', actions }),
    );
    notifier.close('posture');
    await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(1));
    expect(registration.getNotifications).toHaveBeenCalledWith({ tag: 'posture' });
  });

  test('tells why when the service worker cannot show it', async () => {
    const showNotification = () => Promise.reject(new TypeError('No permission'));
    vi.stubGlobal('navigator', {
      serviceWorker: { getRegistration: () => Promise.resolve({ active: {}, showNotification }) },
    });
    expect(await createNotifier(ignore).notify(WORDS, 'posture')).toEqual({
      kind: 'failed',
      message: 'No permission',
    });
  });
});
