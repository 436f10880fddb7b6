// End-to-end tests: the production build in a real browser with a real (file-fed) camera.
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

/** Scenarios that play minutes of desk work in real time, the longest first. */
const LONG = ['slump', 'setups'].map((name) => `**/${name}.e2e.ts`);
/** It mostly waits, for longer than all others together take: it has a configuration of its own, to run beside everything else. */
export const SOAK = '**/soak.e2e.ts';

/** What every configuration shares. Each needs a port of its own for the build. */
export const served = (port: number): PlaywrightTestConfig => ({
  testDir: 'tests/e2e',
  timeout: 300_000,
  expect: { timeout: 15_000 },
  // A test that needs its second try is listed as flaky, so that it is seen and looked into.
  retries: 1,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    // Each window would first keep the whole page for offline use, models too. Tests that are about that, or need the service worker, allow it.
    serviceWorkers: 'block',
  },
  webServer: {
    command: `npx vite preview --configLoader runner --port ${port} --strictPort`,
    port,
    reuseExistingServer: false,
  },
});

export default defineConfig({
  ...served(4174),
  testMatch: '**/*.e2e.ts',
  globalSetup: './tests/e2e/support/global-setup.ts',
  // Long scenarios mostly wait for their film, so that three fit on two cores. They begin first, or the last would run alone.
  workers: 3,
  fullyParallel: true,
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'short', testIgnore: [...LONG, SOAK] },
  ],
});
