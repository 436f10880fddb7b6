// What the browser keeps of this page beside its store: the service worker, its files for use without a network, and whatever stands in local storage.

/** Names of caches and keys that are ours begin so: other pages may live at the same origin. */
const OURS = /^(plumbline|workbox)/;

/** Less than a request to the storage may take in all. [design] */
const LONGEST_INSTALL_MS = 5_000;

/** Deletes all of it, and tells how much is left. The page's own files are fetched again when it is next opened. */
export async function clearBrowser(): Promise<number> {
  // The service worker first: one that is still being installed would fetch its files again.
  return (await endServiceWorker()) + (await clearCaches()) + clearKeys();
}

async function ourCaches(): Promise<readonly string[]> {
  const scope = new URL('.', document.baseURI).href;
  const isOurs = (name: string) => OURS.test(name) && (!name.startsWith('workbox') || name.endsWith(scope));
  return (await caches.keys()).filter(isOurs);
}

async function clearCaches(): Promise<number> {
  if (typeof caches === 'undefined' || typeof document === 'undefined') return 0;
  for (const name of await ourCaches()) await caches.delete(name);
  return (await ourCaches()).length;
}

async function endServiceWorker(): Promise<number> {
  if (typeof navigator === 'undefined' || !('serviceWorker' in navigator)) return 0;
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  await settled(registration?.installing ?? null);
  return (await navigator.serviceWorker.getRegistration()) === undefined ? 0 : 1;
}

/** Waits until a worker that is being installed has come to its end, one way or the other. */
function settled(worker: ServiceWorker | null): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker === null || worker.state === 'activated' || worker.state === 'redundant') resolve();
    };
    worker?.addEventListener('statechange', look);
    setTimeout(resolve, LONGEST_INSTALL_MS);
    look();
  });
}

/** Nothing is written there; an extension or an earlier version may have. */
function clearKeys(): number {
  if (typeof localStorage === 'undefined') return 0;
  let left = 0;
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (OURS.test(key)) storage.removeItem(key);
    left += Object.keys(storage).filter((key) => OURS.test(key)).length;
  }
  return left;
}
