import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/find-chromium';

// Real-browser tests, one after the other: each walks the business over a site of its own (scripts/site/start-site.ts).
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.data/browser-tests',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  globalSetup: './tests/e2e/support/build-once.ts',
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: 'en-US',
    timezoneId: 'UTC',
    launchOptions: launchOptions(),
  },
});
