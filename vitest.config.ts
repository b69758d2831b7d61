import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{compiler,law,policies,runtime,examples,scripts,test,chaos}/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**'],
    globalSetup: ['test/temporary-folder.ts'],
    setupFiles: ['test/setup.ts'],
    // One process per core, kept for all its files: starting one costs more than most files take.
    pool: 'forks',
    maxWorkers: '100%',
    isolate: false,
    // Generous, because some tests bundle and start a router; no test measures time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { NO_COLOR: '1' },
    restoreMocks: true,
    unstubEnvs: true,
  },
})
