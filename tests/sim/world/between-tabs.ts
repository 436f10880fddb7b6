// What tabs of one browser share: the lock that one of them holds, and the channel on which they hear each other.
import type { TabChannel, TabLock } from '../../../src/app/ports/tab-port';
import type { TabMessage } from '../../../src/core/watch/leadership';

interface Tab {
  readonly alive: boolean;
}

export class BetweenTabs {
  holder: Tab | null = null;
  private queue: { readonly tab: Tab; readonly grant: () => void }[] = [];
  private readonly listeners = new Map<Tab, (message: TabMessage) => void>();

  lockFor(tab: Tab): TabLock {
    return {
      acquire: () =>
        new Promise((resolve) => {
          const grant = (): void => {
            this.holder = tab;
            resolve(() => {
              if (this.holder === tab) this.handOn();
            });
          };
          if (this.holder === null) grant();
          else this.queue.push({ tab, grant });
        }),
      isTaken: () => Promise.resolve(this.holder !== null),
    };
  }

  channelFor(tab: Tab): TabChannel {
    return {
      say: (message) => {
        if (!tab.alive) return;
        const heard = structuredClone(message);
        for (const [other, listen] of this.listeners) {
          if (other !== tab) queueMicrotask(() => other.alive && listen(heard));
        }
      },
      listen: (onMessage) => void this.listeners.set(tab, onMessage),
    };
  }

  /** The tab is gone: what it held is free. */
  forget(tab: Tab): void {
    this.listeners.delete(tab);
    this.queue = this.queue.filter((waiting) => waiting.tab !== tab);
    if (this.holder === tab) this.handOn();
  }

  private handOn(): void {
    this.holder = null;
    this.queue.shift()?.grant();
  }
}
