import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { rootsOf } from "../../../article/document/layout";
import { readBody, readDocument, readFields } from "../../../article/document/readDocument";
import type { Story } from "../../../article/story";
import { rewriteStory } from "../../../renderer/story/rewriteStory";
import { arbitraryStory } from "../../arbitraries";
import { idNumber, p, story } from "../../builders";
import { documentOf, openEditor } from "../editor/editor";

const runs = Number(process.env.GALLEY_RUNS ?? 60);
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A story, and another in which each block is the one's, the other's of the same id, or missing, in any order. */
const twoVersions = fc.tuple(arbitraryStory(), arbitraryStory(), fc.boolean()).chain(([one, other, turned]) => {
  const later = other.body.filter(({ id }) => one.body.every((block) => block.id !== id));
  const mixed = [...one.body.map((block) => other.body.find(({ id }) => turned && id === block.id) ?? block), ...later];
  const some = fc.shuffledSubarray(mixed, { minLength: Math.min(1, mixed.length) });
  return some.map((body): [Story, Story] => [one, { ...other, body }]);
});

test(
  "an open story becomes any other one in one step, in the document and in the editor, and one undo brings it back",
  async () => {
    await fc.assert(
      fc.asyncProperty(twoVersions, async ([before, after]) => {
        const opened = openEditor(before);
        await settled();
        const [bodyBefore, fieldsBefore] = [opened.saved(), readFields(rootsOf(opened.doc))];
        opened.history.step(() => opened.doc.transact(() => rewriteStory(opened.doc, after), opened.history.person));
        await settled();
        const wanted = after.body.length > 0 ? after.body : [{ ...p(), id: opened.saved()[0]?.id }];
        expect(opened.saved()).toEqual(wanted);
        expect(opened.blocks()).toEqual(wanted);
        expect({ ...readFields(rootsOf(opened.doc)), rest: null }).toEqual({ ...after.fields, rest: null });
        opened.history.undo();
        await settled();
        expect(opened.saved()).toEqual(bodyBefore);
        expect(opened.blocks()).toEqual(bodyBefore);
        expect(readFields(rootsOf(opened.doc))).toEqual(fieldsBefore);
        opened.close();
      }),
      { numRuns: runs },
    );
  },
  30_000 + runs * 500,
);

test("what another person writes meanwhile into a block that did not differ stays", () => {
  const [kept, changed] = [p("Nobody touches this"), p("This was changed")].map((block, index) => ({
    ...block,
    id: idNumber(index + 1),
  }));
  if (!kept || !changed) throw new Error("There are two blocks.");
  const mine = documentOf(story(kept, changed));
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  const first = rootsOf(theirs).body.toDelta()[0]?.insert;
  if (!(first instanceof Y.XmlText)) throw new Error("The first block is no element.");
  first.insert(first.length, " but me");
  mine.transact(() =>
    rewriteStory(mine, { ...readDocument(mine), body: [kept, { ...changed, text: p("As it was").text }] }),
  );
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
  expect(readBody(mine)).toEqual([
    { ...kept, text: p("Nobody touches this but me").text },
    { ...changed, text: p("As it was").text },
  ]);
});

test("a story that does not differ is not written to by a byte", () => {
  const doc = documentOf(story(p("One"), p("Two")));
  const before = Y.encodeStateAsUpdate(doc);
  doc.transact(() => rewriteStory(doc, readDocument(doc)));
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});
