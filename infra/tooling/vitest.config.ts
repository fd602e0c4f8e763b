import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const never = ['**/node_modules/**', '**/build/**', '**/.data/**'];

export default defineConfig({
  root,
  // graphql offers two builds of itself; Node takes this one, and a schema of one build is foreign to the other
  resolve: {
    alias: [{ find: /^graphql$/, replacement: createRequire(`${root}/apps/api/package.json`).resolve('graphql') }],
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    env: { TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{packages,apps,prisma,infra}/**/*.test.{ts,tsx}'],
          exclude: never,
          testTimeout: 10_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
          exclude: never,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          exclude: never,
          globalSetup: ['test/kit/postgres.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
