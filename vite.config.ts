// Builds and serves the page; the models and the explainers are made by plugins before anything is served.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { artefactsPlugin } from './tools/build/artefacts-plugin';
import { licencePlugins } from './tools/build/licences/plugin';
import { contentPlugin } from './tools/content/vite-plugin';
import { modelsPlugin } from './tools/models/vite-plugin';
import { metaPolicyPlugin } from './tools/build/meta-policy';
import { offlinePlugin } from './tools/build/offline';
import { oneChunkFor } from './tools/build/one-chunk';
import { securityHeaders } from './tools/build/security-headers';
import { sharedConfig } from './tools/build/vite-shared';

const licences = licencePlugins(fileURLToPath(new URL('.', import.meta.url)));

export default defineConfig({
  // The built page works in any folder of any host.
  base: './',
  ...sharedConfig,
  worker: { ...sharedConfig.worker, plugins: () => [...sharedConfig.worker.plugins(), licences.forWorker()] },
  plugins: [
    modelsPlugin(),
    artefactsPlugin(),
    contentPlugin(),
    metaPolicyPlugin(),
    licences.forPage,
    offlinePlugin([licences.forServiceWorker()]),
  ],
  build: {
    target: 'es2023',
    sourcemap: true,
    // Data addresses would need a looser content policy, and the wasm binaries must stay files.
    assetsInlineLimit: 0,
    // Every browser that can run the rest knows it.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ debugName: 'page', name: oneChunkFor('/src/main.tsx') }] } },
    },
  },
  // What the policy in the page itself cannot say, such as who may frame it, and the same for every other file.
  preview: { port: 4173, headers: securityHeaders },
});
