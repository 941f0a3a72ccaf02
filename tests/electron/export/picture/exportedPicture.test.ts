import { readFileSync } from "node:fs";
import ExifReader from "exifreader";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PhotoFormat } from "../../../../article/blocks/photo";
import type { PictureFacts } from "../../../../article/export/pictureFacts";
import { onlyColour } from "../../../../electron/export/picture/colourProfile";
import { exportedPicture } from "../../../../electron/export/picture/exportedPicture";
import { arbitraryLine } from "../../../arbitraries";
import {
  drawnJpeg,
  plainGif,
  plainJpeg,
  plainPng,
  tellingGif,
  tellingJpeg,
  tellingPng,
  tellingProfile,
  tellingWebp,
  webpDrawn,
  webpOf,
  withProfile,
} from "./tellingPictures";

const secret = "CANARY-73";
const silent: PictureFacts = { caption: "", credit: "", copyright: "", creator: "", source: "" };
const facts: PictureFacts = {
  caption: "Пирс & <i>маяк</i> ]]>",
  credit: "Анна Лунь / «Вестник»",
  copyright: "© 2026",
  creator: "Анна Лунь",
  source: "«Вестник»",
};

function cleaned(bytes: Buffer, format: PhotoFormat, says = silent): Buffer {
  const picture = exportedPicture(bytes, format, says);
  if (!picture) throw new Error("The picture was taken for broken.");
  return picture;
}

const telling: readonly (readonly [PhotoFormat, (orientation?: number) => Buffer])[] = [
  ["jpeg", (orientation) => tellingJpeg(secret, orientation)],
  ["png", (orientation) => tellingPng(secret, orientation)],
  ["webp", (orientation) => tellingWebp(secret, orientation)],
  ["gif", () => tellingGif(secret)],
];

test("the pictures of this test do say it, and where readers look", () => {
  const { exif, gps, Thumbnail, iptc, xmp, icc } = ExifReader.load(tellingJpeg(secret), { expanded: true });
  const said = Object.values(exif ?? {}).filter(({ description }) => description === secret);
  expect([said.length, xmp?.CreatorTool?.description]).toEqual([3, secret]);
  expect([gps?.Latitude, Thumbnail?.type, iptc?.["Caption/Abstract"]?.description]).toEqual([
    expect.closeTo(53.9, 1),
    "image/jpeg",
    secret,
  ]);
  expect(icc?.["ICC Description"]?.description).toContain(secret);
  const places = telling.map(([, make]) => make().toString("latin1").split(secret).length - 1);
  expect(places).toEqual([16, 9, 10, 4]);
});

test.each(telling)("of a %s nothing but the picture leaves", (format, make) => {
  const picture = cleaned(make(), format);
  expect(picture.includes(secret)).toBe(false);
  const { exif, gps, Thumbnail, iptc, xmp, pngText } = ExifReader.load(picture, { expanded: true });
  expect({ exif, gps, Thumbnail, iptc, xmp, pngText }).toEqual({});
  expect(cleaned(picture, format)).toEqual(picture);
});

test("what is drawn is as it was, byte for byte", () => {
  expect(cleaned(tellingJpeg(secret), "jpeg").subarray(-drawnJpeg().length - 2)).toEqual(
    Buffer.concat([drawnJpeg(), Buffer.from([0xff, 0xd9])]),
  );
  expect(cleaned(tellingWebp(secret), "webp").subarray(-webpDrawn.length)).toEqual(webpDrawn);
  expect([cleaned(plainPng(), "png"), cleaned(plainGif(), "gif"), cleaned(plainJpeg(), "jpeg")]).toEqual([
    plainPng(),
    plainGif(),
    plainJpeg(),
  ]);
  expect(cleaned(tellingGif(secret), "gif")).toEqual(plainGif());
  const bundled = readFileSync("assets/samples/photos/kites.jpg");
  const quantization = bundled.indexOf(Buffer.from([0xff, 0xdb]));
  const sent = cleaned(bundled, "jpeg").subarray(quantization - bundled.length);
  expect(sent.equals(bundled.subarray(quantization))).toBe(true);
});

