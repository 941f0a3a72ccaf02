import fc from "fast-check";
import { expect, test } from "vitest";
import { blockLines } from "../../../../article/blockLines";
import { text } from "../../../../article/export/text/text";
import { printable } from "../../../../article/html/escape";
import type { Story } from "../../../../article/story";
import { arbitraryStory } from "../../../arbitraries";
import {
  bullets,
  byline,
  divider,
  embed,
  exportInput,
  fields,
  gallery,
  h2,
  item,
  link,
  marked,
  mostRead,
  numbered,
  p,
  photo,
  pull,
  said,
  story,
  support,
  table,
  words,
} from "../../../builders";
import { textOf } from "../textOf";

const runs = Number(process.env.GALLEY_RUNS ?? 60);

const written: Story = {
  ...story(
    p(words("Ice ", marked("ran", "bold"), " past ", link("https://example.org/x", "the pier"), ".")),
    h2("Why"),
    said("It was early.", "Anna Lun", {
      role: "skipper",
      source: { kind: "interview", title: "", url: "", date: "2026-11-14" },
    }),
    pull("It was early"),
    numbered(item("one", bullets("a", "b")), "two"),
    photo("a", { caption: words("The pier"), credit: "A. Lun" }),
    gallery("All three", photo("b", { credit: "Фото: Лунь" })),
    divider(),
    embed("https://example.org/film", "A film"),
    support("Help us.", "Give", "https://example.org/give"),
    mostRead("Read", { text: "First", url: "https://example.org/1" }, "Second"),
    table("Counts", ["Year", "Ice"], ["2026", "thin"]),
  ),
  fields: fields({
    ...{ kicker: "Lake", headline: "Ice", standfirst: "It ran.", language: "en", editorsNote: "CANARY" },
    ...{ dateline: "Minsk", datelineDate: "2026-11-14" },
    bylines: [byline("Anna Lun", "reporter"), byline("Bob")],
    corrections: [{ id: "000000000009", date: "2026-11-15", text: "It was Tuesday." }],
  }),
};

test("a story is read from top to bottom in a letter", () => {
  expect(textOf(text(exportInput(written))).replaceAll("\u00a0", " ")).toBe(`Lake
Ice

It ran.

Anna Lun, reporter; Bob
Minsk, November 14, 2026

Ice ran past the pier <https://example.org/x>.

Why

“It was early.”

— Anna Lun, skipper; interview, November 14, 2026

It was early

1. one
   - a
   - b
2. two

[Photo: The pier (A. Lun)]

[Фото: Лунь]

All three

* * *

A film
https://example.org/film

Help us.

Give <https://example.org/give>

Read
1. First <https://example.org/1>
2. Second

Year | Ice
2026 | thin

Counts

Corrections

November 15, 2026: It was Tuesday.
`);
});

test("what somebody said stands in the marks of its language, once", () => {
  const spoken = story(
    said("Да.", "", { quotation: [words("Да."), words("Нет.")] }),
    said("«Да»"),
    said("Ja", "", { language: "de" }),
    said("Кто?"),
    said("Хлеб и т. д."),
    said("Ждём..."),
    said("Yes.", "", { language: "en" }),
  );
  const out = textOf(text(exportInput({ ...spoken, fields: fields({ language: "ru" }) })));
  expect(out).toBe("«Да.\n\nНет».\n\n«Да»\n\n„Ja“\n\n«Кто?»\n\n«Хлеб и т. д.»\n\n«Ждём...»\n\n“Yes.”\n");
});

test("every word of every story is in it, in order, on lines that end with \\n", () => {
  fc.assert(
    fc.property(arbitraryStory(), (one) => {
      const out = textOf(text(exportInput(one)));
      expect(out).not.toMatch(/\r|\p{NChar}/u);
      let at = 0;
      for (const word of one.body.flatMap(wordsOf)) {
        const found = out.indexOf(word, at);
        expect(found, word).toBeGreaterThanOrEqual(at);
        at = found + word.length;
      }
    }),
    { numRuns: runs },
  );
});

/** What a reader sees of a block, but for dates, which are written out, and a credit that its caption has already. */
function wordsOf(block: Story["body"][number]): readonly string[] {
  const lines =
    block.kind === "quote"
      ? block.quotation.flatMap((text) => blockLines({ kind: "paragraph", id: "", text }))
      : blockLines(block);
  if (block.kind === "photo" || block.kind === "gallery" || block.kind === "embed") return [];
  return lines.flatMap((line) => printable(line).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
}

test("a day is named once, where it is that of the publication too", () => {
  const filed = { dateline: "Minsk", datelineDate: "2026-11-14", language: "en" };
  const linesOf = (publishedAt: string) =>
    textOf(text(exportInput({ ...story(), fields: fields({ ...filed, publishedAt }) }))).replace(
      /[\u00a0\u202f]/g,
      " ",
    );
  expect(linesOf("2026-11-14T08:30:00+03:00")).toBe("Minsk, November 14, 2026, 8:30 AM\n");
  expect(linesOf("2026-11-15T08:30:00+03:00")).toBe("Minsk, November 14, 2026\nNovember 15, 2026, 8:30 AM\n");
});
