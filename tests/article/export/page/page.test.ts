import { expect, test } from "vitest";
import type { Block } from "../../../../article/blocks/block";
import type { ExportedStory } from "../../../../article/export/exported";
import { page } from "../../../../article/export/page/page";
import { allRenditions, renditionsThatExist, wantedRenditions } from "../../../../article/export/rendition";
import { noPublication } from "../../../../article/publication/publication";
import { type Fields, type Story, withFields } from "../../../../article/story";
import {
  byline,
  embed,
  exportInput,
  gallery,
  h2,
  h3,
  link,
  mostRead,
  p,
  photo,
  photoToCome,
  said,
  story,
  support,
  unknown,
  words,
} from "../../../builders";
import { attributesOf, readPage, wordsOf } from "../../../readPage";

const stylesheet = "p { margin: 0 }";

function exported(written: Story, publication = noPublication): ExportedStory {
  return page(exportInput(written, { publication, stylesheet }));
}

function textOf({ files }: ExportedStory): string {
  const index = files.at(-1);
  if (index?.kind !== "text") throw new Error("The last file is not index.html.");
  return index.text;
}

function parts(written: Story, tag: string, publication = noPublication): readonly string[] {
  const { elements } = readPage(textOf(exported(written, publication)));
  return elements.filter(({ tagName }) => tagName === tag).map((element) => wordsOf(element).trim());
}

function about(changes: Partial<Fields>, ...body: readonly Block[]): Story {
  return withFields(story(...body), changes);
}

function bylineOf(changes: Partial<Fields>): string {
  const text = textOf(exported(about({ language: "ru", ...changes }, p("Text.")), noPublication));
  return (/<p data-kind="byline">(.*)<\/p>/.exec(text)?.[1] ?? "").replaceAll("\u00a0", "~");
}

test("the dateline tells the time of publication, where that is on its day, and else both are told", () => {
  const publishedAt = "2026-11-14T17:30:00+03:00";
  const published = `<time datetime="${publishedAt}">14~ноября 2026, 17:30</time>`;
  const dateline = "Лиственск";
  expect(bylineOf({ dateline, datelineDate: "2026-11-14", publishedAt })).toBe(`<span>Лиственск, ${published}</span>`);
  expect(bylineOf({ dateline, datelineDate: "2026-11-13", publishedAt })).toBe(
    `<span>Лиственск, <time datetime="2026-11-13">13~ноября 2026</time></span> ${published}`,
  );
  expect(bylineOf({ dateline, publishedAt })).toBe(`<span>Лиственск</span> ${published}`);
  expect(bylineOf({ datelineDate: publishedAt, publishedAt })).toBe(`<span>${published}</span>`);
  expect(bylineOf({ publishedAt })).toBe(published);
});

test("a whole page, from its first line to its last", () => {
  const written = about(
    {
      headline: "A & B",
      kicker: "District",
      standfirst: "Why\nnot?",
      language: "en",
      dateline: "Listvensk",
      datelineDate: "2026-11-14",
      canonicalUrl: "https://paper.example/a",
      bylines: [byline("Ann Ash", "reporter"), byline("Bo Birch")],
    },
    p("Text."),
  );
  const paper = { ...noPublication, name: "The Paper", url: "https://paper.example/", language: "ru", timeZone: "" };
  expect(exported(written, paper)).toEqual({
    files: [
      {
        kind: "text",
        path: "index.html",
        text: `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A &amp; B</title>
<meta name="description" content="Why not?">
<link rel="canonical" href="https://paper.example/a">
<meta property="og:type" content="article">
<meta property="og:title" content="A &amp; B">
<meta property="og:description" content="Why not?">
<meta property="og:url" content="https://paper.example/a">
<meta property="og:locale" content="en_US">
<meta property="og:site_name" content="The Paper">
<meta property="article:author" content="Ann Ash">
<meta property="article:author" content="Bo Birch">
<meta name="twitter:card" content="summary">
<script type="application/ld+json">
{"@context":"https://schema.org","@type":"NewsArticle","mainEntityOfPage":"https://paper.example/a","url":"https://paper.example/a",\
"headline":"A \\u0026 B","description":"Why not?","author":[{"@type":"Person","name":"Ann Ash","jobTitle":"reporter"},{"@type":"Person","name":"Bo Birch"}],\
"publisher":{"@type":"NewsMediaOrganization","name":"The Paper","url":"https://paper.example/"},"inLanguage":"en",\
"dateline":"Listvensk, November\u00a014, 2026","wordCount":1,"isAccessibleForFree":true}
</script>
<style>
p { margin: 0 }
</style>
</head>
<body>
<header><a href="https://paper.example/">The Paper</a></header>
<main>
<article>
<header>
<p data-kind="kicker">District</p>
<h1>A &amp; B</h1>
<p data-kind="standfirst">Why not?</p>
<p data-kind="byline"><span><b>Ann Ash</b>, reporter; <b>Bo Birch</b></span> <span>Listvensk, <time datetime="2026-11-14">November\u00a014, 2026</time></span></p>
</header>
<p>Text.</p>
</article>
</main>
</body>
</html>
`,
      },
    ],
    notes: [],
  });
});

