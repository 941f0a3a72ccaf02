import { configDefaults, defineConfig } from "vitest/config";

// What measures time, one after another: each has the machine to itself.
export default defineConfig({
  test: {
    include: ["tests/**/*.speed.ts"],
    exclude: [...configDefaults.exclude, "tests/e2e/**"],
    allowOnly: false,
    passWithNoTests: false,
    fileParallelism: false,
    isolate: false,
    testTimeout: 120_000,
  },
});
