// Other engines than Chromium, where they are installed; each test drives its own browser.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/engines',
  testMatch: '**/*.e2e.ts',
  timeout: 240_000,
  retries: 1,
  workers: 1,
  reporter: [['list']],
  outputDir: 'test-results/engines',
});
