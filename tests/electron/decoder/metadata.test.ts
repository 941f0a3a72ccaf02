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
