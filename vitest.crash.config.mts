import { configDefaults, defineConfig } from "vitest/config";

// The crash suite, one case after another: each has the disk to itself.
export default defineConfig({
  test: {
    include: ["tests/crash/**/*.crash.ts"],
    exclude: [...configDefaults.exclude, ...(process.env.GALLEY_FULL === "1" ? [] : ["tests/crash/memory.crash.ts"])],
    globalSetup: "tests/crash/setup.ts",
    allowOnly: false,
    passWithNoTests: false,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
