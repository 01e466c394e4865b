import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** graphql ships two copies of itself; two in one process do not know each other's classes. */
const oneGraphql = {
  alias: [
    {
      find: /^graphql$/,
      replacement: createRequire(new URL('./test/package.json', import.meta.url)).resolve(
        'graphql',
      ),
    },
  ],
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: oneGraphql,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}'],
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'api',
          include: ['test/*.test.ts', 'test/{api,cli,crash}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: 'test/support/provide-chromium.ts',
          // Each file starts the product itself; two at a time would measure the machine.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
