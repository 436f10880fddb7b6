// How the built page is kept for use without a network: everything it is made of, fetched once, from its own origin only.
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The largest single file is a model of about 6 MB. */
const LARGEST_FILE_BYTES = 16 * 1024 * 1024;

/**
 * Builds `workers/sw.ts` and tells it every file of the page. The manifest and the registration are the page's own.
 *
 * @param ownPlugins for the service worker's own build
 */
export function offlinePlugin(ownPlugins: Plugin[]): ReturnType<typeof VitePWA> {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifest: false,
    strategies: 'injectManifest',
    srcDir: 'workers',
    filename: 'sw.ts',
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,svg,webmanifest,json,bin,wasm}'],
      maximumFileSizeToCacheInBytes: LARGEST_FILE_BYTES,
      sourcemap: false,
      buildPlugins: { vite: ownPlugins },
    },
  });
}
