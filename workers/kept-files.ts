// What the service worker keeps beside the files of its own version: those of the version before, and those that somebody has deleted.

/** The part of the browser's cache storage used here. */
export type Caches = Pick<CacheStorage, 'open' | 'delete'>;

export const EARLIER_CACHE = 'plumbline-earlier';

/** Parts with a name of their own for each version: what a tab of an earlier one asks for, no newer one can stand in for. */
export const isVersioned = (url: URL): boolean => url.pathname.includes('/assets/') && url.search === '';

/**
 * Copies the versioned files out of the cache of the version in use, before a newer one clears them away: tabs of that version are open,
 * and will want its worker or a view yet. One version is kept, the latest.
 */
export async function keepEarlier(caches: Caches, inUse: string): Promise<void> {
  const from = await caches.open(inUse);
  const versioned = (await from.keys()).filter(({ url }) => isVersioned(new URL(url)));
  if (versioned.length === 0) return;
  await caches.delete(EARLIER_CACHE);
  const to = await caches.open(EARLIER_CACHE);
  for (const request of versioned) {
    const response = await from.match(request);
    if (response !== undefined) await to.put(request, response);
  }
}

/**
 * Fetches again what a cache lacks of its files.
 *
 * @param files the key in the cache, by address
 * @returns how many are still missing
 */
export async function fillMissing(
  caches: Caches,
  name: string,
  files: ReadonlyMap<string, string>,
  fetchFile: (url: string) => Promise<Response>,
): Promise<number> {
  const cache = await caches.open(name);
  let missing = 0;
  for (const [url, key] of files) {
    if ((await cache.match(key)) !== undefined) continue;
    const response = await fetchFile(url).catch(() => null);
    if (response?.ok === true) await cache.put(key, response);
    else missing += 1;
  }
  return missing;
}
