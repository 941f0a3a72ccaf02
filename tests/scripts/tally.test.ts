import { describe, expect, it } from "vitest";
import { honest, inWords, sum, tallyFrom, tallyOfPlaywright, tallyOfVitest } from "../../scripts/test/tally.mjs";

describe("a tally", () => {
  it("adds up over suites", () => {
    const tallies = [
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 4, failed: 2, skipped: 0 },
    ];
    expect(inWords(sum(tallies))).toBe("7 passed, 2 failed, 1 skipped");
  });

  it("counts a test file that cannot be loaded as one failure", () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: "failed", assertionResults: [] },
        { status: "failed", assertionResults: [{}] },
        { status: "passed", assertionResults: [{}] },
      ],
    };
    expect(tallyOfVitest(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it("counts a flaky test and an error outside a test as failures", () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(tallyOfPlaywright(report)).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });

  it("fails when the runner ended badly and blames no test", () => {
    expect(honest({ passed: 4, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it("fails when no test ran", () => {
    expect(honest({ passed: 0, failed: 0, skipped: 3 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 3 });
  });

  it("stays as it is when tests ran and the runner ended well", () => {
    expect(honest({ passed: 4, failed: 0, skipped: 1 }, 0)).toEqual({ passed: 4, failed: 0, skipped: 1 });
  });

  it("is empty when the runner left no report", () => {
    expect(tallyFrom("test-results/no-such-report.json", tallyOfVitest)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
