import { type parse as Parse, parse } from "@wordpress/block-serialization-default-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../../../article/blocks/block";
import { wordpress } from "../../../../article/export/wordpress/wordpress";
import type { Story } from "../../../../article/story";
import { arbitraryStory } from "../../../arbitraries";
import {
  embed,
  exportInput,
  gallery,
  h2,
  link,
  p,
  photo,
  photoToCome,
  said,
  story,
  table,
  unknown,
  words,
} from "../../../builders";
import { attributesOf, type PageElement, readPage } from "../../../readPage";
import { sampleStories } from "../../../sampleStories";
import { bodyWords, wordsOfText } from "../body/bodyWords";
import { everyKind } from "../body/everyKind";

type ParsedBlock = ReturnType<typeof Parse>[number];

const runs = Number(process.env.GALLEY_RUNS ?? 100);

function post(written: Story): string {
  const { files } = wordpress(exportInput(written));
  const last = files.at(-1);
  if (last?.kind !== "text") throw new Error("The last file is no text.");
  return last.text;
}

/** A block's name, what it says in its comment, and the blocks in it. White space between blocks is none. */
function outline(blocks: readonly ParsedBlock[]): readonly unknown[] {
  return blocks
    .filter(({ blockName, innerHTML }) => blockName !== null || innerHTML.trim() !== "")
    .map(({ blockName, attrs, innerBlocks }) => {
      const parts = [blockName, ...(Object.keys(attrs ?? {}).length > 0 ? [attrs] : [])];
      return innerBlocks.length === 0 && parts.length === 1 ? blockName : [...parts, ...outline(innerBlocks)];
    });
}

/** The HTML that WordPress shows: the blocks without their comments. */
function shown(blocks: readonly ParsedBlock[]): string {
  return blocks
    .map(({ innerContent, innerBlocks }) => {
      let next = 0;
      return innerContent.map((part) => part ?? shown(innerBlocks.slice(next, ++next))).join("");
    })
    .join("");
}
const image = ["core/image", { sizeSlug: "full", linkDestination: "none" }];
const quote = (paragraphs: number) => ["core/quote", ...Array.from({ length: paragraphs }, () => "core/paragraph")];

test("the samples are the blocks they should be", () => {
  const names = (written: Story) =>
    parse(post(written)).flatMap(({ blockName }) => (blockName === null ? [] : [blockName.replace("core/", "")]));
  expect(sampleStories().map((written) => names(written).join(" "))).toEqual([
    "image paragraph paragraph quote heading paragraph quote paragraph",
    "image paragraph paragraph quote heading paragraph image paragraph quote paragraph heading paragraph list paragraph heading paragraph image quote paragraph paragraph list separator paragraph quote paragraph paragraph",
  ]);
});

test("a post with every kind of block: its blocks", () => {
  expect(outline(parse(post(everyKind())))).toEqual([
    image,
    "core/paragraph",
    "core/heading",
    quote(2),
    "core/heading",
    [
      "core/list",
      "core/list-item",
      ["core/list-item", ["core/list", { ordered: true }, "core/list-item", "core/list-item"]],
    ],
    ["core/list", { ordered: true, start: 3 }, "core/list-item"],
    "core/separator",
    ["core/gallery", { linkTo: "none" }, image, image],
    "core/paragraph",
    "core/paragraph",
    "core/paragraph",
    "core/table",
    ["core/group", { metadata: { name: "poll" }, layout: { type: "constrained" } }, "core/paragraph"],
  ]);
});

