import fc from "fast-check";
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from "lexical";
import { expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { quoteAction } from "../../../renderer/editor/quote/QuoteExtension";
import { h2, mostRead, p, pull, said, story, support } from "../../builders";
import { type OpenEditor, openEditor } from "./editor";
import { $elements, type Key, paste, press, type } from "./typing";

/*
 * A person does anything in any order to a story full of quotes and cards. After every step all structures are whole, the document says what
 * the editor says, and no word is gone but those that were selected, or the one letter that a key takes.
 */

type Step =
  | { readonly kind: "caret"; readonly place: number; readonly edge: number }
  | { readonly kind: "select"; readonly from: number; readonly to: number }
  | { readonly kind: "key"; readonly key: Key }
  | { readonly kind: "type"; readonly words: string }
  | { readonly kind: "paste"; readonly blocks: readonly Block[] }
  | { readonly kind: "quote" }
  | { readonly kind: "undo" };

let count = 0;
const word = () => `w${count++}`;

const block = (): fc.Arbitrary<Block> =>
  fc
    .constantFrom<() => Block>(
      () => p(word()),
      () => p(""),
      () => h2(word()),
      () => pull(word()),
      () => said(word(), word(), { role: "role" }),
      () => said("", ""),
      () => support(word(), word(), ""),
      () => mostRead(word(), word(), word()),
    )
    .map((make) => make());

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("caret"), place: fc.nat(60), edge: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("select"), from: fc.nat(60), to: fc.nat(60) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("key"),
      key: fc.constantFrom<Key>("Enter", "Shift+Enter", "Backspace", "Backspace", "Delete"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("type"), words: fc.constantFrom("x", "y z") }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("paste"), blocks: fc.array(block(), { minLength: 1, maxLength: 3 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "quote" }) },
  { weight: 1, arbitrary: fc.constant({ kind: "undo" }) },
) as fc.Arbitrary<Step>;

test("whatever is done, structures stay whole and words stay", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(block(), { minLength: 1, maxLength: 6 }),
      fc.array(step, { maxLength: 30 }),
      async (blocks, steps) => {
        const open = openEditor(story(...blocks));
        for (const one of steps) await run(open, one);
        open.close();
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);

async function run(open: OpenEditor, one: Step): Promise<void> {
  const before = letters(open);
  const removed = one.kind === "undo" ? null : mayTake(open, one);
  perform(open, one);
  // What an undo brings back is repaired once the document is done with it.
  if (one.kind === "undo") await Promise.resolve();
  expect(broken(open)).toEqual([]);
  expect(open.saved()).toEqual(open.blocks());
  if (removed !== null) expect(missing(before, letters(open)).length).toBeLessThanOrEqual(removed);
}

function perform(open: OpenEditor, one: Step): void {
  const hasCaret = open.editor.read(() => $isRangeSelection($getSelection()));
  if (one.kind === "caret") putCaret(open, one.place, one.edge);
  else if (one.kind === "select") putSelection(open, one.from, one.to);
  else if (one.kind === "undo") open.history.undo();
  else if (!hasCaret) return;
  else if (one.kind === "key") press(open, one.key);
  else if (one.kind === "type") type(open, one.words);
  else if (one.kind === "paste") paste(open, ...one.blocks);
  else open.change(() => quoteAction.run(open.editor));
}

/** How many letters a step may take away. */
function mayTake(open: OpenEditor, one: Step): number {
  const selected = open.editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.getTextContent().replace(/\s/g, "").length : 0;
  });
  if (one.kind === "caret" || one.kind === "select" || one.kind === "quote") return 0;
  return one.kind === "key" && selected === 0 ? 1 : selected;
}

/** All letters of the story that are not white space, in no order. */
function letters(open: OpenEditor): string {
  return open.editor.read(() =>
    $getRoot()
      .getAllTextNodes()
      .map((text) => text.getTextContent())
      .join("")
      .replace(/\s/g, ""),
  );
}

function missing(before: string, after: string): string[] {
  const left = [...after];
  return [...before].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function $places(): ElementNode[] {
  return $elements($getRoot()).filter(
    (node) => !node.isInline() && !node.isShadowRoot() && node.getType() !== "root" && isLine(node),
  );
}

function isLine(node: ElementNode): boolean {
  return node.getChildren().every((child) => $isTextNode(child) || child.isInline());
}

function putCaret(open: OpenEditor, place: number, edge: number): void {
  open.change(() => {
    const places = $places();
    const node = places[place % Math.max(places.length, 1)];
    if (!node) return;
    if (edge === 0) node.selectStart();
    else if (edge === 1) node.selectEnd();
    else node.getFirstChild()?.selectStart();
  });
}

function putSelection(open: OpenEditor, from: number, to: number): void {
  open.change(() => {
    const places = $places();
    const size = Math.max(places.length, 1);
    const [first, last] = [places[from % size], places[to % size]];
    if (!first || !last) return;
    const selection = $createRangeSelection();
    setPoint(selection.anchor, first, from % 2 === 0);
    setPoint(selection.focus, last, to % 2 === 0);
    $setSelection(selection);
  });
}

function setPoint(point: PointType, line: ElementNode, atStart: boolean): void {
  const child = atStart ? line.getFirstDescendant() : line.getLastDescendant();
  if ($isTextNode(child)) point.set(child.getKey(), atStart ? 0 : child.getTextContentSize(), "text");
  else point.set(line.getKey(), atStart ? 0 : line.getChildrenSize(), "element");
}

/** Every structure that is not as it should be, in words. */
function broken(open: OpenEditor): readonly string[] {
  return open.editor.read(() => $elements($getRoot()).flatMap(problemsOf));
}

const wholeParts: Readonly<Record<string, RegExp>> = {
  "attributed-quote": /^quotation,attribution$/,
  quotation: /^paragraph(,paragraph)*$/,
  support: /^support-text,support-label$/,
  "most-read": /^most-read-title(,most-read-item)*$/,
};
const parents: Readonly<Record<string, string>> = {
  "attributed-quote": "root",
  support: "root",
  "most-read": "root",
  quotation: "attributed-quote",
  attribution: "attributed-quote",
  "support-text": "support",
  "support-label": "support",
  "most-read-title": "most-read",
  "most-read-item": "most-read",
};
const plain = ["attribution", "support-label", "most-read-title", "most-read-item"];

function problemsOf(node: ElementNode): string[] {
  const kind = node.getType();
  const children = node.getChildren().map((child: LexicalNode) => child.getType());
  const parent = node.getParent()?.getType();
  const problems: string[] = [];
  if (wholeParts[kind]?.test(children.join()) === false) problems.push(`${kind} holds ${children.join()}`);
  if (parents[kind] !== undefined && parents[kind] !== parent) problems.push(`${kind} stands in ${parent}`);
  if (plain.includes(kind) && node.getAllTextNodes().some((text) => text.getFormat() !== 0))
    problems.push(`${kind} has marks`);
  return problems;
}
