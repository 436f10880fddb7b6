// The other tabs of the same page: a lock that one of them has at a time, and a channel that all of them hear.
import type { Talk, Turns, Word } from './ownership';

const LOCK = 'plumbline-watches';
const CHANNEL = 'plumbline-tabs';

/** Where the browser has no locks, every tab has its turn at once: better than none. */
export function createTurns(): Turns {
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
export function createTalk(): Talk {
  if (typeof BroadcastChannel === 'undefined') return { say: () => undefined, listen: () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  return {
    say: (word) => channel.postMessage(word),
    listen: (onWord) => channel.addEventListener('message', ({ data }: MessageEvent<Word>) => onWord(data)),
  };
}
