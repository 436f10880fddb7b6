// Builds and serves the page; the models and the explainers are made by plugins before anything is served.
import { defineConfig } from 'vite';
import { contentPlugin } from './tools/content/vite-plugin';
import { modelsPlugin } from './tools/models/vite-plugin';
import { offlinePlugin } from './tools/build/offline';
import { securityHeaders } from './tools/build/security-headers';
import { sharedConfig } from './tools/build/vite-shared';

export default defineConfig({
  ...sharedConfig,
  plugins: [modelsPlugin(), contentPlugin(), offlinePlugin()],
  build: {
    target: 'es2023',
    sourcemap: true,
    // Data addresses would need a looser content policy, and the wasm binaries must stay files.
    assetsInlineLimit: 0,
  },
  // On the document alone the policy would not bind the worker, so every response carries it.
  preview: { port: 4173, headers: securityHeaders },
});