test("a picture that is seen turned stays turned", () => {
  for (const [format, make] of telling.slice(0, 3)) {
    const { exif } = ExifReader.load(cleaned(make(6), format), { expanded: true });
    expect(exif).toEqual({ Orientation: expect.objectContaining({ value: 6 }) });
  }
});

test.each([2, 4])(
  "the colours stay what they are, and a profile of version %i tells no more than its usual name",
  (version) => {
    for (const called of [secret, "sRGB IEC61966-2.1"]) {
      const profile = onlyColour(tellingProfile(called, version)) ?? Buffer.alloc(0);
      const { icc } = ExifReader.load(withProfile(profile), { expanded: true });
      const name = called === secret ? "Colour profile" : called;
      expect(icc).toMatchObject({ "ICC Description": { description: name }, "Color Space": { value: "RGB " } });
      expect([profile.includes(secret), profile.readUInt32BE(0)]).toEqual([false, profile.length]);
      for (const part of ["curv\0\0\0\0\0\0\0\x01\x02\x33", "XYZ \0\0\0\0\x07"])
        expect(profile.includes(part, 0, "latin1")).toBe(true);
      expect(onlyColour(profile)).toEqual(profile);
    }
    expect(onlyColour(Buffer.from("no profile"))).toBe(null);
  },
);

test("a profile that needs several segments comes whole, and one that is damaged is left out", () => {
  const large = tellingProfile("x".repeat(10), 4, 150_000);
  const sent = cleaned(withProfile(large), "jpeg");
  expect(sent.toString("latin1").split("ICC_PROFILE").length).toBe(4);
  expect(cleaned(sent, "jpeg").equals(sent)).toBe(true);
  expect(cleaned(withProfile(large.subarray(0, 70_000)), "jpeg")).toEqual(plainJpeg());
});

test.each(["jpeg", "webp"] as const)("a %s carries what the story says of it, as it was written", (format) => {
  const make = format === "jpeg" ? tellingJpeg : tellingWebp;
  const picture = cleaned(make(secret), format, facts);
  expect(saidBy(picture)).toEqual(facts);
  expect(picture.includes(secret)).toBe(false);
  expect(cleaned(picture, format, facts)).toEqual(picture);
});

test("a plain WebP becomes one that can carry words, of the same size", () => {
  const picture = cleaned(webpOf(webpDrawn), "webp", facts);
  expect(picture.toString("latin1", 12, 16)).toBe("VP8X");
  expect([picture.readUIntLE(24, 3) + 1, picture.readUIntLE(27, 3) + 1, picture[20]]).toEqual([480, 320, 4]);
  expect(picture.readUInt32LE(4)).toBe(picture.length - 8);
  expect(cleaned(picture, "webp")).toEqual(webpOf(webpDrawn));
});

test("whatever the story says fits, and is read back", () => {
  const line = arbitraryLine();
  const random = fc.record({ caption: line, credit: line, copyright: line, creator: line, source: line });
  const read = (words: string) => words.replace(/[\p{Cc}\p{NChar}]/gu, (character) => (character === "\t" ? "\t" : ""));
  fc.assert(
    fc.property(random, (says) => {
      const said = saidBy(cleaned(plainJpeg(), "jpeg", says));
      for (const [name, words] of Object.entries(said)) {
        const written = read(Object.entries(says).find(([one]) => one === name)?.[1] ?? "");
        expect(words.replace(/\s/g, "")).toBe(/^[\s\p{C}]*$/u.test(written) ? "" : written.replace(/\s/g, ""));
      }
    }),
    { numRuns: Number(process.env.GALLEY_RUNS ?? 50) },
  );
  const long = '"'.repeat(100_000);
  const longest = { caption: long, credit: long, copyright: long, creator: long, source: long };
  expect(saidBy(cleaned(plainJpeg(), "jpeg", longest)).caption).toBe(`${'"'.repeat(3999)}…`);
});

