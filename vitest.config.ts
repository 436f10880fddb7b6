// Three test projects: `unit` runs pure logic in Node, `sim` the whole application with stand-ins for the world, `browser` the real worker and models in a real Chromium.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import type { LaunchOptions } from 'playwright';
import { defineConfig } from 'vitest/config';
import { browserLaunchOptions, FAKE_CAMERA_ARGS } from './tools/browsers/browser';
import type { MediaFolder } from './tests/worker/support/provided-context';
import { artefactsPlugin } from './tools/build/artefacts-plugin';
import { modelsPlugin } from './tools/models/vite-plugin';
import { sharedConfig } from './tools/build/vite-shared';

const mediaPath = fileURLToPath(new URL('../shared/media', import.meta.url));
const mediaFolder: MediaFolder = existsSync(mediaPath) ? mediaPath : null;
const projectPath = fileURLToPath(new URL('.', import.meta.url));

/** Without a browser the unit tests still run; the browser tests then fail at launch, and this has said why. */
const launchOptions = await browserLaunchOptions(FAKE_CAMERA_ARGS).catch((error: unknown): LaunchOptions => {
  console.error(error instanceof Error ? error.message : error);
  return {};
});

export default defineConfig({
  test: {
    // By default one core is left idle, which is half of two.
    maxWorkers: '100%',
    // What decides (the core) and what carries it out (the loop and its ports), one figure for both, without a browser.
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts', 'src/app/**/*.ts'],
      reporter: ['text', 'text-summary'],
      reportOnFailure: true,
      thresholds: { lines: 90 },
    },
    projects: [
      {
        ...sharedConfig,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Files share processes, and what they import with them: `same-seed.ts` puts back what one has stubbed.
          isolate: false,
          // Laws take seconds on a quiet machine; a busy one is no failure.
          testTimeout: 60_000,
          setupFiles: ['tests/unit/same-seed.ts'],
        },
      },
      {
        ...sharedConfig,
        test: {
          name: 'sim',
          environment: 'node',
          include: ['tests/sim/**/*.test.ts'],
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        ...sharedConfig,
        plugins: [modelsPlugin(), artefactsPlugin()],
        // A file that is not there is missing, and never the page: serving that would transform the whole application in mid-test.
        appType: 'mpa',
        server: { fs: { allow: mediaFolder === null ? [projectPath] : [projectPath, mediaFolder] } },
        // All of them are named here, or Vite finds one in mid-test, reloads the page, and refuses a worker that is just starting its scripts.
        optimizeDeps: {
          include: [
            '@tensorflow-models/pose-detection',
            '@tensorflow/tfjs-backend-wasm',
            '@tensorflow/tfjs-core',
            'comlink',
            'flatbuffers',
            'mediabunny',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'three',
            'three/examples/jsm/utils/BufferGeometryUtils.js',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/worker/**/*.browser.test.ts'],
          provide: { mediaFolder },
          // One estimate takes a core for tens of milliseconds; side by side, files would only slow each other down.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Chromium on a crowded machine now and then starts a worker that never runs; the application replaces it. A second try is listed.
          retry: 1,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
