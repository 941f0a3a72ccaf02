import { expect, test } from "vitest";
import { sheetInLook } from "../../../electron/preview/mediaConditions";

test("is found in a time that grows with the sheet's length: addresses that never end", () => {
  const sheet = "url(a".repeat(40_000);
  const start = performance.now();
  expect(sheetInLook(sheet, "dark")).toBe(sheet);
  expect(performance.now() - start).toBeLessThan(500);
});
