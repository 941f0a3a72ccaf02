import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { blockLines } from "../../../../article/blockLines";
import type { Block } from "../../../../article/blocks/block";
import type { Photo } from "../../../../article/blocks/photo";
import { cms } from "../../../../article/export/cms/cms";
import { page } from "../../../../article/export/page/page";
import { importHtml } from "../../../../article/import/html/importHtml";
import { importStory } from "../../../../article/import/importStory";
import { noPublication } from "../../../../article/publication/publication";
import type { Story } from "../../../../article/story";
import {
  bullets,
  countedIds,
  divider,
  exportInput,
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
import { collapse, readPage } from "../../../readPage";
import { textOf } from "../../export/textOf";
import { withoutIds } from "../carried";

function read(html: string) {
  const imported = importHtml(html, countedIds(5000));
  if (imported.kind !== "story") throw new Error(imported.sentence);
  return imported;
}

function expectBody(html: string, ...body: readonly Block[]): void {
  expect((withoutIds(read(html).story) as Story).body).toEqual((withoutIds(story(...body)) as Story).body);
}

/** What a page does not carry of these stories: where pictures come from, the kind of a source, and fields nobody sees. */
function asOnAPage(one: Story): unknown {
  const photoOnAPage = (photo: Photo): Photo => ({
    ...photo,
    ...{ asset: null, fileName: "", width: 0, height: 0, fromFile: [], focus: null },
  });
  const { headline, kicker, standfirst, language, bylines, dateline, datelineDate, publishedAt, corrections } =
    one.fields;
  return {
    fields: { headline, kicker, standfirst, language, bylines, dateline, datelineDate, publishedAt, corrections },
    body: one.body.map((block) => {
      if (block.kind === "photo") return photoOnAPage(block);
      return block.kind === "quote" ? { ...block, source: { ...block.source, kind: "" } } : block;
    }),
  };
}

test.each(["kites.en", "lighthouse.ru"])("the page of the sample %s comes back as a story", (name) => {
  const file = readFileSync(new URL(`../../../../assets/samples/${name}.json`, import.meta.url), "utf8");
  const sample = importStory(file, countedIds());
  if (sample.kind !== "story") throw new Error(sample.sentence);
  const html = textOf(
    page(exportInput(sample.story, { publication: { ...noPublication, name: "Lake", url: "https://lake.example/" } })),
  );
  const { story: back, pictures } = read(html);
  expect(withoutIds(back)).toMatchObject(withoutIds(asOnAPage(sample.story)) as object);
  expect([...(pictures?.values() ?? [])].every((address) => address.startsWith("media/"))).toBe(true);
});

test("a CMS body comes back with its pictures, their credits, and who said what", () => {
  const file = readFileSync(new URL("../../../../assets/samples/kites.en.json", import.meta.url), "utf8");
  const sample = importStory(file, countedIds());
  if (sample.kind !== "story") throw new Error(sample.sentence);
  const { story: back, pictures } = read(textOf(cms(exportInput(sample.story))));
  const parts = (one: Story) =>
    one.body.map((block) => {
      if (block.kind === "photo") return [block.caption, block.credit, block.copyright, block.alt];
      return block.kind === "quote"
        ? [block.quotation, block.speaker, block.role, block.source.url]
        : blockLines(block);
    });
  expect(parts(back)).toEqual(parts(sample.story));
  expect([...(pictures?.values() ?? [])]).toEqual(["media/afa1c7074b2f7a8d-1600.jpg"]);
});

test("a page of our own brings its story alone; of any other page every word comes", () => {
  const ours = textOf(page(exportInput(story(p("One")), { publication: { ...noPublication, name: "Lake" } })));
  expectBody(ours, p("One"));
  expectBody("<body><header>Lake</header><main><p>One</p></main><footer>Us</footer>", p("Lake"), p("One"), p("Us"));
});

test("HTML of any author keeps its structure", () => {
  expectBody(
    `<h2> Why </h2>It <i>ran</i>
     <b>past </b> <a href="https://example.org/">the <u>pier</u></a>.<hr>
     <ul><li>one<ol start="3"><li><p>a</p><p>b</p></li></ol></li> two<li>three</li></ul>
     <h4>How</h4><table><caption>Counts</caption><thead><tr><th>Year<th>Ice</thead><tr><td>2026<td>thin</table>
     <blockquote><p>Yes.</p><footer>— Anna Lun</footer></blockquote>
     <blockquote><p>No.</p><p>— Bob, skipper; <a href="https://example.org/b">a letter</a></p></blockquote>
     <pre>a
  b</pre>`,
    h2("Why"),
    p(
      words(
        "It ",
        marked("ran", "italic"),
        " ",
        marked("past ", "bold"),
        link("https://example.org/", "the pier"),
        ".",
      ),
    ),
    divider(),
    bullets(item("one", { ...numbered(words("a", { kind: "break" }, "b")), start: 3 }), "two", "three"),
    h3("How"),
    table("Counts", ["Year", "Ice"], ["2026", "thin"]),
    said("Yes.", "Anna Lun"),
    said("No.", "Bob", {
      role: "skipper",
      source: { kind: "", title: "a letter", url: "https://example.org/b", date: "" },
    }),
    p(words(marked("a", "code"), { kind: "break" }, marked("  b", "code"))),
  );
});

test("pictures keep their places with caption and alternative text", () => {
  const { story: back, pictures } = read(
    '<figure><img src="a.jpg" alt="A pier"><figcaption>The pier</figcaption></figure><p>One <img src="b.png"> two</p>',
  );
  expect(back.body).toMatchObject([
    { kind: "photo", asset: null, alt: "A pier", caption: words("The pier") },
    { kind: "paragraph", text: words("One two") },
    { kind: "photo", asset: null },
  ]);
  expect([...(pictures?.values() ?? [])]).toEqual(["a.jpg", "b.png"]);
});

test.each([
  ["The pier. Photo: Lun. © Lake", "The pier.", "Lun", "© Lake"],
  ["Фото: Лунь", "", "Лунь", ""],
  ["Photo: of the pier", "", "of the pier", ""],
  ["The old photo: a pier", "The old photo: a pier", "", ""],
])("the credit is found at the end of a caption: %s", (caption, before, credit, copyright) => {
  const photoIn = (figure: string) =>
    read(`${figure}<img src="a.jpg"><figcaption>${caption}</figcaption></figure>`).story.body;
  expect(photoIn("<figure>")).toMatchObject([{ kind: "photo", caption: words(before), credit, copyright }]);
  expect(photoIn('<figure data-kind="photo">')).toMatchObject([{ kind: "photo", caption: words(caption), credit: "" }]);
});

const tags = [
  "p",
  "div",
  "span",
  "b",
  "a",
  "ul",
  "ol",
  "li",
  "table",
  "tr",
  "td",
  "th",
  "caption",
  "figure",
  "figcaption",
].concat(
  [
    "blockquote",
    "footer",
    "cite",
    "h1",
    "h2",
    "h5",
    "section",
    "article",
    "main",
    "header",
    "aside",
    "nav",
    "pre",
    "dl",
    "dt",
    "dd",
  ],
  ["details", "summary", "button", "label", "q", "address", "center", "font", "img", "br", "hr"],
);
const kinds = [
  "quote",
  "pull-quote",
  "photo",
  "gallery",
  "embed",
  "support",
  "most-read",
  "table",
  "unknown",
  "byline",
];

test("no word of any page is lost, whatever stands in what", () => {
  const word = fc.constantFrom("ice", "ran", "past", "pier", "лёд");
  const open = fc
    .tuple(fc.constantFrom(...tags), fc.option(fc.constantFrom(...kinds), { freq: 3 }))
    .map(([tag, kind]) => (kind === null ? `<${tag}>` : `<${tag} data-kind="${kind}">`));
  const close = fc.constantFrom(...tags).map((tag) => `</${tag}>`);
  const piece = fc.oneof(word, open, close).map((text) => ` ${text} `);
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 25 }), (pieces) => {
      const html = pieces.join("");
      const shown = wordsIn(readPage(`<!doctype html><body>${html}`).visible);
      fc.pre(shown.length > 0);
      const { story: back } = read(`<!doctype html><body>${html}`);
      const lines = [
        ...Object.values(back.fields).filter((value) => typeof value === "string"),
        ...back.body.flatMap(blockLines),
      ];
      expect(wordsIn(lines.join(" ")).sort()).toEqual(shown.sort());
    }),
    { numRuns: Number(process.env.GALLEY_RUNS ?? 200) },
  );
}, 300_000);

function wordsIn(text: string): string[] {
  return collapse(text).match(/\p{L}+/gu) ?? [];
}