test("each block is written as WordPress's editor writes it", () => {
  const source = { kind: "", title: "A talk", url: "https://paper.example/", date: "" } as const;
  const html = (...body: readonly Block[]) => post(story(...body)).trimEnd();
  expect(html(said("Yes.", "Bo", { source }))).toBe(`<!-- wp:quote -->
<blockquote class="wp-block-quote"><!-- wp:paragraph -->
<p>Yes.</p>
<!-- /wp:paragraph --><cite>Bo; <a href="https://paper.example/">A talk</a></cite></blockquote>
<!-- /wp:quote -->`);
  expect(
    html(photo("a", { alt: "[gallery]", credit: "Ann" })),
  ).toBe(`<!-- wp:image {"sizeSlug":"full","linkDestination":"none"} -->
<figure class="wp-block-image size-full"><img src="media/aaaaaaaaaaaaaaaa-1600.jpg" alt="&#91;gallery]"/><figcaption class="wp-element-caption">Photo: Ann</figcaption></figure>
<!-- /wp:image -->`);
  expect(html(table("Catch", ["Day", "Fish"], ["Monday", "2"]))).toBe(`<!-- wp:table -->
<figure class="wp-block-table"><table class="has-fixed-layout"><thead><tr><th scope="col">Day</th><th scope="col">Fish</th></tr></thead><tbody><tr><td>Monday</td><td>2</td></tr></tbody></table><figcaption class="wp-element-caption">Catch</figcaption></figure>
<!-- /wp:table -->`);
  expect(
    html(gallery("All", photo("a", { decorative: true, alt: "Kept aside" }))),
  ).toBe(`<!-- wp:gallery {"linkTo":"none"} -->
<figure class="wp-block-gallery has-nested-images columns-default is-cropped"><!-- wp:image {"sizeSlug":"full","linkDestination":"none"} -->
<figure class="wp-block-image size-full"><img src="media/aaaaaaaaaaaaaaaa-1600.jpg" alt=""/></figure>
<!-- /wp:image --><figcaption class="blocks-gallery-caption wp-element-caption">All</figcaption></figure>
<!-- /wp:gallery -->`);
  expect(
    html(unknown({ kind: "a--b<c>", text: "x" })),
  ).toBe(`<!-- wp:group {"metadata":{"name":"a\\u002d\\u002db\\u003cc\\u003e"},"layout":{"type":"constrained"}} -->
<div class="wp-block-group"><!-- wp:paragraph -->
<p>x</p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->`);
});

test("WordPress is given no shortcode to run and no address to fetch", () => {
  const written = story(
    p("[embed]https://x.example/[/embed]"),
    p(" https://video.example/1 "),
    h2("[caption]"),
    gallery("[gallery ids=1]", photoToCome("[x]")),
    embed("https://video.example/2"),
    p(words("https://a.example ", link("https://b.example/", "b"))),
  );
  const html = post(written);
  expect(html).not.toContain("[");
  expect(html).toContain("<p> https:&#47;&#47;video.example/1 </p>");
  expect(html).toContain('<p><a href="https://video.example/2">https://video.example/2</a></p>');
  expect(html).toContain('<p>https://a.example <a href="https://b.example/">b</a></p>');
  expect(wordsOfText(readPage(shown(parse(html))).visible)).toEqual(bodyWords(written));
});

/** What in an element is not of our making. */
function strayParts(element: PageElement): readonly string[] {
  const { class: name = "", href = "#", src = "media/", ...others } = attributesOf(element);
  return [
    ...(/^((wp-block|has|size|columns|is|wp-element|blocks)-[a-z-]+ ?)*$/.test(name) ? [] : [name]),
    ...(/^(https?:|mailto:|#)/i.test(href) ? [] : [href]),
    ...(src.startsWith("media/") ? [] : [src]),
    ...Object.keys(others).filter((other) => !["alt", "start", "scope"].includes(other)),
  ];
}

const known = ["paragraph", "heading", "list", "list-item", "quote", "image", "gallery", "separator", "table", "group"];

test("any story is blocks and nothing else, with every word once and in order, and hostile text stays text", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(arbitraryStory(), (written) => {
      const blocks = parse(post(written));
      const names = new Set(
        outline(blocks)
          .flat(20)
          .filter((part) => typeof part === "string" || part === null),
      );
      expect([...names].filter((name) => !known.includes(String(name).replace("core/", "")))).toEqual([]);
      const { elements, comments, mistakes, visible } = readPage(`<!doctype html>${shown(blocks)}`);
      expect(wordsOfText(visible)).toEqual(bodyWords(written));
      expect([comments, mistakes.filter((mistake) => !mistake.startsWith("non-void"))]).toEqual([0, []]);
      expect(elements.flatMap(strayParts)).toEqual([]);
    }),
    { numRuns: runs },
  );
});
