// The service worker: keeps everything the page is made of for use without a network, and what tabs of the version before still need.
import { cacheNames } from 'workbox-core';
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { answerNotifications } from './notification-clicks';
import { EARLIER_CACHE, fillMissing, isVersioned, keepEarlier } from './kept-files';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

const precache = new PrecacheController();
precache.addToCacheList(self.__WB_MANIFEST);

self.addEventListener('install', (event) => {
  // Where the disk is too full to keep the earlier ones, the newer version is still worth having.
  const installed = keepEarlier(caches, cacheNames.precache)
    .catch(() => undefined)
    .then(() => precache.install(event));
  event.waitUntil(installed);
});

self.addEventListener('activate', (event) => {
  // The first visit already is one that can go on offline.
  event.waitUntil(precache.activate(event).then(() => self.clients.claim()));
});

registerRoute(new PrecacheRoute(precache));
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isVersioned(url),
  async ({ request }) => {
    const earlier = await (await caches.open(EARLIER_CACHE)).match(request);
    return earlier ?? fetch(request);
  },
);

/** A newer version waits until a person asks for it: no tab that is watching is ever reloaded by itself. */
self.addEventListener('message', ({ data, ports }: ExtendableMessageEvent) => {
  const [answer] = ports;
  switch ((data as { readonly type?: unknown } | null)?.type) {
    case 'SKIP_WAITING':
      void self.skipWaiting();
      return;
    case 'FILL':
      void fillMissing(caches, cacheNames.precache, precache.getURLsToCacheKeys(), (url) =>
        fetch(url, { cache: 'no-cache' }),
      ).then(
        (missing) => answer?.postMessage(missing),
        () => answer?.postMessage(null),
      );
  }
});

answerNotifications(self);
