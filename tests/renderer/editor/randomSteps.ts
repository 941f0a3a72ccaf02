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
import * as Y from "yjs";
import type { Person } from "../../../article/people";
import type { Story } from "../../../article/story";
import { insertActions } from "../../../renderer/editor/features";
import { suggestAs } from "../../../renderer/editor/suggest/SuggestExtension";
import { rewriteStory } from "../../../renderer/story/rewriteStory";
import { type OpenEditor, openEditor } from "./editor";

/** What a person does to a story in the editor, at random. */
export type Step =
  | { readonly kind: "write"; readonly at: number; readonly to: number; readonly text: string }
  | { readonly kind: "enter" | "backspace" | "delete"; readonly at: number }
  | { readonly kind: "format"; readonly at: number; readonly to: number }
  | { readonly kind: "action"; readonly at: number; readonly which: number }
  | { readonly kind: "undo" | "redo" }
  /** A few of the blocks that the story had in the beginning come back, in any order. */
  | { readonly kind: "restore"; readonly which: number }
  | { readonly kind: "merge"; readonly at: number; readonly text: string }
  /** From now on it is the suggestion of one of two people, or of nobody. */
  | { readonly kind: "suggest"; readonly who: number };

const place = fc.nat(1_000_000);
const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
  fc.constantFrom("😀", "😁", "Да", "«", " ", "ў", "👩‍👩‍👧"),
);
const inText = [
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
];

/** What is done in the text alone. */
export const stepInText: fc.Arbitrary<Step> = fc.oneof(...inText);

export const step: fc.Arbitrary<Step> = fc.oneof(
  ...inText,
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("restore" as const), which: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("merge" as const), at: place, text: words }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("suggest" as const), who: fc.nat(2) }) },
);

export const suggesters: readonly Person[] = [
  { id: "000000000001", name: "Anna", initials: "A", colour: "teal" },
  { id: "000000000002", name: "Boris", initials: "B", colour: "plum" },
];

function $leavesOf(node: LexicalNode): LexicalNode[] {
  if (!$isElementNode(node)) return $isTextNode(node) ? [node] : [];
  return node.isEmpty() ? [node] : node.getChildren().flatMap($leavesOf);
}

/** With `wholeLetters` never between the halves of a surrogate pair, where no person can be. */
function $select(from: number, to: number, wholeLetters: boolean): boolean {
  const leaves = $getRoot().getChildren().flatMap($leavesOf);
  const anchor = leaves[from % leaves.length];
  const focus = leaves[to % leaves.length];
  if (!anchor || !focus) return false;
  const selection = $createRangeSelection();
  for (const [point, leaf, seed] of [
    [selection.anchor, anchor, from],
    [selection.focus, focus, to],
  ] as const) {
    const at = $isTextNode(leaf) ? seed % (leaf.getTextContentSize() + 1) : 0;
    const isHalf = wholeLetters && /[\uDC00-\uDFFF]/.test(leaf.getTextContent().charAt(at));
    if ($isTextNode(leaf)) point.set(leaf.getKey(), isHalf ? at - 1 : at, "text");
    else point.set(leaf.getKey(), 0, "element");
  }
  $setSelection(selection);
  return true;
}

const actions = insertActions.flat().filter(({ name }) => name !== "Photo");

export async function run(open: OpenEditor, one: Step, first: Story, wholeLetters = false): Promise<void> {
  const { editor, history } = open;
  // Lexical itself refuses some selections that no person can make; it then drops the whole update, and the rule must hold all the same.
  const change = (update: () => void) => editor.update(update, { discrete: true });
  const $range = () => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection : null;
  };
  switch (one.kind) {
    case "write":
      change(() => $select(one.at, one.to, wholeLetters) && $range()?.insertText(one.text));
      break;
    case "enter":
      change(() => $select(one.at, one.at, wholeLetters) && $range()?.insertParagraph());
      break;
    case "backspace":
    case "delete":
      change(() => $select(one.at, one.at + 3, wholeLetters) && $range()?.removeText());
      break;
    case "format":
      change(() => $select(one.at, one.to, wholeLetters));
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, "bold");
      break;
    case "action":
      change(() => $select(one.at, one.at, wholeLetters));
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
    case "suggest":
      suggestAs(editor, suggesters[one.who] ?? null);
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
