import { expect, test } from "vitest";
import { typeset } from "../../../article/typography/typeset";

test("a chapter in one paragraph is set in less than a second", () => {
  const chapter = Array.from({ length: 10_000 }, (_, at) => (at % 7 ? "слово" : '"в" 12 ноября - и')).join(" ");
  const start = performance.now();
  expect(typeset(chapter, "ru").length).toBeGreaterThan(5000);
  expect(performance.now() - start).toBeLessThan(1000);
});
