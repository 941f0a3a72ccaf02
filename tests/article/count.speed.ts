import { expect, test } from "vitest";
import { countBlock } from "../../article/count";
import { p } from "../builders";

test("one block of 100,000 words counts as fast as many short ones", () => {
  const long = p("Александр и кол-центр провели во вторник, разговор. ".repeat(12_500));
  const start = performance.now();
  const count = countBlock(long, "ru");
  const took = performance.now() - start;
  expect(count.words).toBe(100_000);
  expect(took).toBeLessThan(2000);
});
