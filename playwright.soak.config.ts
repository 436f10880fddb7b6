// The minutes of faults, which mostly wait and so run beside everything else. An hour of them: npm run soak.
import { defineConfig } from '@playwright/test';
import { served, SOAK } from './playwright.config';

export default defineConfig({ ...served(4175), testMatch: SOAK, outputDir: 'test-results/soak' });
