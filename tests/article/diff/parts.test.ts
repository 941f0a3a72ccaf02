import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { blockContent } from "../../../article/diff/partChanges";
import { blockParts } from "../../../article/diff/parts";
import { isJsonObject, type JsonValue } from "../../../article/json";
import { plainText } from "../../../article/text";
import { arbitraryStory } from "../../arbitraries";
import {
  bullets,
  divider,
  embed,
  h3,
  item,
  mostRead,
  numbered,
  p,
  photo,
  photoToCome,
  said,
  support,
  table,
  unknown,
} from "../../builders";

function listed(block: Block): readonly string[] {
  return blockParts(block).map(({ name, level, content }) => `${name} ${level}: ${plainText(content)}`);
}

test("a block is its kind, its words and its settings", () => {
  expect(listed(p("One"))).toEqual(["kind 0: Paragraph", "text 0: One"]);
  expect(listed(h3("One"))).toEqual(["kind 0: Subheading", "text 0: One"]);
  expect(listed(divider())).toEqual(["kind 0: Divider"]);
  expect(listed(embed("https://a.example/", "A"))).toEqual([
    "kind 0: Link card",
    "title 0: A",
    "address 0: https://a.example/",
  ]);
  expect(listed(support("Help", "Give", ""))).toEqual(["kind 0: Support", "text 0: Help", "label 0: Give"]);
  expect(listed(unknown({ kind: "poll", n: 1 }))).toEqual([
    "kind 0: Unknown block",
    'kept 0: {"id":"","kind":"poll","n":1}',
  ]);
  expect(listed({ ...divider(), rest: { mood: "calm" } })).toEqual(["kind 0: Divider", 'kept 0: {"mood":"calm"}']);
});

test("a list says its depth, and where the kind of list changes", () => {
  expect(
    listed(bullets("one", item("two", bullets("three")), item("four", { ...numbered("five"), start: 3 }))),
  ).toEqual([
    ...["kind 0: Bulleted list", "item 0: one", "item 0: two", "item 1: three", "item 0: four"],
    ...["setting 1: Numbered list from 3", "item 1: five"],
  ]);
});

test("a quote has its speaker and its source", () => {
  const source = { kind: "interview", title: "Radio", url: "https://r.example/", date: "2026-11-14" } as const;
  expect(listed(said("Yes", "Anna", { role: "head", language: "be", source }))).toEqual([
    ...["kind 0: Quote", "quotation 0: Yes", "speaker 0: Anna", "role 0: head", "setting 0: In Belarusian"],
    ...["sourceKind 0: interview", "source 0: Radio", "sourceDate 0: 2026-11-14", "sourceLink 0: https://r.example/"],
  ]);
});

test("a photo names its picture by the asset", () => {
  const focused = photo("a", { decorative: true, focus: { x: 0.5, y: 0.255 }, credit: "AP" });
  expect(listed(focused)).toEqual([
    ...[
      "kind 0: Photo",
      "picture 0: a.jpg",
      "setting 0: Decorative",
      "setting 0: Focal point 50 % across, 25.5 % down",
    ],
    ...["caption 0: ", "credit 0: AP"],
  ]);
  expect(blockParts(focused)[1]?.content).toMatchObject([{ kind: "link", url: "a".repeat(64) }]);
  expect(listed(photoToCome())).toEqual(["kind 0: Photo", "picture 0: Photo to come", "caption 0: "]);
});

test("rows and headlines are numbered", () => {
  expect(listed(table("Cap", ["a", "b"], ["1", "2"]))).toEqual([
    ...["kind 0: Table", "caption 0: Cap", "cell 1: a", "cell 1: b", "setting 1: Header row", "cell 2: 1", "cell 2: 2"],
  ]);
  expect(listed(mostRead("Top", "one", { text: "two", url: "https://a.example/" }))).toEqual([
    ...["kind 0: Most read", "title 0: Top", "item 1: one", "item 2: two", "link 2: https://a.example/"],
  ]);
});

/** What neither a reader nor a desk sees: ids, where a photo's words came from, and the measures of a file that is named by its hash. */
const unseen = new Set(["id", "fromFile", "format", "width", "height"]);

/** Every value that can be had by changing one leaf of this one. */
function* changedOnce(value: JsonValue): Generator<JsonValue> {
  if (Array.isArray(value)) {
    const list: readonly JsonValue[] = value;
    for (const [index, inner] of list.entries()) for (const one of changedOnce(inner)) yield list.with(index, one);
  } else if (isJsonObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (isNothing(value, key)) continue;
      for (const one of changedOnce(inner)) yield { ...value, [key]: one };
    }
  } else if (typeof value === "string") yield `${value} more`;
  else if (typeof value === "number") yield value + 1;
  else if (typeof value === "boolean") yield !value;
}

function isNothing(parent: Readonly<Record<string, JsonValue>>, key: string): boolean {
  if (unseen.has(key) || key === "kind" || key === "level" || key === "marks") return true;
  if (key === "start" && parent.ordered === false) return true;
  if (key === "fileName" && parent.asset === null) return true;
  return key === "url" && parent.kind === "link" && parent.url === "";
}

test("every word and every setting of a block is in some part", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryStory(), (story) => {
      for (const block of story.body) {
        const content = blockContent(block);
        for (const changed of changedOnce(JSON.parse(JSON.stringify(block)))) {
          expect(blockContent(changed as never), JSON.stringify([block, changed])).not.toBe(content);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("ids are no part of what a block says", () => {
  fc.assert(
    fc.property(arbitraryStory(), (story) => {
      for (const block of story.body) expect(blockContent({ ...block, id: "zzzzzzzzzzzz" })).toBe(blockContent(block));
    }),
    { numRuns: 100 },
  );
});
