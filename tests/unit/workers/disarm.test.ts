// Laws of taking the network away: everything found is refused, for good, and what cannot be refused is told.
import { describe, expect, it, vi } from 'vitest';
import { disarmNetwork } from '../../../workers/disarm';

interface Made {
  readonly scope: { readonly navigator: object } & Record<string, unknown>;
  readonly sent: ReturnType<typeof vi.fn>;
}

/** A worker's globals with `fetch` on the global itself, `caches` by a getter further up, and an interface with a way out. */
function someScope(): Made {
  const sent = vi.fn();
  class Cache {
    add(url: string): void {
      sent(url);
    }
  }
  const above = Object.create(null, {
    caches: { get: () => new Cache(), configurable: true },
  }) as object;
  const scope = Object.assign(Object.create(above) as object, {
    fetch: sent,
    Cache,
    navigator: { sendBeacon: sent },
  });
  return { scope, sent };
}

const call = (thing: unknown): unknown => (thing as (url: string) => unknown)('https://elsewhere.example/');

describe('a disarmed worker', () => {
  it('refuses what it had, wherever in the chain it was', () => {
    const { scope, sent } = someScope();
    disarmNetwork(scope);
    expect(() => call(scope['fetch'])).toThrow('has no network');
    expect(() => call(Reflect.get(scope.navigator, 'sendBeacon'))).toThrow('has no network');
    expect(() => call(scope['caches'])).toThrow('has no network');
    expect(sent).not.toHaveBeenCalled();
  });

  it('also disarms what was made before', () => {
    const { scope, sent } = someScope();
    const cache = scope['caches'] as { add: (url: string) => void };
    disarmNetwork(scope);
    expect(() => cache.add('https://elsewhere.example/')).toThrow('has no network');
    expect(sent).not.toHaveBeenCalled();
  });

  it('cannot be armed again', () => {
    const { scope, sent } = someScope();
    disarmNetwork(scope);
    expect(Reflect.set(scope, 'fetch', sent)).toBe(false);
    expect(Reflect.deleteProperty(scope, 'fetch')).toBe(false);
    expect(Reflect.defineProperty(scope, 'fetch', { value: sent })).toBe(false);
  });

  it('says which way out the browser keeps, instead of going on', () => {
    const { scope } = someScope();
    Object.defineProperty(scope, 'fetch', { value: () => undefined, configurable: false, writable: false });
    expect(() => disarmNetwork(scope)).toThrow('fetch');
  });

  it('takes no offence at what this browser does not have', () => {
    expect(() => disarmNetwork({ navigator: {} })).not.toThrow();
  });
});
