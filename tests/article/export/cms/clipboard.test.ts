import fc from "fast-check";
import { expect, test } from "vitest";
import type { ListLevel } from "../../../../article/blocks/list";
import { type CopiedBody, copiedBody } from "../../../../article/export/cms/clipboard";
import { printable } from "../../../../article/html/escape";
import { noPublication } from "../../../../article/publication/publication";
import type { Story } from "../../../../article/story";
import { arbitraryStory } from "../../../arbitraries";
import { p, photo, story } from "../../../builders";
import { readPage } from "../../../readPage";
import { bodyWords, wordsOfText } from "../body/bodyWords";
import { everyKind } from "../body/everyKind";

const runs = Number(process.env.GALLEY_RUNS ?? 100);

function copied(written: Story): CopiedBody {
  return copiedBody(written, noPublication);
}

test("as text, blocks are a line apart, lists have their numbers and quotes their speaker", () => {
  expect(copied(everyKind()).text).toBe(`The pier. Photo: Ann Ash. © The Paper

First of all.

Before

One.

Two.

— Bo Birch, mayor; interview, November\u00a014, 2026

After

– a
– b
  1. c
  2. d

3. e

* * *

Left

Photo: Cy

Photo: Di

All of them

A film
https://video.example/1

Day\tFish
Monday\t2

Catch

Why --> not?`);
});

test("as HTML it is the body without its pictures, which is said once", () => {
  const { html, notes } = copied(story(photo("a", { credit: "Ann" }), p("Text."), photo("b")));
  expect(html).toBe("<p>Photo: Ann</p>\n<p>Text.</p>");
  expect(notes).toEqual(["The pictures are not in the body; their captions and credits are."]);
});

/** A text has numbers where HTML counts by itself, and the address beside an embed's title. */
function withoutNumbers(written: Story): Story {
  const body = written.body.filter(({ kind }) => kind !== "embed");
  return { ...written, body: body.map((block) => (block.kind === "list" ? { ...block, ...bulleted(block) } : block)) };
}

function bulleted(level: ListLevel): ListLevel {
  const items = level.items.map((one) => (one.nested ? { ...one, nested: bulleted(one.nested) } : one));
  return { ...level, ordered: false, items };
}

test("of any story every word is on the clipboard once and in order, in both forms", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryStory().map(withoutNumbers), (written) => {
      const { html, text } = copied(written);
      const said = bodyWords(written);
      expect(wordsOfText(readPage(`<!doctype html>${html}`).visible)).toEqual(said);
      expect([wordsOfText(text), printable(text)]).toEqual([said, text]);
    }),
    { numRuns: runs },
  );
});