test("a picture that breaks off, or is another, is no picture", () => {
  for (const [format, make] of telling) {
    const whole = cleaned(make(), format);
    const lengths = Array.from({ length: 40 }, (_, index) => Math.floor((index * whole.length) / 40));
    const breaks = lengths.filter((length) => format !== "gif" || whole[length - 1] !== 0); // A GIF need not say its end.
    expect(breaks.map((length) => exportedPicture(whole.subarray(0, length), format, facts))).toEqual(
      breaks.map(() => null),
    );
    const others = telling.filter(([other]) => other !== format);
    expect(others.map(([other]) => exportedPicture(whole, other, facts))).toEqual([null, null, null]);
  }
  const damaged = plainPng();
  damaged.writeUInt8(9, 60);
  expect(exportedPicture(damaged, "png", facts)).toBe(null);
});

test("no bytes at all make it throw", () => {
  const formats = telling.map(([format, make]) => ({ format, whole: make() }));
  const change = fc.record({ at: fc.nat(), byte: fc.nat(255), of: fc.constantFrom(...formats) });
  fc.assert(
    fc.property(change, ({ at, byte, of: { format, whole } }) => {
      const bytes = Buffer.from(whole);
      bytes[at % bytes.length] = byte;
      exportedPicture(bytes, format, facts);
    }),
    { numRuns: Number(process.env.GALLEY_RUNS ?? 1500) },
  );
});

/** The facts as a reader of pictures finds them. */
function saidBy(picture: Buffer): PictureFacts {
  const { xmp, exif, iptc } = ExifReader.load(picture, { expanded: true });
  expect([exif, iptc]).toEqual([undefined, undefined]);
  const said = (name: string) => xmp?.[name]?.description ?? "";
  return {
    caption: said("description"),
    credit: said("Credit"),
    copyright: said("rights"),
    creator: said("creator"),
    source: said("Source"),
  };
}

test("a WebP that is nothing wide or high is broken", () => {
  const drawnAs = (width: number, height: number) => {
    const chunk = Buffer.from(webpDrawn);
    chunk.writeUInt16LE(width, 14);
    chunk.writeUInt16LE(height, 16);
    return exportedPicture(webpOf(chunk), "webp", facts);
  };
  expect([drawnAs(0, 320), drawnAs(480, 0)]).toEqual([null, null]);
  expect(drawnAs(480, 320)).not.toBeNull();
});

test("a picture of a million parts is broken, and is not read to its end", () => {
  const [jpeg, png, gif] = [plainJpeg(), plainPng(), plainGif()];
  const many = (...part: readonly number[]) => Buffer.alloc(part.length * 1_000_000, Buffer.from(part));
  const emptyText = many(0, 0, 0, 0, ...Buffer.from("tEXt"), 0x96, 0x42, 0xc5, 0x85);
  const within = (whole: Buffer, at: number, part: Buffer) =>
    Buffer.concat([whole.subarray(0, at), part, whole.subarray(at)]);
  const made = [
    exportedPicture(within(jpeg, 2, many(0xff, 0xe1, 0, 2)), "jpeg", silent),
    exportedPicture(within(png, 33, emptyText), "png", silent),
    exportedPicture(within(gif, gif.length - 1, many(0x21, 0xfe, 0)), "gif", silent),
    exportedPicture(webpOf(webpDrawn, many(...Buffer.from("XXXX"), 0, 0, 0, 0)), "webp", silent),
  ];
  expect(made).toEqual([null, null, null, null]);
  expect(exportedPicture(within(png, 33, emptyText.subarray(0, 1200)), "png", silent)).toEqual(cleaned(png, "png"));
});

test("of two descriptions in a PNG the first counts", () => {
  const png = tellingPng(secret);
  const chunkAt = (type: string) => png.indexOf(type) - 4;
  const profile = png.subarray(chunkAt("iCCP"), chunkAt("iCCP") + 12 + png.readUInt32BE(chunkAt("iCCP")));
  const twice = Buffer.concat([png.subarray(0, chunkAt("iCCP")), profile, png.subarray(chunkAt("iCCP"))]);
  expect(cleaned(twice, "png")).toEqual(cleaned(png, "png"));
});
