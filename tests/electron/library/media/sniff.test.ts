import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sniff } from "../../../../electron/library/media/sniff";
import { exif, gif, jpeg, png, segment, webp } from "./pictures";

describe("a photo's first bytes say", () => {
  test.each([
    ["png", png(640, 480), { format: "png", width: 640, height: 480, orientation: 1 }],
    ["gif", gif(640, 480), { format: "gif", width: 640, height: 480, orientation: 1 }],
    ["lossy webp", webp("VP8 ", 640, 480), { format: "webp", width: 640, height: 480, orientation: 1 }],
    ["lossless webp", webp("VP8L", 640, 480), { format: "webp", width: 640, height: 480, orientation: 1 }],
    ["extended webp", webp("VP8X", 640, 480), { format: "webp", width: 640, height: 480, orientation: 1 }],
    ["jpeg", jpeg(640, 480), { format: "jpeg", width: 640, height: 480, orientation: 1 }],
    ["turned jpeg", jpeg(640, 480, exif(6)), { format: "jpeg", width: 640, height: 480, orientation: 6 }],
    ["jpeg of a Mac", jpeg(640, 480, exif(8, "MM")), { format: "jpeg", width: 640, height: 480, orientation: 8 }],
    [
      "jpeg with fill bytes",
      jpeg(640, 480, Buffer.from([0xff])),
      { format: "jpeg", width: 640, height: 480, orientation: 1 },
    ],
    [
      "jpeg with much in front",
      jpeg(640, 480, ...Array.from({ length: 20 }, () => segment(0xe2, Buffer.alloc(65_000))), exif(3)),
      { format: "jpeg", width: 640, height: 480, orientation: 3 },
    ],
  ])("what %s is, and how large", (_, bytes, expected) => {
    expect(sniff(bytes)).toEqual({ kind: "photo", ...expected });
  });
});

describe("what is no photo", () => {
  test.each([
    ["", "empty"],
    ["<!DOCTYPE html><title>x</title>", "a web page"],
    ["\ufeff\n<!-- saved --><HTML>", "a web page"],
    ["<script>alert(1)</script>", "a web page"],
    ['<?xml version="1.0"?><svg onload="alert(1)">', "an SVG drawing"],
    ["<svg>", "an SVG drawing"],
    ["%PDF-1.7", "a PDF document"],
    ["PK\x03\x04", "a Zip archive or an office document"],
    ["\0\0\0\x18ftypheic", "an HEIC picture"],
    ["\0\0\0\x18ftypavif", "an AVIF picture"],
    ["\0\0\0\x18ftypmp42", "a film"],
    ["II*\0", "a TIFF or raw picture"],
    ["BM\x9a", "a BMP picture"],
    ["Просто текст", "a text"],
    ["\x01\x02\x03", "a file of another kind"],
  ])("%j is named", (text, is) => {
    expect(sniff(Buffer.from(text))).toEqual({ kind: "other", is });
  });

  test("is named in a moment, however many comments it begins with", () => {
    expect(sniff(Buffer.from("<!---->".repeat(146)))).toEqual({ kind: "other", is: "a text" });
  }, 1000);

  test.each([
    ["png without size", png(0, 480)],
    ["png without header", Buffer.concat([png(1, 1).subarray(0, 12), Buffer.alloc(21)])],
    ["webp of no kind", Buffer.concat([webp("VP8 ", 1, 1).subarray(0, 12), Buffer.alloc(18)])],
    ["jpeg with rubbish behind its start", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 7, 7, 7, 7])],
    ["jpeg whose picture begins without a size", Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 8, 0, 0])],
    ["jpeg with a segment of no length", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0])],
  ])("a %s is damaged", (_, bytes) => {
    expect(sniff(bytes)).toEqual({ kind: "damaged" });
  });
});

test("any bytes behind any beginning are answered, and never throw", () => {
  const starts = [png(9, 9), gif(9, 9), jpeg(9, 9, exif(6)), webp("VP8X", 9, 9), webp("VP8L", 9, 9)];
  const start = fc.constantFrom(...starts).chain((bytes) => fc.nat(bytes.length).map((cut) => bytes.subarray(0, cut)));
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 80 }), (head, tail) => {
      expect(["photo", "more", "other", "damaged"]).toContain(sniff(Buffer.concat([head, tail])).kind);
    }),
    { numRuns: 2000 },
  );
});
