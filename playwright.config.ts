// End-to-end tests: the production build in a real browser with a real (file-fed) camera.
import { defineConfig } from '@playwright/test';

const PORT = 4174;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './tests/e2e/support/global-setup.ts',
  // Each scenario plays minutes of desk work in real time; two fit on two cores.
  workers: 2,
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
