import { existsSync, readFileSync } from "node:fs";

/**
 * How many tests or checks ended how.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    nothing,
  );
}

/** @param {Tally} tally */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * A suite's tally, made honest: a suite that ended badly without a failed test, or that ran no test, has failed.
 * @param {Tally} tally
 * @param {number} code the exit code of its runner
 * @returns {Tally}
 */
export function honest(tally, code) {
  const ranNothing = tally.passed + tally.failed === 0;
  return tally.failed === 0 && (code !== 0 || ranNothing) ? { ...tally, failed: 1 } : tally;
}

/**
 * Reads vitest's JSON report. A file that could not be loaded has no tests in it and counts as one failure.
 * @param {VitestReport} report
 * @returns {Tally}
 *
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[],
 * }} VitestReport
 */
export function tallyOfVitest(report) {
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Reads Playwright's JSON report. A test that passes at the second try has failed; so has what broke outside a test.
 * @param {PlaywrightReport} report
 * @returns {Tally}
 *
 * @typedef {{
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[],
 * }} PlaywrightReport
 */
export function tallyOfPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * The tally in a report file; a runner that broke off leaves none, which `honest` turns into a failure.
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Tally} read
 */
export function tallyFrom(file, read) {
  return existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : nothing;
}
