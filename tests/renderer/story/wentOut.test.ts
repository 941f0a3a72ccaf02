import { expect, test } from "vitest";
import type { VersionEntry } from "../../../electron/contract";
import { decisions, lastOnes, profileIn } from "../../../renderer/story/corrections/wentOut";

const version = (number: number, reason: VersionEntry["reason"], name = ""): VersionEntry => {
  return { number, at: number * 1000, reason, name, words: 1, gained: 1, lost: 0 };
};

test("what is undecided differs from the last export, or from the last decision after it", () => {
  const numbers = (...versions: readonly VersionEntry[]) => {
    const { exported, decided } = lastOnes(versions);
    return [exported?.number, decided?.number];
  };
  const out = version(2, "exported", "Web page");
  const fixed = version(4, "named", decisions.smallFix);
  expect(numbers(version(1, "auto"), version(2, "named", decisions.update))).toEqual([undefined, 2]);
  expect(numbers(version(1, "auto"), out, version(3, "named", "For the lawyer"))).toEqual([2, 2]);
  expect(numbers(out, version(3, "auto"), fixed, version(5, "auto"))).toEqual([2, 4]);
  expect(numbers(out, fixed, version(5, "exported", "Web page"))).toEqual([5, 5]);
});

test("a version says what it went out as, and not why in spite of preflight", () => {
  expect(profileIn("Web page. Exported although preflight said: “TK” is still in the text. Reason: Later")).toBe(
    "Web page",
  );
  expect(["ninjs", "NewsML-G2", "", "For the lawyer"].map(profileIn)).toEqual(["ninjs", "NewsML-G2", "", ""]);
});
