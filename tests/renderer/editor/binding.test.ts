import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { arbitraryStory } from "../../arbitraries";
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
