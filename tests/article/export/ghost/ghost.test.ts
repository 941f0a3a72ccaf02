import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { ghost } from "../../../../article/export/ghost/ghost";
import type { Story } from "../../../../article/story";
import { arbitraryStory } from "../../../arbitraries";
import { embed, exportInput, gallery, p, photo, said, story, words } from "../../../builders";
import { type GhostNode, hasGhostImporter, importedPosts } from "../../../ghost/importedPosts";
import { readPage } from "../../../readPage";
import { sampleStories } from "../../../sampleStories";
import { bodyWords, wordsOfText } from "../body/bodyWords";
import { everyKind } from "../body/everyKind";

const runs = Number(process.env.GALLEY_RUNS ?? 60);

function post(written: Story): string {
  const last = ghost(exportInput(written)).files.at(-1);
  if (last?.kind !== "text") throw new Error("The last file is no text.");
  return last.text;
}

const visible = (html: unknown) => readPage(`<!doctype html>${html}`).visible;

/** What a reader sees of a part of Ghost's document. */
function seen(node: GhostNode): string {
  switch (node.type) {
    case "extended-text":
      return String(node.text);
    case "linebreak":
      return "\n";
    case "image":
    case "gallery":
      return ` ${visible(node.caption ?? "")} `;
    case "html":
      return visible(node.html);
    case "callout":
      return visible(node.calloutText);
    case "bookmark":
      return String((node.metadata as { title: string }).title);
    case "link":
      return (node.children ?? []).map(seen).join("");
    default:
      return ` ${(node.children ?? []).map(seen).join("")} `;
  }
}

test("Ghost gets its own cards where a plain body has none", () => {
  const written = story(
    gallery("All", photo("a", { caption: words("Left") }), photo("b", { credit: "Bo" })),
    embed("https://video.example/1", "A <film>"),
    embed("mailto:desk@paper.example"),
  );
  expect(post(written)).toBe(`<figure class="kg-card kg-gallery-card">
<div class="kg-gallery-container">
<div class="kg-gallery-image"><img src="media/aaaaaaaaaaaaaaaa-1600.jpg" width="1600" height="1067" alt=""></div>
<div class="kg-gallery-image"><img src="media/bbbbbbbbbbbbbbbb-1600.jpg" width="1600" height="1067" alt=""></div>
</div>
<figcaption>Left / Photo: Bo / All</figcaption>
</figure>
<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://video.example/1"><div class="kg-bookmark-title">A &lt;film&gt;</div></a></figure>
<p><a href="mailto:desk@paper.example">mailto:desk@paper.example</a></p>
`);
});

test("a gallery that is too large for Ghost goes out as several, which the notes say", () => {
  const photos = Array.from({ length: 11 }, (_, index) => photo(index.toString(16), { caption: words(`${index}`) }));
  const { notes } = ghost(exportInput(story(gallery("All", ...photos))));
  expect(post(story(gallery("All", ...photos))).match(/(?<=<figcaption>).*(?=<\/figcaption>)/g)).toEqual([
    "0 / 1 / 2 / 3 / 4 / 5 / 6 / 7 / 8",
    "9 / 10 / All",
  ]);
  expect(notes).toEqual([
    "Block 1: Ghost has one caption for a gallery, so those of its photos stand in it one after another.",
    "Block 1: Ghost has 9 photos in a gallery at the most, so this one goes out as several.",
  ]);
});

const seed = Date.now();
const talk = { kind: "", title: "A talk", url: "https://paper.example/", date: "" } as const;
const stories = [
  everyKind(),
  ...sampleStories(),
  story(said("Linked.", "", { source: talk }), p("{{x}} {first_name}")),
  ...fc.sample(arbitraryStory(), { numRuns: runs, seed }),
];
let documents: readonly (readonly GhostNode[])[] = [];
beforeAll(() => {
  if (hasGhostImporter) documents = importedPosts(stories.map(post));
}, 60_000);

test.skipIf(!hasGhostImporter)("Ghost makes the right card of every kind of block (needs Ghost's importer)", () => {
  const [parts = []] = documents;
  const all = (type: string) => parts.filter((part) => part.type === type);
  expect(parts.map(({ type }) => type)).toEqual([
    ...["image", "paragraph", "extended-heading", "extended-quote", "extended-heading", "list", "list"],
    ...["horizontalrule", "gallery", "paragraph", "paragraph", "bookmark", "html", "callout"],
  ]);
  const caption = "The <em>pier</em>. Photo: Ann Ash. © The Paper";
  expect(all("image")).toMatchObject([{ alt: 'A "pier"', src: "media/aaaaaaaaaaaaaaaa-1600.jpg", caption }]);
  expect(all("extended-heading").map(({ tag }) => tag)).toEqual(["h2", "h2"]);
  expect(all("list").map(({ tag, start }) => [tag, start])).toEqual([
    ["ul", 1],
    ["ol", 3],
  ]);
  expect(all("bookmark")).toMatchObject([{ url: "https://video.example/1", metadata: { title: "A film" } }]);
});

const cards = ["image", "gallery", "bookmark", "html", "callout", "horizontalrule"];
const texts = ["paragraph", "extended-heading", "extended-quote", "list"];

test.skipIf(!hasGhostImporter)("of any story Ghost keeps every word once and in order (needs Ghost's importer)", () => {
  for (const [index, written] of stories.entries()) {
    const parts = documents[index] ?? [];
    expect(wordsOfText(parts.map(seen).join("\n")), `seed ${seed}`).toEqual(bodyWords(written));
    expect(parts.filter(({ type }) => ![...cards, ...texts].includes(type))).toEqual([]);
    expect(addressesIn(parts).filter((url) => !/^(https?:|mailto:|#|media\/)/i.test(url))).toEqual([]);
  }
});

function addressesIn(parts: readonly GhostNode[]): readonly string[] {
  return parts.flatMap(({ url = "#", src = "#", children = [] }) => [
    String(url),
    String(src),
    ...addressesIn(children),
  ]);
}
