// Takes the network away from a worker for good: once the model is loaded, nothing that sees a frame can send anything.

/**
 * What reaches the network, or another context that still does, from a worker of any browser. `import()` is syntax and cannot be taken
 * away: the content policy that the worker inherits holds it to the page's own origin (`src/spawn-module.ts`).
 */
const NETWORK = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'importScripts',
  // A worker made by this one would have a network of its own; another tab or the service worker could send for it.
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'Notification',
  // Each fetches an address that it is given.
  'FontFace',
  'caches',
  'CacheStorage',
  'Cache',
] as const;

/** The same, on `navigator`. */
const NAVIGATOR = ['sendBeacon', 'serviceWorker', 'storageBuckets'] as const;

function refuse(): never {
  throw new TypeError('The pose worker has no network.');
}

/** Every object on which `name` can be found, from `start` up its prototypes. */
function holdersOf(start: object, name: string): object[] {
  const holders: object[] = [];
  for (let at: object | null = start; at !== null; at = Reflect.getPrototypeOf(at)) {
    if (Reflect.getOwnPropertyDescriptor(at, name) !== undefined) holders.push(at);
  }
  return holders;
}

/** What an interface can do by way of an instance that was made before: `caches.open()` gives one. */
function disarmPrototype(made: unknown): void {
  const prototype: unknown = typeof made === 'function' ? made.prototype : null;
  if (typeof prototype !== 'object' || prototype === null) return;
  for (const name of Reflect.ownKeys(prototype)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(prototype, name);
    if (name !== 'constructor' && typeof descriptor?.value === 'function') seal(prototype, name);
  }
}

function seal(holder: object, name: string | symbol): void {
  const sealed = Reflect.defineProperty(holder, name, {
    value: refuse,
    writable: false,
    configurable: false,
  });
  if (!sealed) throw new Error(`The network of the pose worker could not be switched off: ${String(name)}.`);
}

function disarm(start: object, name: string): void {
  for (const holder of holdersOf(start, name)) {
    disarmPrototype(Reflect.getOwnPropertyDescriptor(holder, name)?.value);
    seal(holder, name);
  }
}

/**
 * Puts a refusal in the place of every way out of `scope`, which no later code can undo. Throws when the browser lets one of them stay: a
 * worker that could send must not see a frame.
 */
export function disarmNetwork(scope: object & { readonly navigator: object }): void {
  const { navigator } = scope;
  for (const name of NAVIGATOR) disarm(navigator, name);
  for (const name of NETWORK) disarm(scope, name);
}
