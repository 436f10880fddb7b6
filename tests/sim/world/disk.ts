// The one disk of the world, as each tab reaches it: well, refusing because it is full, or taking requests and answering nothing.
import { memoryStore } from '../../../src/storage/memory-store';
import type { Store } from '../../../src/storage/store';

export type DiskHealth = 'well' | 'failing' | 'silent';

export class Disk {
  /** What is on it, whether or not a tab can reach it. */
  readonly store = memoryStore();
  private now: DiskHealth = 'well';
  /** What a silent disk was asked; done in order once it is well again, and too late for whoever asked. */
  private stuck: (() => Promise<unknown>)[] = [];

  get health(): DiskHealth {
    return this.now;
  }

  set health(health: DiskHealth) {
    this.now = health;
    if (health === 'silent') return;
    for (const late of this.stuck) void late();
    this.stuck = [];
  }

  /** As a tab reaches it: silent once the tab is gone. `asked` hears of every request by its name. */
  reachedBy(tab: { readonly alive: boolean }, asked: (name: string) => void): Store {
    return new Proxy(this.store, {
      get: (store, name: string) => {
        const value: unknown = Reflect.get(store, name);
        if (typeof value !== 'function') return value;
        return (...args: readonly unknown[]): Promise<unknown> => {
          if (!tab.alive) return new Promise(() => undefined);
          asked(name);
          const done = (): Promise<unknown> => Reflect.apply(value, store, args) as Promise<unknown>;
          if (this.now === 'failing') return Promise.reject(new Error('The disk is full.'));
          if (this.now === 'well') return done();
          return new Promise((resolve) => this.stuck.push(async () => resolve(await done())));
        };
      },
    });
  }
}
