import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

// Files of a worker share the modules they load, the client of the database above all; no test changes a module.
const shared = {
  environment: 'node',
  testTimeout: 30_000,
  hookTimeout: 60_000,
  restoreMocks: true,
  isolate: false,
} as const;

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    maxWorkers: 2,
    projects: [
      { extends: true, test: { ...shared, name: 'rules', include: ['app/**/*.test.{ts,tsx}', 'prisma/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'database',
          include: ['tests/{features,platform,routes,house-rules}/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/start-test-server.ts'],
        },
      },
    ],
  },
});
