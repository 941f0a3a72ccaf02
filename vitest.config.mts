import react from "@vitejs/plugin-react";
import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: [...configDefaults.exclude, "tests/e2e/**"],
    maxWorkers: "100%",
    allowOnly: false,
    passWithNoTests: false,
    // No file changes what another imports, and importing it all anew for each takes longer than most tests.
    isolate: false,
    // A property test takes longer on a busy machine, and says so by failing only where it hangs.
    testTimeout: 30_000,
  },
});
