import { expect, test } from "vitest";
import { comparePieces } from "../../../../electron/library/backup/comparePieces";
import { encodeFrame, frameKinds } from "../../../../electron/library/log/frame";

const frame = (sequence: number, text: string) =>
  encodeFrame({ sequence, at: 5, kind: frameKinds.update, bytes: Buffer.from(text) });
const [one, two, three] = [frame(1, "one"), frame(2, "two"), frame(3, "three")];
const log = (...frames: Uint8Array[]) => Buffer.concat(frames);

test("a log that grew replaces the shorter one, and a shorter one replaces nothing", () => {
  expect(comparePieces(log(one, two), log(one))).toBe("replace");
  expect(comparePieces(log(one, two), log(one, two.subarray(0, 9)))).toBe("replace");
  expect(comparePieces(log(one), log(one, two))).toBe("keep");
  expect(comparePieces(Buffer.alloc(0), log(one))).toBe("keep");
  expect(comparePieces(log(one), log(one))).toBe("same");
});

test("damage counts for nothing, however long it is", () => {
  const damaged = Buffer.from(log(one, two, three));
  damaged[one.length + 30] = 0xff;
  expect(comparePieces(damaged, log(one, two, three))).toBe("keep");
  expect(comparePieces(log(one, two, three), damaged)).toBe("replace");
  expect(comparePieces(Buffer.alloc(9000), log(one))).toBe("keep");
  expect(comparePieces(log(one), Buffer.alloc(9000))).toBe("replace");
});

test("where each holds what the other has not, both stay", () => {
  expect(comparePieces(log(one, frame(2, "other")), log(one, two))).toBe("both");
  expect(comparePieces(log(one, three), log(one, two))).toBe("both");
});
