import fc, { type Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import { diffInline, diffText } from "../../../article/diff/pieces";
import { tokensOf } from "../../../article/diff/tokens";
import type { Inline } from "../../../article/text";
import { arbitraryInline } from "../../arbitraries";
import { link, marked, words } from "../../builders";
import { asRead, contentOf, noted } from "./notation";

test("what changed is told by whole words", () => {
  expect(noted(diffText("Парк закроют в мае.", "Парк закроют в июне."))).toBe("Парк закроют в [-мае-]{+июне+}.");
  expect(noted(diffText("the council", "the councils"))).toBe("the [-council-]{+councils+}");
  expect(noted(diffText("at 10:30", "at 10:45"))).toBe("at [-10:30-]{+10:45+}");
  expect(noted(diffText("e\u0301 й 👩‍🚒", "e й 👩"))).toBe("[-e\u0301-]{+e+} й [-👩‍🚒-]{+👩+}");
});

test("nothing and all", () => {
  expect(diffText("", "")).toEqual([]);
  expect(noted(diffText("", "all new"))).toBe("{+all new+}");
  expect(noted(diffText("all gone", ""))).toBe("[-all gone-]");
  expect(noted(diffText("as it was", "as it was"))).toBe("as it was");
});

test("a lone space or one short word between two changes joins them", () => {
  expect(noted(diffText("big dogs", "small cats"))).toBe("[-big dogs-]{+small cats+}");
  expect(noted(diffText("bread and butter", "wine and cheese"))).toBe("[-bread and butter-]{+wine and cheese+}");
  expect(noted(diffText("bread without butter", "wine without cheese"))).toBe(
    "[-bread-]{+wine+} without [-butter-]{+cheese+}",
  );
});

test("what was only added around a word leaves the word alone", () => {
  expect(noted(diffText("one two", "no one but two of"))).toBe("{+no +}one {+but +}two{+ of+}");
});

test("a new sentence is told as that sentence", () => {
  expect(noted(diffText("He ate. He left.", "He ate. He slept. He left."))).toBe("He ate. {+He slept. +}He left.");
  expect(noted(diffText("“He ate.” He slept. He left.", "“He ate.” He left."))).toBe(
    "“He ate.” [-He slept. -]He left.",
  );
});

test("a word between two long changes does not stand alone", () => {
  const before = "Снег выпал рано утром сегодня везде кроме Гродно";
  const after = "Депутаты решили перенести заседание сегодня потому что заболел председатель";
  expect(noted(diffText(before, after))).toBe(`[-${before}-]{+${after}+}`);
});

test("a word that looks different or leads elsewhere is another word", () => {
  const pieces = diffInline(
    words("a big bus"),
    words("a ", marked("big", "bold"), " ", link("https://a.example/", "bus")),
  );
  expect(pieces).toEqual([
    { change: "same", text: "a ", marks: [], url: "" },
    { change: "deleted", text: "big bus", marks: [], url: "" },
    { change: "inserted", text: "big", marks: ["bold"], url: "" },
    { change: "inserted", text: " ", marks: [], url: "" },
    { change: "inserted", text: "bus", marks: [], url: "https://a.example/" },
  ]);
  expect(noted(diffInline(words("unlike"), words("un", marked("like", "italic"))))).toBe("[-unlike-]{+un+}{+like+}");
  const moved = diffInline(words(link("https://a.example/", "bus")), words(link("https://b.example/", "bus")));
  expect(moved.map(({ change, url }) => `${change} ${url}`)).toEqual([
    "deleted https://a.example/",
    "inserted https://b.example/",
  ]);
});

test("a line break is a piece of its own, and no change reaches over one that stayed", () => {
  const pieces = diffInline(words("one", { kind: "break" }, "two"), words("uno", { kind: "break" }, "due"));
  expect(pieces.map(({ change, text }) => [change, text])).toEqual([
    ["deleted", "one"],
    ["inserted", "uno"],
    ["same", "\n"],
    ["deleted", "two"],
    ["inserted", "due"],
  ]);
});

/** Two contents of which the second is, more often than not, an edited form of the first. */
function contentPair(): Arbitrary<readonly [readonly Inline[], readonly Inline[]]> {
  const apart = fc.tuple(arbitraryInline(), arbitraryInline());
  const edited = fc
    .tuple(arbitraryInline(), arbitraryInline(), fc.nat(5), fc.nat(3))
    .map(([content, more, at, gone]) => [content, words(...content.toSpliced(at, gone, ...more))] as const);
  return fc.oneof({ weight: 1, arbitrary: apart }, { weight: 2, arbitrary: edited });
}

test("without what was deleted it is the content after, without what was inserted the content before", () => {
  fc.assert(
    fc.property(contentPair(), ([before, after]) => {
      const pieces = diffInline(before, after);
      expect(contentOf(pieces, "after")).toEqual(asRead(after));
      expect(contentOf(pieces, "before")).toEqual(asRead(before));
    }),
    { numRuns: 2000 },
  );
});

test("in one place the deleted stands before the inserted, and changes begin and end between words", () => {
  fc.assert(
    fc.property(contentPair(), ([before, after]) => {
      const pieces = diffInline(before, after);
      for (const [index, piece] of pieces.entries()) {
        expect(piece.change === "deleted" && pieces[index - 1]?.change === "inserted").toBe(false);
      }
      const kept = (other: string) => pieces.filter(({ change }) => change !== other);
      for (const side of [kept("inserted"), kept("deleted")]) {
        const borders = ends(tokensOf(side.map(({ text }) => text).join("")));
        const changeBorders = side.flatMap((piece, index) => (piece.change === side[index + 1]?.change ? [] : [index]));
        const sideEnds = ends(side.map(({ text }) => text));
        for (const index of changeBorders) expect(borders).toContain(sideEnds[index]);
      }
    }),
    { numRuns: 1000 },
  );
});

function ends(texts: readonly string[]): readonly number[] {
  let end = 0;
  return texts.map((text) => {
    end += text.length;
    return end;
  });
}

test("a very long text is told as a short one is", () => {
  const around = "Снег, снег. ".repeat(1500);
  const long = diffText(`${around}He ate. He left. ${around}`, `${around}He ate. He slept. He left. ${around}`);
  expect(long.map(({ change, text }) => [change, text])).toEqual([
    ["same", `${around}He ate. `],
    ["inserted", "He slept. "],
    ["same", `He left. ${around}`],
  ]);
  const marks = words(around, marked(around, "bold"), link("https://a.example/", around));
  const shorter = words(around, marked(around, "bold"), "!", link("https://a.example/", around));
  expect(contentOf(diffInline(marks, shorter), "before")).toEqual(marks);
  expect(contentOf(diffInline(marks, shorter), "after")).toEqual(shorter);
  const bold = words(marked(around, "bold"), "!");
  expect(contentOf(diffInline(words(around, "!"), bold), "after")).toEqual(bold);
  const twice = diffText(around, around + around);
  expect(contentOf(twice, "after")).toEqual(words(around + around));
  expect(contentOf(twice, "before")).toEqual(words(around));
});

test("a text that did not change has no changes", () => {
  fc.assert(
    fc.property(arbitraryInline(), (content) => {
      expect(diffInline(content, content).every(({ change }) => change === "same")).toBe(true);
    }),
  );
});
