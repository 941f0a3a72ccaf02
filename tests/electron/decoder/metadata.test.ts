import { readFileSync } from "node:fs";
import ExifReader, { type ExpandedTags } from "exifreader";
import { expect, test } from "vitest";
import { decodeBytes, metadataOf } from "../../../electron/decoder/metadata";

const iim = (text: string) => ({ id: 0, value: [...Buffer.from(text)], description: text });
const words = (text: string) => ({ value: text, attributes: {}, description: text });
const tags = (parts: object) => parts as ExpandedTags;

test("XMP wins over IIM", () => {
  const both = tags({
    iptc: { "Caption/Abstract": iim("Старая"), "By-line": iim("Анна Лунь"), "Copyright Notice": iim("© 2025") },
    xmp: { description: words("Новая"), Credit: words("Агентство"), AltTextAccessibility: words("Пирс") },
  });
  expect(metadataOf(both)).toEqual({ caption: "Новая", alt: "Пирс", credit: "Агентство", copyright: "© 2025" });
});

test("of several languages the default one is taken", () => {
  const language = (tag: string, text: string) => ({ ...words(text), attributes: { "xml:lang": tag } });
  const description = {
    value: [language("ru", "Пирс"), language("x-default", "A pier")],
    attributes: {},
    description: "",
  };
  expect(metadataOf(tags({ xmp: { description } })).caption).toBe("A pier");
});

test("several creators are one credit", () => {
  const creator = { value: [words("Анна Лунь"), words("Ян Бор")], attributes: {}, description: "Анна Лунь, Ян Бор" };
  expect(metadataOf(tags({ xmp: { creator } })).credit).toBe("Анна Лунь, Ян Бор");
});

test("a file that says nothing gives nothing", () => {
  expect(metadataOf({})).toEqual({ caption: "", alt: "", credit: "", copyright: "" });
});

test("the bundled photo's own IIM is read, in Cyrillic", () => {
  const { iptc } = ExifReader.load(readFileSync("assets/samples/photos/lighthouse.jpg"), { expanded: true });
  expect(metadataOf(tags({ iptc })).caption).toMatch(/^[А-Я].*[а-я]/);
});

test.each([
  ["UTF-8", new TextEncoder().encode("Фото: Анна Лунь")],
  [
    "windows-1251",
    Uint8Array.from([0xd4, 0xee, 0xf2, 0xee, 0x3a, 0x20, 0xc0, 0xed, 0xed, 0xe0, 0x20, 0xcb, 0xf3, 0xed, 0xfc]),
  ],
])("bytes in %s are read as they were meant", (_name, bytes) => {
  expect(decodeBytes(bytes)).toBe("Фото: Анна Лунь");
});

test("bytes in windows-1252 stay Latin", () => {
  expect(decodeBytes(Uint8Array.from([0x52, 0x65, 0x6e, 0xe9, 0x65]))).toBe("Renée");
});

/** A JPEG of one segment, with this text as EXIF's ImageDescription (tag 0x010e, ASCII). */
function jpegDescribed(text: Uint8Array): Buffer {
  const tiff = Buffer.alloc(26 + text.length + 1);
  tiff.write("II", 0);
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x010e, 10);
  tiff.writeUInt16LE(2, 12);
  tiff.writeUInt32LE(text.length + 1, 14);
  tiff.writeUInt32LE(26, 18);
  tiff.set(text, 26);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(tiff.length + 8, 4);
  return Buffer.concat([head, Buffer.from("Exif\0\0"), tiff, Buffer.from([0xff, 0xd9])]);
}

test.each([
  ["UTF-8", new TextEncoder().encode("Причал ночью")],
  ["windows-1251", Uint8Array.from([0xcf, 0xf0, 0xe8, 0xf7, 0xe0, 0xeb, 0x20, 0xed, 0xee, 0xf7, 0xfc, 0xfe])],
])("what a camera wrote in %s is read as it was meant", (_name, bytes) => {
  expect(metadataOf(ExifReader.load(jpegDescribed(bytes), { expanded: true })).caption).toBe("Причал ночью");
});
