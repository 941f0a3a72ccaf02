import fc from "fast-check";
import { $getRoot, $isTextNode, $parseSerializedNode } from "lexical";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Block } from "../../../article/blocks/block";
import { blockNode } from "../../../article/document/blockNodes";
import { arbitraryStory } from "../../arbitraries";
import { bullets, p, story } from "../../builders";
import { documentOf, openEditor } from "./editor";

const runs = Number(process.env.GALLEY_RUNS ?? 300);

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
    { numRuns: runs },
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

test("what is written in the editor is in the document's bytes, and another editor shows it alike", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(arbitraryStory(), (written) => {
      fc.pre(written.body.length > 0 && !listsTouch(written.body));
      const here = openEditor(story(p("")));
      here.change(() => {
        const nodes = written.body.map((block) => $parseSerializedNode(blockNode(block) as never));
        $getRoot()
          .clear()
          .append(...nodes);
      });
      const there = new Y.Doc();
      Y.applyUpdate(there, Y.encodeStateAsUpdate(here.doc), "open");
      const other = openEditor(written, there);
      expect(other.blocks()).toEqual(written.body);
      here.close();
      other.close();
    }),
    { numRuns: runs },
  );
});

/** Lexical joins lists of one kind that stand together, when they come into the editor together. */
function listsTouch(blocks: readonly Block[]): boolean {
  return blocks.some((block, index) => {
    const next = blocks[index + 1];
    return block.kind === "list" && next?.kind === "list" && next.ordered === block.ordered;
  });
}
