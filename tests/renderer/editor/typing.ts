import { $generateNodesFromDOM } from "@lexical/html";
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $parseSerializedNode,
  $setSelection,
  DELETE_CHARACTER_COMMAND,
  type ElementNode,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type SerializedLexicalNode,
  type TextNode,
} from "lexical";
import type { Block } from "../../../article/blocks/block";
import { blockNode } from "../../../article/document/blockNodes";
import type { NodeJson } from "../../../article/document/nodeJson";
import type { OpenEditor } from "./editor";

/* A person's hands, for an editor without a window: the caret is put beside words, and keys do what they do there. */

function $textWith(words: string): TextNode {
  const text = $getRoot()
    .getAllTextNodes()
    .find((node) => node.getTextContent().includes(words));
  if (!text) throw new Error(`There is no text with "${words}" in the story.`);
  return text;
}

export function caretBefore(open: OpenEditor, words: string): void {
  open.change(() => {
    const text = $textWith(words);
    const at = text.getTextContent().indexOf(words);
    text.select(at, at);
  });
}

export function caretAfter(open: OpenEditor, words: string): void {
  open.change(() => {
    const text = $textWith(words);
    const at = text.getTextContent().indexOf(words) + words.length;
    text.select(at, at);
  });
}

/** Puts the caret into the first empty element of this type. */
export function caretInEmpty(open: OpenEditor, type: string): void {
  open.change(() => {
    const empty = $elements($getRoot()).find((node) => node.getType() === type && node.isEmpty());
    if (!empty) throw new Error(`There is no empty ${type} in the story.`);
    empty.select();
  });
}

export function select(open: OpenEditor, from: string, to: string): void {
  open.change(() => {
    const [first, last] = [$textWith(from), $textWith(to)];
    const selection = $createRangeSelection();
    selection.anchor.set(first.getKey(), first.getTextContent().indexOf(from), "text");
    selection.focus.set(last.getKey(), last.getTextContent().indexOf(to) + to.length, "text");
    $setSelection(selection);
  });
}

export function $elements(node: LexicalNode): ElementNode[] {
  return $isElementNode(node) ? [node, ...node.getChildren().flatMap($elements)] : [];
}

export type Key = "Enter" | "Shift+Enter" | "Backspace" | "Delete";

export function press(open: OpenEditor, key: Key): void {
  // Lexical asks the window where the next letter is; without one it leaves the caret, and `$takeLetter` does it.
  Object.assign(open.editor, { _window: { getSelection: () => null } });
  open.change(() => {
    if (key === "Enter") open.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    else if (key === "Shift+Enter") open.editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
    else if (!$takeLetter(key === "Backspace"))
      open.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, key === "Backspace");
  });
}

function $takeLetter(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const text = selection.anchor.getNode();
  const at = selection.anchor.offset - (isBackward ? 1 : 0);
  if (!$isTextNode(text) || at < 0 || at >= text.getTextContentSize()) return false;
  text.spliceText(at, 1, "", true);
  return true;
}

export function type(open: OpenEditor, words: string): void {
  open.change(() => $getSelection()?.insertText(words));
}

/** Pastes blocks of a story, as copying them in another story would. */
export function paste(open: OpenEditor, ...blocks: readonly Block[]): void {
  open.change(() => {
    $insert(
      open,
      blocks.map((block) => $parseSerializedNode(blockNode(block) as unknown as SerializedLexicalNode)),
    );
  });
}

export function pasteHtml(open: OpenEditor, html: string): void {
  open.change(() => {
    $insert(open, $generateNodesFromDOM(open.editor, new DOMParser().parseFromString(html, "text/html")));
  });
}

function $insert(open: OpenEditor, nodes: LexicalNode[]): void {
  const selection = $getSelection();
  if (selection === null) throw new Error("There is no caret to paste at.");
  const isTaken = open.editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection });
  if (!isTaken) selection.insertNodes(nodes);
}

/** Where the caret is: the part's type, and the words before it there. */
export function caret(open: OpenEditor): string {
  return open.editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return "nowhere";
    const node = selection.anchor.getNode();
    const holder = $isTextNode(node) ? node.getParentOrThrow() : node;
    const before = $isTextNode(node) ? node.getTextContent().slice(0, selection.anchor.offset) : "";
    return `${holder.getType()}: ${before}`;
  });
}

/** The story's blocks without their ids, to be compared with what the builders make. */
export function written(open: OpenEditor): readonly Block[] {
  return open.blocks().map((block) => ({ ...block, id: "" }));
}

/** Puts raw nodes at the story's end, as a damaged document or another person's changes may bring them. */
export function appendNodes(open: OpenEditor, ...nodes: readonly NodeJson[]): void {
  open.change(() => {
    $getRoot().append(...nodes.map((node) => $parseSerializedNode(node as unknown as SerializedLexicalNode)));
  });
}
