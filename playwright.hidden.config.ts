// What happens in hidden tabs takes its time, which a test can only wait for: so these run beside everything else, one after another.
import { defineConfig } from '@playwright/test';
import { HIDDEN, served } from './playwright.config';

export default defineConfig({
  ...served(4175),
  testMatch: HIDDEN,
  workers: 1,
  outputDir: 'test-results/hidden',
});
