import { ReactExtension } from "@lexical/react/ReactExtension";
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  type PasteCommandType,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from "lexical";
import { TrendingUp } from "lucide-react";
import type { Action } from "../shared/action";
import { $closest, $insertBlock } from "../shared/blocks";
import { registerCardEdges } from "../shared/edges";
import { registerNodeSelection } from "../shared/nodeSelection";
import { registerOneLineParts } from "../shared/parts";
import {
  $isMostRead,
  $isMostReadItem,
  $isMostReadTitle,
  MostReadItemNode,
  MostReadNode,
  MostReadTitleNode,
} from "./MostReadNodes";
import { ItemLink } from "./MostReadView";
import { $pasteBlocks, $pasteLines } from "./pasteItems";
import { $createMostRead, $joinItems, $unwrapMostRead, registerMostReadRepairs } from "./repairMostRead";
import "./mostRead.css";

export const mostReadAction: Action = {
  name: "Most read",
  icon: TrendingUp,
  run: (editor) =>
    editor.update(() => {
      const list = $createMostRead();
      $insertBlock(list);
      list.selectStart();
    }),
};

/** The list of most-read headlines that stands in the story, edited line by line. */
export const MostReadExtension = defineExtension({
  name: "galley/most-read",
  nodes: () => [MostReadNode, MostReadTitleNode, MostReadItemNode],
  dependencies: [configExtension(ReactExtension, { decorators: [ItemLink] })],
  register: (editor) =>
    mergeRegister(
      registerMostReadRepairs(editor),
      registerCardEdges(editor, { isCard: $isMostRead, $unwrap: $unwrapMostRead, $join: $joinItems }),
      registerNodeSelection(editor, $isMostRead, (target) => target.matches(".most-read, .most-read > .card-kind")),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $onEnter, COMMAND_PRIORITY_LOW),
      registerOneLineParts(editor, $isMostRead),
      editor.registerCommand(PASTE_COMMAND, $onPaste, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes, selection }) => $pasteBlocks(nodes, selection),
        COMMAND_PRIORITY_LOW,
      ),
    ),
});

/** In the title on to the first item; on an empty last item out of the list. Elsewhere Enter makes the next item by itself. */
function $onEnter(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  const first = $closest(node, $isMostReadTitle)?.getNextSibling();
  if (first) {
    first.selectStart();
    return true;
  }
  const item = $closest(node, $isMostReadItem);
  if (item === null || !item.isEmpty() || item.getNextSibling() !== null) return false;
  const paragraph = $createParagraphNode();
  item.getParentOrThrow().insertAfter(paragraph);
  paragraph.select();
  if ($isMostReadItem(item.getPreviousSibling())) item.remove();
  return true;
}

function $onPaste(event: PasteCommandType): boolean {
  const data = event instanceof ClipboardEvent ? event.clipboardData : null;
  if (data === null || data.types.includes("text/html") || data.types.includes("application/x-lexical-editor"))
    return false;
  if (!$pasteLines(data.getData("text/plain"), $getSelection())) return false;
  event.preventDefault();
  return true;
}
