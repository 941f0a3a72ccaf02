import { getExtensionDependencyFromEditor } from "@lexical/extension";
import { $getRoot, $isElementNode, type LexicalEditorWithDispose } from "lexical";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { blockLines } from "../../../article/blockLines";
import { rootsOf } from "../../../article/document/layout";
import type { NodeJson } from "../../../article/document/nodeJson";
import { readBody, readDocument } from "../../../article/document/readDocument";
import { suggestionsIn } from "../../../article/suggestions/suggestionsIn";
import { DocumentExtension } from "../../../renderer/editor/shared/DocumentExtension";
import { keepWriting } from "../../../renderer/story/keepWriting";
import { countedIds, p } from "../../builders";
import { type OpenEditor, openEditor } from "../editor/editor";
import { suggesters } from "../editor/randomSteps";

const [boris] = suggesters;
let open: OpenEditor;
let stop: () => void;
afterEach(() => {
  stop();
  open.close();
});

/** Somebody has the story open and writes in its second paragraph; somebody else takes these paragraphs away, without having seen that. */
async function writtenWhileTaken(...places: readonly number[]): Promise<readonly string[]> {
  open = openEditor([p("One."), p("Two."), p("Three.")]);
  const mirror = getExtensionDependencyFromEditor(open.editor, DocumentExtension).output.mirror.value;
  if (mirror === null || !boris) throw new Error("The editor has no mirror.");
  const body = { editor: open.editor as LexicalEditorWithDispose, mirror };
  stop = keepWriting({ doc: open.doc, body, history: open.history, newId: countedIds(900), me: () => boris });
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(open.doc));
  for (const place of [...places].reverse()) rootsOf(other).body.delete(place, 1);
  open.change(() => {
    const second = $getRoot().getChildAtIndex(1);
    if ($isElementNode(second)) second.selectEnd().insertText(" Not seen yet.");
  });
  Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(other), "remote");
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(open.saved()).toEqual(open.blocks());
  Y.applyUpdate(other, Y.encodeStateAsUpdate(open.doc));
  const lines = readBody(other).map((block) => blockLines(block).join(" "));
  expect(lines).toEqual(open.blocks().map((block) => blockLines(block).join(" ")));
  return lines;
}

test("a paragraph that another takes away while one writes in it comes back where it was, as a suggestion", async () => {
  expect(await writtenWhileTaken(0, 1)).toEqual(["Two. Not seen yet.", "Three."]);
  const nodes = (readDocument(open.doc).suggested ?? []).flatMap(
    (part) => part.nodes,
  ) as unknown as readonly NodeJson[];
  expect(suggestionsIn(nodes)).toMatchObject([{ inserted: "\nTwo. Not seen yet.", by: boris }]);
  open.history.undo();
  expect(open.saved().map((block) => blockLines(block).join(" "))).toEqual(["Three."]);
});

test("one that nobody writes in stays away", async () => {
  expect(await writtenWhileTaken(0, 2)).toEqual(["Two. Not seen yet."]);
});
