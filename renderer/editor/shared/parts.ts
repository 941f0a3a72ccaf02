import {
  $createLineBreakNode,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  type ElementNode,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type ParagraphNode,
  TextNode,
} from "lexical";
import { $holderOfCaret, $inlineChildren, $topBlock } from "./blocks";

/* Repairs for blocks that are made of parts. Each gives the same result on every machine, and none takes a word away. */

/** Puts blocks behind another one, in their order, at the story's top level. */
export function $moveAfter(block: LexicalNode, moved: readonly LexicalNode[]): void {
  let last = $topBlock(block) ?? block;
  for (const node of moved) last = last.insertAfter(node);
}

/**
 * A block that may only stand at the story's top level is moved there, behind the block it got into. Where it stands in a card, the card sees to
 * it, so that what came in together keeps its order.
 */
export function $keepAtTop(block: LexicalNode): void {
  if ($isRootOrShadowRoot(block.getParent())) return;
  const top = $topBlock(block);
  top?.insertAfter(block);
  if ($isParagraphNode(top) && top.isEmpty()) top.remove();
}

/** Makes a paragraph of a part that stands outside its own block; where no paragraph can stand only its words stay. */
export function $dissolve(part: ElementNode): void {
  if ($isRootOrShadowRoot(part.getParent())) {
    part.replace($createParagraphNode(), true);
    return;
  }
  for (const child of part.getChildren()) part.insertBefore(child);
  part.remove();
}

/** The one of several equal parts that stays: the first that says something, else the first. */
export function $keptOf<Part extends ElementNode>(parts: readonly Part[]): Part | undefined {
  return parts.find((part) => !part.isEmpty()) ?? parts[0];
}

/** The elements under this node that hold inline content, in the order of the text; the node itself when it is one. */
export function $lines(node: LexicalNode): ElementNode[] {
  if (!$isElementNode(node)) return [];
  const isLine = node.getChildren().every((child) => !$isElementNode(child) || child.isInline());
  return isLine ? [node] : node.getChildren().flatMap($lines);
}

/** A paragraph that takes over the line's words; the line is left empty. */
export function $paragraphOf(line: ElementNode): ParagraphNode {
  return $createParagraphNode().append(...line.getChildren());
}

/** Puts the words of all the lines into `target`, itself one of them, in their order and with line breaks between. */
export function $joinLines(target: ElementNode, lines: readonly ElementNode[]): void {
  const words = lines.map((line) => line.getChildren().flatMap($inlineChildren)).filter((line) => line.length > 0);
  words.forEach((line, index) => {
    if (index > 0) target.append($createLineBreakNode());
    target.append(...line);
  });
}

/** Puts paragraphs in the place of a block, an empty one when there are none, and keeps the caret in them. */
export function $replaceByParagraphs(block: ElementNode, paragraphs: readonly LexicalNode[]): void {
  const put = paragraphs.length > 0 ? paragraphs : [$createParagraphNode()];
  for (const paragraph of put) block.insertBefore(paragraph);
  const selection = $getSelection();
  block.remove();
  if (!$isRangeSelection(selection) || !$topBlock(selection.anchor.getNode())?.isAttached()) put[0]?.selectStart();
}

/** Where nothing breaks a line: Shift+Enter there is Enter. */
export function registerOneLineParts(
  editor: LexicalEditor,
  isIt: (node: LexicalNode) => node is ElementNode,
): () => void {
  return editor.registerCommand(
    INSERT_LINE_BREAK_COMMAND,
    () => $holderOfCaret(isIt) !== null && editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
    COMMAND_PRIORITY_LOW,
  );
}

/** Whether this is a part that takes no marks and no links. */
type IsPlain = (node: LexicalNode | null) => boolean;

/** Keeps the words in these parts without marks, links and other elements. */
export function registerPlainParts(editor: LexicalEditor, classes: readonly Klass<ElementNode>[]): () => void {
  const isPlain: IsPlain = (node) => classes.some((klass) => node instanceof klass);
  return mergeRegister(
    editor.registerNodeTransform(TextNode, (text) => $withoutMarks(text, isPlain)),
    ...classes.map((klass) => editor.registerNodeTransform(klass, $flatten)),
  );
}

function $withoutMarks(text: TextNode, isPlain: IsPlain): void {
  if (!isPlain(text.getParent())) return;
  if (text.getFormat() !== 0) text.setFormat(0);
  if (text.getStyle() !== "") text.setStyle("");
}

function $flatten(part: ElementNode): void {
  const children = part.getChildren();
  for (const child of children) if ($isTextNode(child)) $withoutMarks(child, () => true);
  if (!children.some($isElementNode)) return;
  part.append(...children.flatMap($leaves));
  for (const child of children) if ($isElementNode(child) && child.isAttached()) child.remove();
}

function $leaves(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? node.getChildren().flatMap($leaves) : [node];
}
