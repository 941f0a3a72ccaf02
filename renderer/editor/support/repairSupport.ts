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
import {
  $dissolve,
  $joinLines,
  $keepAtTop,
  $keptOf,
  $moveAfter,
  $paragraphOf,
  $replaceByParagraphs,
  registerPlainParts,
} from "../shared/parts";
import {
  $isSupport,
  $isSupportLabel,
  $isSupportText,
  SupportLabelNode,
  SupportNode,
  SupportTextNode,
  supportUrlState,
} from "./SupportNodes";

export function $createSupport(): SupportNode {
  return $create(SupportNode).append($create(SupportTextNode), $create(SupportLabelNode));
}

export function registerSupportRepairs(editor: LexicalEditor): () => void {
  const $repairPart = (part: ElementNode) => {
    if (!$isSupport(part.getParent())) $dissolve(part);
  };
  return mergeRegister(
    editor.registerNodeTransform(SupportNode, $repairSupport),
    editor.registerNodeTransform(SupportTextNode, $repairPart),
    editor.registerNodeTransform(SupportLabelNode, $repairPart),
    registerPlainParts(editor, [SupportLabelNode]),
  );
}

/**
 * A card holds one text and one label, in this order. Of several the first stays; lines before the label are added to the text, everything
 * else goes behind the card.
 */
function $repairSupport(support: SupportNode): void {
  $keepAtTop(support);
  const parts = support.getChildren();
  if (parts.length === 2 && $isSupportText(parts[0]) && $isSupportLabel(parts[1])) return;
  if (parts.length === 0 && $getState(support, supportUrlState) === "") {
    support.replace($createParagraphNode());
    return;
  }
  const text = parts.find($isSupportText) ?? $create(SupportTextNode);
  const label = $keptOf(parts.filter($isSupportLabel)) ?? $create(SupportLabelNode);
  const end = parts.findIndex($isSupportLabel);
  const isLine = (part: LexicalNode) =>
    $isSupportText(part) || ($isParagraphNode(part) && (end < 0 || part.getIndexWithinParent() < end));
  const lines = parts.filter($isElementNode).filter(isLine);
  const behind = parts.filter((part) => !part.is(label) && !lines.some((line) => line.is(part)));
  if (lines.length > 1 || !lines[0]?.is(text)) $joinLines(text, lines);
  $moveAfter(
    support,
    behind.filter((part) => !($isSupportLabel(part) && part.isEmpty())),
  );
  for (const part of support.getChildren()) {
    if (!part.is(text) && !part.is(label)) part.remove();
  }
  support.append(text, label);
}

/** Puts the card's words in its place, as paragraphs: the text, then the label with its address. */
export function $unwrapSupport(support: ElementNode): void {
  const url = $getState(support, supportUrlState);
  const paragraphs = support
    .getChildren()
    .filter($isElementNode)
    .map((part) => {
      const paragraph = $paragraphOf(part);
      const address = paragraph.isEmpty() ? url : ` (${url})`;
      return $isSupportLabel(part) && url !== "" ? paragraph.append($createTextNode(address)) : paragraph;
    });
  $replaceByParagraphs(
    support,
    paragraphs.filter((paragraph) => !paragraph.isEmpty()),
  );
}
