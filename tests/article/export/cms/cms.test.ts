import fc from "fast-check";
import { expect, test } from "vitest";
import { cms } from "../../../../article/export/cms/cms";
import type { ExportedStory } from "../../../../article/export/exported";
import type { Story } from "../../../../article/story";
import { arbitraryStory } from "../../../arbitraries";
import { exportInput, gallery, h3, p, photo, pull, said, story, table, words } from "../../../builders";
import { attributesOf, isHtml, readPage } from "../../../readPage";
import { bodyWords, wordsOfText } from "../body/bodyWords";
import { everyKind } from "../body/everyKind";

const runs = Number(process.env.GALLEY_RUNS ?? 100);

function textOf({ files }: ExportedStory): string {
  const last = files.at(-1);
  if (last?.kind !== "text") throw new Error("The last file is no text.");
  return last.text;
}

function body(written: Story): string {
  return textOf(cms(exportInput(written)));
}

test("a body with every kind of block, from its first line to its last", () => {
  expect(body(everyKind())).toBe(`<figure>
<img src="media/aaaaaaaaaaaaaaaa-1600.jpg" width="1600" height="1067" alt="A &quot;pier&quot;">
<figcaption>The <em>pier</em>. Photo: Ann Ash. © The Paper</figcaption>
</figure>
<p>First <strong>of</strong> <a href="https://x.example/?a=1&amp;b=2">all</a>.</p>
<h2>Before</h2>
<blockquote>
<p>One.</p>
<p>Two.</p>
<p>— Bo Birch, mayor; <a href="https://paper.example/talk">interview</a>, November\u00a014, 2026</p>
</blockquote>
<h2>After</h2>
<ul>
<li>a</li>
<li>b
<ol>
<li>c</li>
<li>d</li>
</ol>
</li>
</ul>
<ol start="3">
<li>e</li>
</ol>
<hr>
<figure>
<img src="media/bbbbbbbbbbbbbbbb-1600.jpg" width="1600" height="1067" alt="">
<figcaption>Left</figcaption>
</figure>
<figure>
<img src="media/cccccccccccccccc-1600.jpg" width="1600" height="1067" alt="">
<figcaption>Photo: Cy</figcaption>
</figure>
<p>Photo: Di</p>
<p>All of them</p>
<p><a href="https://video.example/1">A film</a></p>
<figure>
<table>
<tr><th scope="col">Day</th><th scope="col">Fish</th></tr>
<tr><td>Monday</td><td>2</td></tr>
</table>
<figcaption>Catch</figcaption>
</figure>
<p>Why --&gt; not?</p>
`);
});

test("the pictures stand beside the body in their largest size, each once, and the notes say what is not in it", () => {
  const { files, notes } = cms(exportInput(everyKind()));
  expect(files.map(({ path }) => path)).toEqual([
    ...["a", "b", "c"].map((letter) => `media/${letter.repeat(16)}-1600.jpg`),
    "body.html",
  ]);
  expect(notes).toEqual([
    "The pull quote “One.” is not in the body.",
    "Block 11, an embed, goes out as a link.",
    'Block 13 is of a kind that is not known here ("poll"): only its words are in the body.',
    "The call for support “Help us” is not in the body.",
    "The most read list “Other news” is not in the body.",
    "A photo is still to come: its place in the body is its caption and credit.",
    "The corrections of the story are not in the body.",
  ]);
});

test("a caption that ends in a mark gets no other before the credit, and nothing to say leaves nothing behind", () => {
  const captions = ["Here!", "Here", "“Here”", ""].map((caption) =>
    photo("a", { caption: words(caption), credit: "© Bo" }),
  );
  expect(body(story(...captions)).match(/(?<=<figcaption>).*(?=<\/figcaption>)/g)).toEqual([
    "Here! © Bo",
    "Here. © Bo",
    "“Here” © Bo",
    "© Bo",
  ]);
  expect(body(story(p(""), h3(" "), said(""), gallery(""), table("", ["", ""])))).toBe("");
  const lost = cms(exportInput(story(photo("a", { caption: words("Lost") })), { renditions: new Map() }));
  expect(lost).toEqual({
    files: [{ kind: "text", path: "body.html", text: "<p>Lost</p>\n" }],
    notes: [
      "The photo a.jpg is missing from the story's media, or damaged: its place in the body is its caption and credit.",
    ],
  });
});

const ours: Readonly<Record<string, readonly string[]>> = {
  ...{ html: [], head: [], body: [], p: [], h2: [], h3: [], hr: [], br: [], ul: [], ol: ["start"], li: [] },
  ...{ strong: [], em: [], s: [], code: [], sub: [], sup: [], a: ["href"], blockquote: [] },
  ...{ figure: [], figcaption: [], img: ["src", "width", "height", "alt"] },
  ...{ table: [], tbody: [], tr: [], td: [], th: ["scope"] },
};

test("of any story every word is in the body once and in order, and hostile text stays text", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(arbitraryStory(), (written) => {
      const { elements, comments, mistakes, visible } = readPage(`<!doctype html>${body(written)}`);
      expect(wordsOfText(visible)).toEqual(bodyWords(written));
      expect([comments, mistakes]).toEqual([0, []]);
      for (const element of elements) {
        const attributes = attributesOf(element);
        expect(isHtml(element) && Object.keys(attributes).every((name) => ours[element.tagName]?.includes(name))).toBe(
          true,
        );
        expect(attributes.href ?? "#").toMatch(/^(https?:|mailto:|#)/i);
        expect(attributes.src ?? "media/").toMatch(/^media\/[0-9a-f]{16}-\d+\.(jpg|gif)$|^media\/$/);
      }
      const levels = elements.flatMap(({ tagName }) => (/^h\d$/.test(tagName) ? [Number(tagName[1])] : []));
      expect(levels.every((level, index) => level <= (levels[index - 1] ?? 1) + 1)).toBe(true);
    }),
    { numRuns: runs },
  );
});

test("a note names what stays behind by its first words, and not by all of them", () => {
  const [note] = cms(
    exportInput(story(pull("A light tells you where home is, and a telephone does not, said the skipper"))),
  ).notes;
  expect(note).toBe("The pull quote “A light tells you where home is, and a telephone…” is not in the body.");
});
