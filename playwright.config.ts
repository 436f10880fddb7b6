// End-to-end tests: the production build in a real browser with a real (file-fed) camera.
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

const files = (...names: string[]): string[] => names.map((name) => `**/${name}.e2e.ts`);

/** Scenarios that take minutes, most of them desk work in real time. Whatever is named first begins first. */
const LONGEST = files('slump', 'views');
const LONG = files('breaks', 'explainer-pages', 'setups');
/** They mostly wait, for minutes of a hidden tab: they have a configuration of their own, to run beside everything else. */
export const HIDDEN = files('hidden-nudges', 'mini-window', 'soak');

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
    { name: 'longest', testMatch: LONGEST },
    { name: 'long', testMatch: LONG },
    { name: 'short', testIgnore: [...LONGEST, ...LONG, ...HIDDEN] },
  ],
});
