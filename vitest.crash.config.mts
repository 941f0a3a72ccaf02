import { defineConfig } from "vitest/config";

// The crash suite, one case after another: each has the disk to itself.
export default defineConfig({
  test: {
    include: ["tests/crash/**/*.crash.ts"],
    globalSetup: "tests/crash/setup.ts",
    allowOnly: false,
    passWithNoTests: false,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
