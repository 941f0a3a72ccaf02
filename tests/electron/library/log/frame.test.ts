import { crc32 as nodeCrc32 } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "../../../../electron/library/log/crc32";
import { encodeFrame, type Frame, readFrames } from "../../../../electron/library/log/frame";

const frames: readonly Frame[] = ["Минск", "", "x".repeat(300), "конец"].map((text, index) => {
  return { sequence: index + 1, at: 1_000 + index, kind: 1, bytes: Buffer.from(text) };
});
const encoded = frames.map(encodeFrame);
const file = Buffer.concat(encoded);
const ends = encoded.map((_, index) => encoded.slice(0, index + 1).reduce((sum, { length }) => sum + length, 0));

test("the checksum is the one of zip", () => {
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  const same = (bytes: Uint8Array) => !nodeCrc32 || crc32(bytes) === nodeCrc32(bytes);
  fc.assert(fc.property(fc.uint8Array(), same));
});

test("what was written is read", () => {
  expect(readFrames(file)).toEqual({ frames, gaps: 0, tail: 0, torn: false });
});

test("a file cut at any byte gives every frame that is whole, and says how much is not", () => {
  for (let cut = 0; cut <= file.length; cut += 1) {
    const whole = ends.filter((end) => end <= cut).length;
    const tail = cut - (ends[whole - 1] ?? 0);
    expect(readFrames(file.subarray(0, cut))).toEqual({
      frames: frames.slice(0, whole),
      gaps: 0,
      tail,
      torn: tail > 0,
    });
  }
});

test("one changed byte anywhere costs the frame it stands in and no other", () => {
  for (let at = 0; at < file.length; at += 1) {
    const damaged = Buffer.from(file);
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    const hit = ends.findIndex((end) => at < end);
    const isLast = hit === frames.length - 1;
    expect(readFrames(damaged)).toEqual({
      frames: frames.filter((_, index) => index !== hit),
      gaps: isLast ? 0 : 1,
      tail: isLast ? encoded[hit]?.length : 0,
      torn: isLast ? expect.any(Boolean) : false, // A changed length may point behind the end.
    });
  }
});

test("rubbish before, between and behind frames is stepped over", () => {
  const rubbish = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constant(file.subarray(0, 30)));
  fc.assert(
    fc.property(fc.array(rubbish, { minLength: 5, maxLength: 5 }), (parts) => {
      const [first, ...rest] = parts;
      const mixed = Buffer.concat([
        first ?? Buffer.alloc(0),
        ...rest.flatMap((part, index) => [encoded[index] ?? Buffer.alloc(0), part]),
      ]);
      expect(readFrames(mixed).frames).toEqual(frames);
    }),
  );
});
