import { defineConfig } from 'vitest/config';

const SITE_TESTS = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', 'json', ...(process.env['GITHUB_ACTIONS'] ? ['github-actions'] : [])],
    // By default one processor is left idle, which halves a small machine.
    maxWorkers: '100%',
    outputFile: { json: '.cache/test-report.json' },
    projects: [
      {
        test: {
          name: 'logic',
          include: ['tests/**/*.test.ts'],
          exclude: SITE_TESTS,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          include: SITE_TESTS,
          // Builds the study once; it runs only where a test of this project does.
          globalSetup: 'tests/support/build-sites.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
