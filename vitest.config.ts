import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

const shared = { environment: 'node', testTimeout: 30_000, hookTimeout: 60_000, restoreMocks: true } as const;

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
