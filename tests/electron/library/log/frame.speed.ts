import { expect, test } from "vitest";
import { readFrames } from "../../../../electron/library/log/frame";

test("a megabyte of magic numbers is read in no time", () => {
  const hostile = Buffer.alloc(1_000_000, Buffer.from([0xf7, 0x47, 0x4c, 0x59]));
  const before = performance.now();
  expect(readFrames(hostile).frames).toEqual([]);
  expect(performance.now() - before).toBeLessThan(1000);
});
