import { expect, test } from "vitest";
import type { Block } from "../../../../article/blocks/block";
import { paragraph } from "../../../../article/blocks/paragraph";
import { placeholder } from "../../../../article/blocks/photo";
import { importMarkdown } from "../../../../article/import/markdown/importMarkdown";
import { noFields, type Story } from "../../../../article/story";
import {
  bullets,
  countedIds,
  divider,
  h2,
  h3,
  item,
  link,
  marked,
  numbered,
  p,
  said,
  story,
  table,
  words,
} from "../../../builders";
import { withoutIds } from "../carried";

function read(text: string) {
  const imported = importMarkdown(text, countedIds());
  if (imported.kind !== "story") throw new Error(imported.sentence);
  return imported;
}

function expectBody(text: string, ...body: readonly Block[]): void {
  expect(withoutIds(read(text).story)).toMatchObject({ body: (withoutIds(story(...body)) as Story).body });
}

test("Markdown of any author keeps its structure", () => {
  expectBody(
    `# Ice

## Why
It *ran* **past** ~~us~~ \`x\` the
[pier](https://example.org/), H~~2~~O.
* * *
### How
- one
  1. a
  2. b
- two

| Year | Ice |
|------|-----|
| 2026 | thin |
`,
    h2("Why"),
    p(
      words(
        "It ",
        marked("ran", "italic"),
        " ",
        marked("past", "bold"),
        " ",
        marked("us", "strikethrough"),
        " ",
        marked("x", "code"),
        " the ",
        link("https://example.org/", "pier"),
        ", H",
        marked("2", "strikethrough"),
        "O.",
      ),
    ),
    divider(),
    h3("How"),
    bullets(item("one", numbered("a", "b")), "two"),
    table("", ["Year", "Ice"], ["2026", "thin"]),
  );
});

test("a first heading of level 1 is the headline, unless the front matter has one", () => {
  expect(read("# Ice\n\nx").story.fields.headline).toBe("Ice");
  const both = read("---\ntitle: Snow\n---\n# Ice").story;
  expect([both.fields.headline, both.body[0]?.kind]).toEqual(["Snow", "heading"]);
});

test("front matter of other programs is understood, and what is no field is named", () => {
  const { story: one, notes } = read(
    "---\ntitle: Ice\ndescription: It ran.\ndate: 2026-11-14\nauthor: [Anna, Bob]\nkeywords: ice, pier\nlayout: post\n---\nx",
  );
  expect(one.fields).toEqual({
    ...noFields,
    headline: "Ice",
    standfirst: "It ran.",
    publishedAt: "2026-11-14",
    bylines: ["Anna", "Bob"].map((name) => ({ id: expect.any(String), name, role: "" })),
    tags: ["ice", "pier"],
  });
  expect(notes).toEqual(['The front matter\'s "layout" is no field of a story, and was left out.']);
});

test.each([
  ["> Yes.\n>\n> — Anna Lun, skipper", said("Yes.", "Anna Lun", { role: "skipper" })],
  ["> Yes.", said("Yes.")],
  ["> — Yes.\n>\n> — No", { ...said("— Yes."), quotation: [words("— Yes."), words("— No")] }],
  ["> Yes.\n>\n> — No, never.", { ...said("Yes."), quotation: [words("Yes."), words("— No, never.")] }],
])("who said it is read where the last line says so: %j", (text, quote) => {
  expectBody(text, quote);
});

test("a quotation whose last line begins with a dash stays whole on its way out and back", () => {
  const quote = { ...said("Yes."), quotation: [words("Yes."), words("— Anna, skipper")] };
  expectBody("<!-- galley: quote -->\n\n> Yes.\n>\n> — Anna, skipper", quote);
});

test("pictures keep their places, with their alternative text, and name their files", () => {
  const { story: one, pictures } = read(
    'Look: ![A pier](pier.jpg "The pier") here.\n\n![][far]\n\n[far]: https://example.org/far.png',
  );
  expect(withoutIds(one)).toMatchObject({
    body: [
      { kind: "paragraph", text: words("Look:  here.") },
      { ...placeholder(""), alt: "A pier", caption: words("The pier") },
      placeholder(""),
    ],
  });
  expect([...(pictures ?? []).values()]).toEqual(["pier.jpg", "https://example.org/far.png"]);
});

test("HTML among it is read, a label that a person took apart is left out, and no word is lost", () => {
  expectBody(
    "<aside>One <b>two</b></aside>\n\n<!-- galley: support, text, link -->\n\n- three",
    p(words("One ", marked("two", "bold"))),
    bullets("three"),
  );
  expectBody(
    "- a\n\n  > b\n\n  ```\n  c\n  ```\n",
    bullets(words("a", { kind: "break" }, "b", { kind: "break" }, marked("c", "code"))),
  );
  expectBody("- [x] done\n- [ ] not", bullets("[x] done", "[ ] not"));
});

test("footnotes stay where they stand, each behind its number, also one of a single word", () => {
  expectBody(
    "The ice[^1] ran[^b].\n\n[^1]: сноска\n\n[^b]: Two *words*.\n\n    And more.\n\n[^c]:\n    - one\n",
    p(words("The ice", marked("1", "superscript"), " ran", marked("b", "superscript"), ".")),
    p(words(marked("1", "superscript"), " сноска")),
    p(words(marked("b", "superscript"), " Two ", marked("words", "italic"), ".")),
    p("And more."),
    p(words(marked("c", "superscript"))),
    bullets(item("one")),
  );
});

test("an address that nothing leads to is words, and one that leads nowhere a comment", () => {
  expectBody(
    '[Ivanov]: no\n\n[Petrov]: yes "said he"\n\n[See][a]\n\n[a]: https://example.org/\n[a]: twice\n\n[//]: # (Ask Anna)\n[note]: <> (again)\n',
    p("[Ivanov]: no"),
    p('[Petrov]: yes "said he"'),
    p(words(link("https://example.org/", "See"))),
    p("[a]: twice"),
  );
});

test("rules around a first paragraph are no front matter", () => {
  expectBody("---\n\nOne\n\n---\n\nTwo", divider(), p("One"), divider(), p("Two"));
});

test("no words at all are an empty paragraph below the fields", () => {
  expect(withoutIds(read("---\nheadline: Ice\n---\n").story)).toMatchObject({ body: [paragraph("")] });
});
