import { $isLinkNode } from "@lexical/link";
import {
  $create,
  $createParagraphNode,
  $createTextNode,
  $getState,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from "lexical";
import { $setIfDifferent } from "../shared/nodeState";
import {
  $dissolve,
  $keepAtTop,
  $keptOf,
  $lines,
  $moveAfter,
  $paragraphOf,
  $replaceByParagraphs,
  registerPlainParts,
} from "../shared/parts";
import {
  $isMostRead,
  $isMostReadItem,
  $isMostReadTitle,
  itemUrlState,
  MostReadItemNode,
  MostReadNode,
  MostReadTitleNode,
} from "./MostReadNodes";

export function $createMostRead(): MostReadNode {
  return $create(MostReadNode).append($create(MostReadTitleNode), $create(MostReadItemNode));
}

export function registerMostReadRepairs(editor: LexicalEditor): () => void {
  const $repairPart = (part: ElementNode) => {
    if (!$isMostRead(part.getParent())) $dissolve(part);
  };
  return mergeRegister(
    editor.registerNodeTransform(MostReadNode, $repairMostRead),
    editor.registerNodeTransform(MostReadTitleNode, $repairPart),
    editor.registerNodeTransform(MostReadItemNode, $repairPart),
    editor.registerNodeTransform(MostReadItemNode, $takeAddress),
    registerPlainParts(editor, [MostReadTitleNode, MostReadItemNode]),
  );
}

/** A list holds one title and then items: paragraphs and lists in it become items, what holds no line goes behind it. */
function $repairMostRead(card: MostReadNode): void {
  $keepAtTop(card);
  const parts = card.getChildren();
  if ($isMostReadTitle(parts[0]) && parts.slice(1).every($isMostReadItem)) return;
  if (parts.length === 0) {
    card.replace($createParagraphNode());
    return;
  }
  const title = $keptOf(parts.filter($isMostReadTitle)) ?? $create(MostReadTitleNode);
  const rest = parts.filter((part) => !part.is(title));
  const isBehind = (part: LexicalNode) => !$isElementNode(part) || part.isShadowRoot();
  const items = rest.filter((part) => !isBehind(part)).flatMap($asItems);
  $moveAfter(card, rest.filter(isBehind));
  for (const part of card.getChildren()) {
    if (!part.is(title) && !items.some((item) => item.is(part))) part.remove();
  }
  card.append(title, ...items);
}

function $asItems(part: LexicalNode): ElementNode[] {
  if ($isMostReadItem(part)) return [part];
  if ($isElementNode(part) && $isParagraphNode(part)) return [$stripped(part.replace($create(MostReadItemNode), true))];
  return $lines(part)
    .filter((line) => !line.isEmpty())
    .map($itemOf);
}

/** An item with the words of this line, without the number or the bullet before them. */
export function $itemOf(line: ElementNode): MostReadItemNode {
  return $stripped($create(MostReadItemNode).append(...line.getChildren()));
}

export const lineStart = /^\s*(?:\d{1,3}[.)]|[-*•–—])\s+/;

function $stripped(item: MostReadItemNode): MostReadItemNode {
  const [first] = item.getAllTextNodes();
  const start = lineStart.exec(first?.getTextContent() ?? "")?.[0] ?? "";
  if (start !== "") first?.spliceText(0, start.length, "");
  return item;
}

/** A link that was pasted into an item is the item's address, unless it has one. */
function $takeAddress(item: MostReadItemNode): void {
  const link = item.getChildren().find($isLinkNode);
  if (link && $getState(item, itemUrlState) === "") $setIfDifferent(item, itemUrlState, link.getURL());
}

/** Joins an item with the one before it; the title stays apart. An empty item behind the title goes. */
export function $joinItems(part: ElementNode, previous: ElementNode): boolean {
  if (!$isMostReadItem(part)) return false;
  if ($isMostReadTitle(previous)) {
    if (!part.isEmpty() || part.getNextSibling() === null || $getState(part, itemUrlState) !== "") return false;
    previous.selectEnd();
    part.remove();
    return true;
  }
  previous.selectEnd();
  if ($getState(previous, itemUrlState) === "") $setIfDifferent(previous, itemUrlState, $getState(part, itemUrlState));
  previous.append(...part.getChildren());
  part.remove();
  return true;
}

/** Puts the list's words in its place, as paragraphs; an item's address stands behind its words. */
export function $unwrapMostRead(card: ElementNode): void {
  const paragraphs = card
    .getChildren()
    .filter($isElementNode)
    .map((part) => {
      const paragraph = $paragraphOf(part);
      const url = $isMostReadItem(part) ? $getState(part, itemUrlState) : "";
      if (url !== "") paragraph.append($createTextNode(paragraph.isEmpty() ? url : ` (${url})`));
      return paragraph;
    });
  $replaceByParagraphs(
    card,
    paragraphs.filter((paragraph) => !paragraph.isEmpty()),
  );
}
