import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results/e2e",
  globalSetup: "./tests/e2e/globalSetup.ts",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: "list",
  // Of a busy machine with two cores; nothing here measures speed.
  timeout: 150_000,
  expect: { timeout: 15_000 },
});
