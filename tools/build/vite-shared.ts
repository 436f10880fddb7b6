// What every build of Plumbline needs to know, the app's and the tests' alike: stand-ins for unused peers, and module workers.
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { artefactsPlugin } from './artefacts-plugin';

const source = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Vite settings to be spread into a configuration.
 * pose-detection imports two peers at the top of its bundle that Plumbline never runs: the MediaPipe runtime and the WebGPU backend.
 */
export const sharedConfig = {
  resolve: {
    alias: [
      { find: /^@mediapipe\/pose$/, replacement: source('workers/mediapipe-pose-stub.ts') },
      { find: /^@tensorflow\/tfjs-backend-webgpu$/, replacement: source('workers/webgpu-backend-stub.ts') },
    ],
  },
  // A worker is built by itself, with plugins of its own.
  worker: { format: 'es', plugins: () => [artefactsPlugin()] },
} satisfies UserConfig;
