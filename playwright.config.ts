// End-to-end tests: the production build in a real browser with a real (file-fed) camera.
import { defineConfig } from '@playwright/test';

const PORT = 4174;
/** Scenarios that play minutes of desk work in real time, the longest first. */
const LONG = ['soak', 'slump', 'setups', 'now-and-then', 'leave'].map((name) => `**/${name}.e2e.ts`);

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './tests/e2e/support/global-setup.ts',
  // Long scenarios mostly wait for their film, so that three fit on two cores. They begin first, or the last would run alone.
  workers: 3,
  projects: [
    ...LONG.map((testMatch) => ({ name: testMatch.replace(/^.*\/|\.e2e\.ts$/g, ''), testMatch })),
    { name: 'short', testIgnore: LONG },
  ],
  fullyParallel: true,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: { baseURL: `http://localhost:${PORT}` },
  webServer: {
    command: `npx vite preview --configLoader runner --port ${PORT} --strictPort`,
    port: PORT,
    reuseExistingServer: false,
  },
});
