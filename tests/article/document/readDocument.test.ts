import { expect, test } from "vitest";
import * as Y from "yjs";
import { blockLines } from "../../../article/blockLines";
import { whyReadOnly } from "../../../article/document/checkDocument";
import { layoutVersion, rootsOf } from "../../../article/document/layout";
import { readBody, readDocument } from "../../../article/document/readDocument";
import { plainText } from "../../../article/text";

/* Readers are total: whatever a merge or a fault leaves behind, every word of it is in the story. */

interface Tree {
  readonly type: string;
  readonly state?: Readonly<Record<string, unknown>>;
  readonly inside?: readonly (Tree | string)[];
}

function put(element: Y.XmlText, nodes: readonly (Tree | string)[]): void {
  for (const node of nodes) {
    if (typeof node === "string") {
      element.insertEmbed(element.length, new Y.Map([["__type", "text"]]));
      element.insert(element.length, node);
      continue;
    }
    const child = new Y.XmlText();
    element.insertEmbed(element.length, child);
    child.setAttribute("__type", node.type);
    if (node.state) child.setAttribute("__state", new Y.Map(Object.entries(node.state)) as unknown as string);
    put(child, node.inside ?? []);
  }
}

function documentWith(...nodes: readonly (Tree | string)[]): Y.Doc {
  const doc = new Y.Doc();
  put(rootsOf(doc).body, nodes);
  return doc;
}

const words = (doc: Y.Doc) => readBody(doc).flatMap((block) => blockLines(block));

test("an empty document is an empty story", () => {
  expect(readDocument(new Y.Doc())).toMatchObject({
    id: "",
    status: "draft",
    body: [],
    fields: { headline: "", tags: [] },
  });
});

test("parts that lost their block are paragraphs with their words", () => {
  const doc = documentWith(
    { type: "caption", inside: ["подпись"] },
    { type: "attribution", inside: ["Иванова"] },
    "буквы",
  );
  expect(readBody(doc).map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "paragraph"]);
  expect(words(doc)).toEqual(["подпись", "Иванова", "буквы"]);
});

test("a photo with two captions and a stray paragraph keeps all their words in one caption", () => {
  const inside = [
    { type: "caption", inside: ["первая"] },
    { type: "paragraph", inside: ["заблудшая"] },
    { type: "caption", inside: ["вторая"] },
  ];
  const [photo] = readBody(documentWith({ type: "photo", inside }));
  if (photo?.kind !== "photo") throw new Error("It is no photo.");
  expect(plainText(photo.caption).trim().split("\n")).toEqual(["первая", "заблудшая", "вторая"]);
});

test("a quote with two attributions and words outside its quotation keeps them all", () => {
  const inside = [
    "снаружи",
    { type: "quotation", inside: [{ type: "paragraph", inside: ["внутри"] }, "без абзаца"] },
    { type: "attribution", inside: ["Иванова"] },
    { type: "attribution", inside: ["Петрова"] },
  ];
  const [quote] = readBody(documentWith({ type: "attributed-quote", inside }));
  if (quote?.kind !== "quote") throw new Error("It is no quote.");
  expect(quote.quotation.map(plainText)).toEqual(["снаружи", "внутри", "без абзаца"]);
  expect(quote.speaker).toBe("Иванова\nПетрова");
});

test("letters that no text node owns are read as text", () => {
  const doc = new Y.Doc();
  const { body } = rootsOf(doc);
  const paragraph = new Y.XmlText();
  body.insertEmbed(0, paragraph);
  paragraph.setAttribute("__type", "paragraph");
  paragraph.insert(0, "ничьи");
  expect(words(doc)).toEqual(["ничьи"]);
});

test("a node of a type from the future is kept with its words, and makes the document read-only", () => {
  const doc = documentWith({ type: "paragraph", inside: ["до"] }, { type: "hologram", inside: ["слова"] });
  const [, unknown] = readBody(doc);
  expect(unknown?.kind).toBe("unknown");
  expect(JSON.stringify(unknown)).toContain("слова");
  expect(whyReadOnly(doc)).toBe(
    "This story holds something this Galley does not know (hologram). You can read it and export it, not change it.",
  );
});

test("a document of a newer layout is read-only, one of this layout is not", () => {
  const doc = documentWith({ type: "paragraph" });
  rootsOf(doc).meta.set("schema", layoutVersion);
  expect(whyReadOnly(doc)).toBeNull();
  rootsOf(doc).meta.set("schema", layoutVersion + 1);
  expect(whyReadOnly(doc)).toBe(
    "This story was written by a newer Galley. You can read it and export it, not change it.",
  );
});

test("tags of two people's copies stand in one order on both machines", () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()];
  rootsOf(here).tags.set("мост", 0);
  rootsOf(there).tags.set("лёд", 0);
  rootsOf(there).tags.set("река", 1);
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  expect(readDocument(here).fields.tags).toEqual(["лёд", "мост", "река"]);
  expect(readDocument(there).fields.tags).toEqual(["лёд", "мост", "река"]);
});

test("two people's words in one headline both stay", () => {
  const here = new Y.Doc();
  rootsOf(here).prose.headline.insert(0, "Мост открыт");
  const there = new Y.Doc();
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  rootsOf(here).prose.headline.insert(0, "Новый ");
  rootsOf(there).prose.headline.insert(11, " раньше срока");
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  expect(readDocument(here).fields.headline).toBe("Новый Мост открыт раньше срока");
});

test("a document nested deeper than any story is read with all its letters", () => {
  const doc = new Y.Doc();
  let inside = rootsOf(doc).body;
  for (let level = 0; level < 5000; level++) {
    const child = new Y.XmlText();
    inside.insertEmbed(inside.length, child);
    child.setAttribute("__type", "paragraph");
    inside = child;
  }
  inside.insert(0, "на дне");
  expect(words(doc).join("").trim()).toBe("на дне");
});

test("a node whose type is the name of something every object has is no block we know", () => {
  const [block] = readBody(documentWith({ type: "constructor", inside: ["слова"] }));
  expect(block?.kind).toBe("unknown");
  expect(JSON.stringify(block)).toContain("слова");
});
