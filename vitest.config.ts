import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Nothing of the developer's environment reaches a test.
    env: { OPENAI_API_KEY: '', OPENAI_BASE_URL: '', NO_COLOR: '', FORCE_COLOR: '' },
    testTimeout: 20_000,
  },
})
