import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { lineageOf, rootsOf, schemaOf } from "../../../article/document/layout";
import { plantStory } from "../../../article/document/plantStory";
import { readDocument } from "../../../article/document/readDocument";
import { arbitraryStory } from "../../arbitraries";

const sha256 = (text: string) => createHash("sha256").update(text).digest();

function open(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update, "open");
  return doc;
}

test("a planted story reads back as it was, whatever stands in it", () => {
  fc.assert(
    fc.property(arbitraryStory(), (story) => {
      expect(readDocument(open(plantStory(story, sha256).update))).toEqual(story);
    }),
    { numRuns: 500 },
  );
});

test("two machines that plant one story get the same bytes and the same lineage", () => {
  fc.assert(
    fc.property(arbitraryStory(), (story) => {
      const [here, there] = [plantStory(story, sha256), plantStory(structuredClone(story), sha256)];
      expect(there).toEqual(here);
      const doc = open(here.update);
      Y.applyUpdate(doc, there.update);
      expect(readDocument(doc)).toEqual(story);
    }),
    { numRuns: 50 },
  );
});

test("the planted document says its schema, its lineage and the story's id", () => {
  const [story] = fc.sample(arbitraryStory(), 1);
  if (!story) throw new Error("No story was made.");
  const { update, lineage } = plantStory(story, sha256);
  const doc = open(update);
  expect({ schema: schemaOf(doc), lineage: lineageOf(doc), story: rootsOf(doc).meta.get("story") }).toEqual({
    schema: 1,
    lineage,
    story: story.id,
  });
});
