import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// In CI the last line is what counts the tests; a reader at a terminal wants to see them.
const reporters = ['default', './tests/sync/faults-reporter.ts', './tests/plain-line-reporter.ts'];

export default defineConfig({
  test: {
    reporters,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['{lib,components,modules,cli,entrypoints,bench,gallery}/**/*.test.{ts,tsx}', 'tests/{,sync/}*.test.ts'],
          environment: 'node',
          sequence: { groupOrder: 0 },
          // Only what never ends is to fail for the time it takes: machines are slow, or do other things as well.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browsers',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // One file and so one browser at a time, after everything else: two cores carry no more without late timers.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
