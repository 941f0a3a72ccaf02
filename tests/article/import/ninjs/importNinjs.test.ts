import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { importStory } from "../../../../article/import/importStory";
import { noFields } from "../../../../article/story";
import { countedIds, p, said, words } from "../../../builders";
import { withoutIds } from "../carried";

function read(item: object) {
  const imported = importStory(JSON.stringify(item), countedIds());
  if (imported.kind !== "story") throw new Error(imported.sentence);
  return imported;
}

test("an agency's item becomes a story: its HTML before its plain text, and pictures that have no place in it behind", () => {
  const { story, pictures } = read({
    uri: "https://agency.example/1",
    headlines: [{ value: "Ice" }, { role: "seo", value: "Ice 2026" }],
    descriptions: [{ role: "summary", value: "It ran." }],
    by: "Anna Lun",
    located: "Minsk",
    firstCreated: "2026-11-14T10:00:00Z",
    versionCreated: "2026-11-14T10:00:00Z",
    language: "en",
    subjects: [{ name: "lakes", uri: "https://cv.example/lakes" }],
    bodies: [
      { contentType: "text/plain", value: "Plain" },
      {
        contentType: "text/html",
        value: "<html><body><h1>Ice</h1><p>It ran.</p><blockquote>Yes.</blockquote></body></html>",
      },
    ],
    associations: [
      {
        name: "a",
        uri: "https://agency.example/a",
        type: "picture",
        by: "Bob / Agency",
        descriptions: [{ value: "The pier" }],
        renditions: [
          { name: "small", href: "https://agency.example/s.jpg", width: 100 },
          { name: "large", href: "https://agency.example/l.jpg", width: 900 },
        ],
      },
    ],
  });
  expect(withoutIds(story)).toMatchObject({
    fields: {
      ...noFields,
      ...{
        headline: "Ice",
        seoTitle: "Ice 2026",
        standfirst: "It ran.",
        dateline: "Minsk",
        language: "en",
        tags: ["lakes"],
      },
      publishedAt: "2026-11-14T10:00:00Z",
      bylines: [{ id: "", name: "Anna Lun", role: "" }],
    },
    body: [
      { kind: "heading", text: words("Ice") },
      withoutIds(p("It ran.")),
      withoutIds(said("Yes.")),
      { kind: "photo", asset: null, caption: words("The pier"), credit: "Bob / Agency", decorative: false },
    ],
  });
  expect([...(pictures?.values() ?? [])]).toEqual(["https://agency.example/l.jpg"]);
});

test("an item with plain text alone has its paragraphs; what is no list or no text in it is passed over", () => {
  const item = {
    uri: "x:1",
    headlines: "Ice",
    bodies: [{ value: "One\n\nTwo" }, 7],
    people: [{ name: 3 }],
    associations: {},
  };
  expect(withoutIds(read(item).story)).toMatchObject({
    fields: noFields,
    body: [withoutIds(p("One")), withoutIds(p("Two"))],
  });
});

const examples = new URL("../../../../../shared/data/ninjs/", import.meta.url);

describe.skipIf(!existsSync(examples))("items of agencies (needs ../shared)", () => {
  it.each(["example_dpa_text.json", "example_tt_text_image_3.json"])(
    "%s comes with its headline and its words",
    (name) => {
      const item = JSON.parse(readFileSync(new URL(name, examples), "utf8"));
      const { story } = read(item);
      expect(story.fields.headline).toBe(item.headlines[0].value);
      expect(story.body.length).toBeGreaterThan(3);
    },
  );
});
