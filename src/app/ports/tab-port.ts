// The port to the other tabs of the same page: a lock that one of them has at a time, and a channel that all of them hear.
import type { TabEffect } from '../../core/watch/effects';
import { isKnownMessage, type TabMessage } from '../../core/watch/leadership';
import type { Dispatch } from '../loop';

const LOCK = 'plumbline-watches';
const CHANNEL = 'plumbline-tabs';

/** A lock that only one tab of the browser has at a time, and that ends with its tab. */
export interface TabLock {
  /** Waits in line. Resolves when it is this tab's, to what gives it back. */
  acquire(): Promise<() => void>;
  isTaken(): Promise<boolean>;
}

/** A tab does not hear itself. */
export interface TabChannel {
  say(message: TabMessage): void;
  /** What is heard may come from a tab of another version. */
  listen(onMessage: (message: { readonly kind: string }) => void): void;
}

export interface TabPort {
  perform(effect: TabEffect): Promise<void> | void;
}

/** Listens at once. */
export function createTabPort(lock: TabLock, channel: TabChannel, dispatch: Dispatch): TabPort {
  let giveBack: (() => void) | null = null;
  channel.listen((message) => {
    if (isKnownMessage(message)) void dispatch({ kind: 'message-heard', message });
  });
  return {
    perform(effect) {
      switch (effect.kind) {
        case 'acquire-lock':
          // Nobody waits for it: another tab may keep it for the whole day.
          void lock.acquire().then((back) => {
            giveBack = back;
            return dispatch({ kind: 'lock-acquired' });
          });
          return;
        case 'release-lock':
          giveBack?.();
          giveBack = null;
          return;
        case 'ask-lock':
          return lock.isTaken().then((taken) => dispatch({ kind: 'lock-asked', taken }));
        case 'say':
          channel.say(effect.message);
          return;
      }
    },
  };
}

/** Where the browser has no locks, every tab has its turn at once: better than none. */
export function browserLock(): TabLock {
  if (!('locks' in navigator)) {
    return { acquire: () => Promise.resolve(() => undefined), isTaken: () => Promise.resolve(false) };
  }
  const { locks } = navigator;
  return {
    acquire: () =>
      new Promise((resolve) => {
        // Held until the promise handed to the lock settles, or the tab is gone.
        const held = locks.request(LOCK, () => new Promise<void>((giveBack) => resolve(() => giveBack())));
        // A browser that refuses locks is one without them.
        held.catch(() => resolve(() => undefined));
      }),
    isTaken: () =>
      locks.query().then(
        ({ held }) => held?.some(({ name }) => name === LOCK) ?? false,
        () => false,
      ),
  };
}

/** Where the browser has no such channel, tabs know of each other only by the lock. */
export function browserChannel(): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { say: () => undefined, listen: () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  return {
    say: (message) => channel.postMessage(message),
    listen: (onMessage) =>
      channel.addEventListener('message', ({ data }: MessageEvent<{ readonly kind: string }>) =>
        onMessage(data),
      ),
  };
}
