import fc from "fast-check";
import { $getRoot, $isTextNode } from "lexical";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { arbitraryStory } from "../../arbitraries";
import { bullets, story } from "../../builders";
import { documentOf, openEditor } from "./editor";

test("the editor shows a planted story as it is, and opening it changes no byte and can not be undone", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(arbitraryStory(), (story) => {
      fc.pre(story.body.length > 0);
      const doc = documentOf(story);
      const before = Y.encodeStateAsUpdate(doc);
      const open = openEditor(story, doc);
      expect(open.blocks()).toEqual(story.body);
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
      expect(open.history.can()).toEqual({ undo: false, redo: false });
      open.close();
    }),
    { numRuns: 500 },
  );
});

test("undoing a letter does not join two lists that stand together", async () => {
  const open = openEditor(story(bullets("раз"), bullets("два")));
  open.change(() => {
    const first = $getRoot().getFirstDescendant();
    if ($isTextNode(first)) first.select().insertText("!");
  });
  open.history.undo();
  await new Promise((resolve) => setImmediate(resolve));
  expect(open.blocks().map(({ kind }) => kind)).toEqual(["list", "list"]);
  expect(open.saved()).toEqual(open.blocks());
  open.close();
});
