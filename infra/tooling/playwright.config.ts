import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../../test/kit/chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The addresses come from the environment: `npm test` starts a Sujarit of its own for them. By hand: start one, then name them. */
const admin = process.env.E2E_ADMIN_URL ?? 'http://localhost:3000';

export default defineConfig({
  testDir: `${root}/test/e2e`,
  outputDir: `${root}/test-results`,
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // the nine steps come first, in an authority that has no plan; the others look at what they left
  projects: [
    { name: 'walk', testMatch: 'nine-steps.spec.ts' },
    { name: 'rest', testIgnore: 'nine-steps.spec.ts' },
  ],
  use: {
    baseURL: admin,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { ...(await findChromium()) },
  },
});
