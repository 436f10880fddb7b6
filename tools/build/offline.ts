// How the built page is kept for use without a network: everything it is made of, fetched once, from its own origin only.
import { VitePWA } from 'vite-plugin-pwa';

/** The largest single file is a model of about 6 MB. */
const LARGEST_FILE_BYTES = 16 * 1024 * 1024;

/**
 * Writes `sw.js` into the build. A newer version waits until a person asks for it: no tab that is watching is ever reloaded by itself.
 * The manifest and the registration are the page's own.
 */
export function offlinePlugin(): ReturnType<typeof VitePWA> {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifest: false,
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,webmanifest,json,bin,wasm}'],
      maximumFileSizeToCacheInBytes: LARGEST_FILE_BYTES,
      // Every page has an address of its own; an unknown one must stay unknown.
      navigateFallback: null,
      // The first visit already is one that can go on offline.
      clientsClaim: true,
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      // What a person answers on a notification.
      importScripts: ['notification-clicks.js'],
      sourcemap: false,
    },
  });
}
