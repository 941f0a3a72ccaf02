import fc from "fast-check";
import { expect, test } from "vitest";
import { type Inline, inlineText, normalize, plainText, textRun, wellFormed } from "../../article/text";

const run: fc.Arbitrary<Inline> = fc
  .tuple(fc.string({ unit: "binary", maxLength: 5 }), fc.subarray(["bold", "italic", "code"] as const))
  .map(([text, marks]) => textRun(text, ...marks));
const lineBreak: fc.Arbitrary<Inline> = fc.constant({ kind: "break" });
const link: fc.Arbitrary<Inline> = fc
  .tuple(
    fc.constantFrom("https://a.example", "https://b.example", "\ud800"),
    fc.array(fc.oneof(run, lineBreak), { maxLength: 3 }),
  )
  .map(([url, text]) => ({ kind: "link", url, text: text.filter((item) => item.kind !== "link") }));
const content = fc.array(fc.oneof(run, lineBreak, link), { maxLength: 6 });

test("the normal form of a normal form is itself", () => {
  fc.assert(
    fc.property(content, (anything) => {
      const normal = normalize(anything);
      expect(normalize(normal)).toEqual(normal);
    }),
    { numRuns: 500 },
  );
});

/** A run is a text of its own: neither a line end nor a letter is put together from two of them. */
function lettersOf(anything: readonly Inline[]): string {
  return anything
    .map((item) => {
      if (item.kind === "link") return lettersOf(item.text);
      return item.kind === "break" ? "\n" : wellFormed(item.text.replace(/\r\n|\r/g, "\n"));
    })
    .join("");
}

test("the normal form keeps every letter that a file can hold, in order", () => {
  fc.assert(
    fc.property(content, (anything) => {
      expect(plainText(normalize(anything))).toBe(lettersOf(anything));
    }),
  );
});

test("runs with equal marks become one, whatever order the marks were given in", () => {
  expect(
    normalize([
      { kind: "text", text: "Мост ", marks: ["italic", "bold"] },
      { kind: "text", text: "", marks: ["code"] },
      { kind: "text", text: "открыт", marks: ["bold", "italic", "bold"] },
    ]),
  ).toEqual([{ kind: "text", text: "Мост открыт", marks: ["bold", "italic"] }]);
});

test("a line end inside a text is a line break, however it was written", () => {
  expect(inlineText("один\r\nдва\rтри\nчетыре").map((item) => item.kind)).toEqual([
    "text",
    "break",
    "text",
    "break",
    "text",
    "break",
    "text",
  ]);
});

test("neighbouring links to one address are one link, and a link without words is none", () => {
  const url = "https://listvensk.example/most";
  expect(
    normalize([
      { kind: "link", url, text: [textRun("мост")] },
      { kind: "link", url, text: [textRun(" и дорога")] },
      { kind: "link", url: "https://other.example", text: [textRun("")] },
    ]),
  ).toEqual([{ kind: "link", url, text: [textRun("мост и дорога")] }]);
});

test("half a surrogate pair becomes a replacement character, a whole one stays", () => {
  expect(wellFormed("a\ud83db\ude00😀")).toBe("a\ufffdb\ufffd😀");
});
