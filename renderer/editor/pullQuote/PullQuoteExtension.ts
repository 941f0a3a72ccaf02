import {
  $create,
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
} from "lexical";
import { TextQuote } from "lucide-react";
import type { Action } from "../shared/action";
import { $setTypeBesideCards } from "../shared/besideCards";
import { $closest, $currentBlock } from "../shared/blocks";
import { $isAtEdge } from "../shared/edges";
import { $keepAtTop } from "../shared/parts";
import { $isPullQuote, PullQuoteNode } from "./PullQuoteNode";
import "./pullQuote.css";

const $isOn = () => $isPullQuote($currentBlock());

export const pullQuoteAction: Action = {
  name: "Pull quote",
  icon: TextQuote,
  $isOn,
  run: (editor) =>
    editor.update(() => {
      const isOn = $isOn();
      $setTypeBesideCards(() => (isOn ? $createParagraphNode() : $create(PullQuoteNode)));
    }),
};

/** Words of the story set large: Enter goes on below, and where nothing is written yet it gives up, as Backspace at the start does. */
export const PullQuoteExtension = defineExtension({
  name: "galley/pull-quote",
  nodes: () => [PullQuoteNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(PullQuoteNode, $keepAtTop),
      editor.registerCommand(DELETE_CHARACTER_COMMAND, $giveUpAtStart, COMMAND_PRIORITY_LOW),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $giveUp((quote) => quote.isEmpty()), COMMAND_PRIORITY_LOW),
    ),
});

/** Lexical would melt the pull quote into the paragraph before it. */
function $giveUpAtStart(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!isBackward || !$isRangeSelection(selection)) return false;
  return $giveUp((quote) => $isAtEdge(selection.anchor, quote, "start"));
}

/** Makes a paragraph of the pull quote that holds the caret, when it may. */
function $giveUp(mayGiveUp: (quote: PullQuoteNode) => boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const quote = $closest(selection.anchor.getNode(), $isPullQuote);
  if (quote === null || !mayGiveUp(quote)) return false;
  quote.replace($createParagraphNode(), true);
  return true;
}
