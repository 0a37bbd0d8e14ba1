import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// In CI the last line is what counts the tests; a reader at a terminal wants to see them.
const reporters = ['default', './tests/plain-line-reporter.ts'];

export default defineConfig({
  test: {
    reporters,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['{lib,components,modules,cli,entrypoints}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'browsers',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // Two browsers at a time are what two cores carry without late timers.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
