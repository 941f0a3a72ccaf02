import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { expect, test } from "vitest";
import { markdown } from "../../../../article/export/markdown/markdown";
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
  h3,
  item,
  link,
  marked,
  mostRead,
  numbered,
  p,
  photo,
  photoToCome,
  pull,
  said,
  story,
  support,
  table,
  unknown,
  words,
} from "../../../builders";
import { textOf } from "../textOf";

const runs = Number(process.env.GALLEY_RUNS ?? 30);

function bodyOf(one: Story): string {
  return textOf(markdown(exportInput(one))).replace(/^---\n(?:[\s\S]*?\n)?---\n\n?/, "");
}

test("a story reads well in any viewer, and says below labels what Markdown has no form for", () => {
  const one = story(
    p(
      words(
        "It ",
        marked("ran", "bold"),
        ", H",
        marked("2", "subscript"),
        "O; ",
        link("https://example.org/a_(b)", "x"),
        " & co.",
      ),
    ),
    p("1. Not a list\n# nor a heading"),
    h3("Why #1"),
    said("Yes.", "Anna", {
      role: "skipper",
      source: { kind: "interview", title: "Talk", url: "https://example.org/", date: "2026" },
    }),
    pull("Yes"),
    numbered(item("one", bullets("a")), "two"),
    numbered("another list"),
    photo("a", { caption: words("The pier"), credit: "Lun", alt: "A pier" }),
    gallery("Both", photo("b", { decorative: true }), photoToCome("Bob")),
    divider(),
    embed("https://example.org/film", "A film"),
    support("Help.", "Give", "https://example.org/give"),
    mostRead("Read", "First"),
    table("Counts", ["Year", "A|B"], ["2026", ""]),
    unknown({ kind: "poll", question: "Ice?" }),
  );
  expect(bodyOf(one)).toBe(`It **ran**, H<sub>2</sub>O; [x](https://example.org/a_\\(b\\)) & co.

1\\. Not a list\\
\\# nor a heading

### Why \\#1

<!-- galley: quote, attribution -->

> Yes.
>
> — **Anna**, skipper\\
> [Talk](https://example.org/), *interview*, 2026

<!-- galley: pull quote -->

> Yes

1. one

   - a
2. two

1) another list

<!-- galley: photo, caption, credit -->

![A pier](media/aaaaaaaaaaaaaaaa-1600.jpg)

The pier

Lun

<!-- galley: gallery, 2 photos, caption -->

<!-- galley: photo, decorative -->

![](media/bbbbbbbbbbbbbbbb-1600.jpg)

<!-- galley: photo, credit -->

![]()

Bob

Both

***

<!-- galley: embed, link -->

[A film](https://example.org/film)

<!-- galley: support, text, link -->

Help.

[Give](https://example.org/give)

<!-- galley: most read, title, list -->

**Read**

1. First

<!-- galley: table, rows, caption -->

| Year | A\\|B |
| --- | --- |
| 2026 |  |

Counts

Ice?
`);
});

test("the fields stand before the text as YAML, quoted where YAML would read more into them", () => {
  const one = {
    ...story(p("x")),
    fields: fields({
      ...{
        headline: "Лёд: что дальше?",
        kicker: "Озеро",
        slug: "yes",
        publishedAt: "2026-11-14",
        editorsNote: "CANARY",
      },
      bylines: [byline("Anna", "reporter"), byline("Bob")],
      tags: ["ice", "- x"],
      corrections: [{ id: "000000000009", date: "2026-11-15", text: 'It was "Tuesday".' }],
    }),
  };
  expect(textOf(markdown(exportInput(one)))).toBe(`---
headline: "Лёд: что дальше?"
kicker: Озеро
slug: "yes"
publishedAt: "2026-11-14"
bylines:
  - name: Anna
    role: reporter
  - name: Bob
tags:
  - ice
  - "- x"
corrections:
  - date: "2026-11-15"
    text: "It was \\"Tuesday\\"."
---

x
`);
});

test("hostile text stays text: no HTML but ours, and no link that a page would not have", () => {
  const ours = /^<!-- (?:galley: [^<>]+ )?-->$|^<\/?(?:strong|em|s|code|sub|sup|br|cite)>$/;
  fc.assert(
    fc.property(arbitraryStory(), (one) => {
      const strange: string[] = [];
      const look = (node: Nodes) => {
        if (node.type === "html" && !ours.test(node.value)) strange.push(node.value);
        if (node.type === "link" && !/^(?:https?:|mailto:|#)/.test(node.url)) strange.push(node.url);
        if (node.type === "image" && !/^(?:media\/[0-9a-f]{16}-\d+\.\w+)?$/.test(node.url)) strange.push(node.url);
        if ("children" in node) node.children.forEach(look);
      };
      look(
        fromMarkdown(textOf(markdown(exportInput(one))), {
          extensions: [gfmTable()],
          mdastExtensions: [gfmTableFromMarkdown()],
        }),
      );
      expect(strange).toEqual([]);
    }),
    { numRuns: runs },
  );
});

test("beside the text lie the pictures that it names, and no others", () => {
  const { files } = markdown(exportInput(story(photo("a", { width: 2400, height: 1600 }))));
  expect(files.map(({ path }) => path)).toEqual(["media/aaaaaaaaaaaaaaaa-1600.jpg", "story.md"]);
});