test("without a headline there is no h1, and the title is the first 60 characters of the text", () => {
  const written = story(
    h2("Сначала заголовок"),
    p("А потом\nтекст, который длиннее, чем можно вместить в шестьдесят знаков 👩‍🚒"),
  );
  expect(parts(written, "h1")).toEqual([]);
  expect(parts(written, "title")).toEqual(["Сначала заголовок А потом текст, который длиннее, чем можно"]);
  expect(parts(story(p(`${"x".repeat(59)}👩‍🚒y`)), "title")).toEqual([`${"x".repeat(59)}👩‍🚒`]);
  expect(parts(story(p()), "title")).toEqual(["Untitled"]);
  expect(parts(about({ headline: "One", seoTitle: "Two" }, p("x")), "title")).toEqual(["Two"]);
});

test("language and direction are the story's, else the publication's, else what the letters say", () => {
  const root = (written: Story, language = "") => {
    const { elements } = readPage(textOf(exported(written, { ...noPublication, language })));
    return elements.slice(0, 1).map(attributesOf);
  };
  expect(root(about({ language: "he" }, p("Text")), "ru")).toEqual([{ lang: "he", dir: "rtl" }]);
  expect(root(story(p("Text")), "de")).toEqual([{ lang: "de", dir: "ltr" }]);
  expect(root(story(p("Текст")))).toEqual([{ lang: "ru", dir: "ltr" }]);
  expect(root(story(p("Text")))).toEqual([{ dir: "ltr" }]);
});

test("the lead photo is the one before the first words, and it is printed once, at its place", () => {
  const places = (...body: readonly Block[]) => {
    const { elements } = readPage(textOf(exported(story(...body))));
    return elements.filter(({ tagName }) => tagName === "figure").map((one) => attributesOf(one)["data-place"] ?? "");
  };
  expect(places(photo("a"), p("x"), photo("b"))).toEqual(["lead", ""]);
  expect(places(p(), mostRead("", "x"), photoToCome("X"), photo("a"), p("x"))).toEqual(["", "lead"]);
  expect(places(p("x"), photo("a"))).toEqual([""]);
  expect(places(photoToCome("X"), p("x"))).toEqual([""]);
});

test("no level of heading is skipped", () => {
  expect(parts(story(h3("a"), h3("b"), h2("c"), h3("d")), "h2")).toEqual(["a", "b", "c"]);
});

test("a photo goes out in the usual widths below its own, as JPEG; a GIF as it is", () => {
  const widthsOf = (width: number, format: "png" | "gif" = "png") =>
    wantedRenditions(photo("a", { width, height: width / 2, format })).map((one) => [
      one.width,
      one.height,
      one.format,
      one.original,
    ]);
  expect(widthsOf(4000)).toEqual([
    [480, 240, "jpeg", false],
    [960, 480, "jpeg", false],
    [1600, 800, "jpeg", false],
  ]);
  expect(widthsOf(1200).map(([width]) => width)).toEqual([480, 960, 1200]);
  expect(widthsOf(480).map(([width]) => width)).toEqual([480]);
  expect(widthsOf(4000, "gif")).toEqual([[4000, 2000, "gif", true]]);
  expect(wantedRenditions(photoToCome())).toEqual([]);
});

