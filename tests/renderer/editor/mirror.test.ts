import fc from "fast-check";
import {
  $createParagraphNode,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalNode,
} from "lexical";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { readBody } from "../../../article/document/readDocument";
import type { Story } from "../../../article/story";
import { features, insertActions } from "../../../renderer/editor/features";
import { rewriteStory } from "../../../renderer/story/rewriteStory";
import { arbitraryStory } from "../../arbitraries";
import { documentOf, type OpenEditor, openEditor } from "./editor";

/* The mirror rule: whatever a person does, the document holds what the editor shows. */

type Step =
  | { readonly kind: "write"; readonly at: number; readonly to: number; readonly text: string }
  | { readonly kind: "enter" | "backspace" | "delete"; readonly at: number }
  | { readonly kind: "format"; readonly at: number; readonly to: number }
  | { readonly kind: "action"; readonly at: number; readonly which: number }
  | { readonly kind: "undo" | "redo" }
  /** A few of the blocks that the story had in the beginning come back, in any order. */
  | { readonly kind: "restore"; readonly which: number }
  | { readonly kind: "merge"; readonly at: number; readonly text: string };

const place = fc.nat(1_000_000);
const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
  fc.constantFrom("😀", "😁", "Да", "«", " ", "ў", "👩‍👩‍👧"),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("write" as const), at: place, to: place, text: words }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("enter" as const, "backspace" as const, "delete" as const),
      at: place,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("format" as const), at: place, to: place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("action" as const), at: place, which: place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("restore" as const), which: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("merge" as const), at: place, text: words }) },
);

function $leavesOf(node: LexicalNode): LexicalNode[] {
  if (!$isElementNode(node)) return $isTextNode(node) ? [node] : [];
  return node.isEmpty() ? [node] : node.getChildren().flatMap($leavesOf);
}

function $select(from: number, to: number): boolean {
  const leaves = $getRoot().getChildren().flatMap($leavesOf);
  const anchor = leaves[from % leaves.length];
  const focus = leaves[to % leaves.length];
  if (!anchor || !focus) return false;
  const selection = $createRangeSelection();
  for (const [point, leaf, seed] of [
    [selection.anchor, anchor, from],
    [selection.focus, focus, to],
  ] as const) {
    if ($isTextNode(leaf)) point.set(leaf.getKey(), seed % (leaf.getTextContentSize() + 1), "text");
    else point.set(leaf.getKey(), 0, "element");
  }
  $setSelection(selection);
  return true;
}

const actions = insertActions.flat().filter(({ name }) => name !== "Photo");

async function run(open: OpenEditor, one: Step, first: Story): Promise<void> {
  const { editor, history } = open;
  // Lexical itself refuses some selections that no person can make; it then drops the whole update, and the rule must hold all the same.
  const change = (update: () => void) => editor.update(update, { discrete: true });
  const $range = () => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection : null;
  };
  switch (one.kind) {
    case "write":
      change(() => $select(one.at, one.to) && $range()?.insertText(one.text));
      break;
    case "enter":
      change(() => $select(one.at, one.at) && $range()?.insertParagraph());
      break;
    case "backspace":
    case "delete":
      change(() => $select(one.at, one.at + 3) && $range()?.removeText());
      break;
    case "format":
      change(() => $select(one.at, one.to));
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, "bold");
      break;
    case "action":
      change(() => $select(one.at, one.at));
      actions[one.which % actions.length]?.run(editor);
      break;
    case "undo":
      history.undo();
      break;
    case "redo":
      history.redo();
      break;
    case "restore":
      restore(open, first, one.which);
      break;
    case "merge":
      mergeFrom(open.doc, one);
      break;
  }
  await settle();
}

function restore({ doc, history }: OpenEditor, first: Story, which: number): void {
  const body = first.body.filter((_, index) => which & (1 << (index % 30)));
  history.step(() => doc.transact(() => rewriteStory(doc, { ...first, body: body.reverse() }), history.person));
}

/** Lexical's updates, Yjs's changes and the repairs that follow each take a turn of the microtask queue. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** Another person, on another machine, has opened the story as it is now and writes a paragraph of their own. */
function mergeFrom(mine: Y.Doc, { at, text }: { readonly at: number; readonly text: string }): void {
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine), "remote");
  const far = openEditor([], theirs);
  far.change(() => {
    const blocks = $getRoot().getChildren();
    const paragraph = $createParagraphNode();
    const before = blocks[at % Math.max(1, blocks.length)];
    if (before) before.insertAfter(paragraph);
    else $getRoot().append(paragraph);
    paragraph.select().insertText(text);
  });
  far.close();
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine)), "remote");
}

/** The full suite makes more of them. */
const runs = Number(process.env.GALLEY_RUNS ?? 250);

test("whatever is written, undone, redone or merged, the document holds what the editor shows", {
  timeout: 120_000 + runs * 500,
}, async () => {
  expect(features.length).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(arbitraryStory(), fc.array(step, { minLength: 1, maxLength: 14 }), async (story, steps) => {
      const doc = documentOf(story);
      const open = openEditor(story, doc);
      for (const one of steps) {
        await run(open, one, story);
        expect(readBody(doc), `after ${JSON.stringify(one)}`).toEqual(open.blocks());
      }
      open.close();
    }),
    { numRuns: runs },
  );
});