test("the files of a photo are listed once, before index.html, under names that say nothing of the machine", () => {
  const written = story(
    photo("a", { fileName: "/home/ann/secret.jpg" }),
    gallery("", photo("a"), photo("b", { width: 300, height: 200 })),
  );
  expect(exported(written).files.map(({ path }) => path)).toEqual([
    "media/aaaaaaaaaaaaaaaa-480.jpg",
    "media/aaaaaaaaaaaaaaaa-960.jpg",
    "media/aaaaaaaaaaaaaaaa-1600.jpg",
    "media/bbbbbbbbbbbbbbbb-300.jpg",
    "index.html",
  ]);
  expect(textOf(exported(written))).not.toContain("secret");
});

test("a page names only pictures that there are", () => {
  const written = about(
    { language: "en" },
    photo("a", { format: "png", fileName: "a.png" }),
    photo("b", { fileName: "b.jpg" }),
    photo("c"),
  );
  const renditions = renditionsThatExist(written, ({ asset, width, original }) =>
    asset.startsWith("a") ? original : asset.startsWith("c") && width < 900,
  );
  const { files, notes } = page(exportInput(written, { stylesheet, renditions }));
  expect(files.map(({ path }) => path)).toEqual([
    "media/aaaaaaaaaaaaaaaa-2400.png",
    "media/cccccccccccccccc-480.jpg",
    "index.html",
  ]);
  expect(notes).toEqual([
    "The photo a.png goes out as its original file, in its full size.",
    "The photo b.jpg is missing from the story's media, or damaged: its place on the page is its caption and credit.",
  ]);
  expect(allRenditions(written).size).toBe(3);
});

test("the notes say what did not go out as it stands in the story", () => {
  const written = story(
    p(words(link("ftp://a.example/", "x"), link("", "y"))),
    unknown({ kind: "poll", question: "Which?" }),
    unknown({ kind: "map" }),
    embed("javascript:alert(1)"),
    said("x", "", { source: { kind: "", title: "t", url: "nowhere", date: "" } }),
    support("x", "y", "tel:1"),
    photoToCome("Reuters"),
    photoToCome("AP"),
  );
  expect(exported(written).notes).toEqual([
    "The story names no language; the page names none either.",
    'Block 1: the page does not link to "ftp://a.example/".',
    'Block 2 is of a kind that is not known here ("poll"): only its words are on the page.',
    'Block 3 is of a kind that is not known here ("map"): nothing of it is on the page.',
    'Block 4: the page does not link to "javascript:alert(1)".',
    'Block 5: the page does not link to "nowhere".',
    'Block 6: the page does not link to "tel:1".',
    "A photo is still to come: its place on the page is its caption and credit.",
  ]);
  expect(exported(about({ language: "qq" }, p("Текст"))).notes).toEqual([
    'The story names a language that is not known ("qq"); the page says "ru".',
  ]);
});

test("corrections stand at the end, notes to the desk nowhere", () => {
  const corrections = [{ id: "00000000000c", date: "2026-11-15", text: "The route is 14." }];
  const written = about({ language: "en", corrections, editorsNote: "Ask the lawyer" }, p("Text."));
  expect(parts(written, "section")).toEqual(["Corrections \n November\u00a015, 2026: The route is 14."]);
  expect(textOf(exported(written))).not.toContain("lawyer");
});

test.each([
  "p::after { content: '</style><script>' } <!-- a -->",
  "p { color: red } <<!--/style><script>alert(1)</script>",
  "p { color: red } <!<!----/style><!--<script>",
])("a stylesheet cannot leave its element: %s", (sheet) => {
  const { files } = page(exportInput(story(p("x")), { stylesheet: sheet }));
  const { elements, mistakes } = readPage(textOf({ files, notes: [] }));
  expect(mistakes).toEqual([]);
  expect(elements.filter(({ tagName }) => tagName === "script")).toHaveLength(1);
});

test("a publication's own sheet is the page's only one", () => {
  const own = { ...noPublication, stylesheet: "h1 { color: teal }\u0000" };
  const { elements } = readPage(textOf(exported(story(p("x")), own)));
  const sheets = elements.filter(({ tagName }) => tagName === "style").map((element) => wordsOf(element).trim());
  expect(sheets).toEqual(["h1 { color: teal }"]);
});

test("the same story gives the same bytes", () => {
  const written = about({ headline: "A", language: "en" }, photo("a"), p("x"));
  expect(exported(written)).toEqual(exported(structuredClone(written)));
});
