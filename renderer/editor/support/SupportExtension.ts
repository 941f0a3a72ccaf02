import { ReactExtension } from "@lexical/react/ReactExtension";
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
} from "lexical";
import { LifeBuoy } from "lucide-react";
import type { Action } from "../shared/action";
import { $holderOfCaret, $insertBlock } from "../shared/blocks";
import { registerCardEdges } from "../shared/edges";
import { registerNodeSelection } from "../shared/nodeSelection";
import { registerOneLineParts } from "../shared/parts";
import { $createSupport, $unwrapSupport, registerSupportRepairs } from "./repairSupport";
import {
  $isSupport,
  $isSupportLabel,
  $isSupportText,
  SupportLabelNode,
  SupportNode,
  SupportTextNode,
} from "./SupportNodes";
import { SupportLink } from "./SupportView";
import "./support.css";

export const supportAction: Action = {
  name: "Support",
  icon: LifeBuoy,
  run: (editor) =>
    editor.update(() => {
      const support = $createSupport();
      $insertBlock(support);
      support.selectStart();
    }),
};

/** The call for support that stands in the story: its words are edited in place, its address below them. */
export const SupportExtension = defineExtension({
  name: "galley/support",
  nodes: () => [SupportNode, SupportTextNode, SupportLabelNode],
  dependencies: [configExtension(ReactExtension, { decorators: [SupportLink] })],
  register: (editor) =>
    mergeRegister(
      registerSupportRepairs(editor),
      registerCardEdges(editor, { isCard: $isSupport, $unwrap: $unwrapSupport }),
      registerNodeSelection(editor, $isSupport, (target) => target.matches(".support, .support > .card-kind")),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $toLabel, COMMAND_PRIORITY_LOW),
      registerOneLineParts(editor, $isSupportLabel),
    ),
});

/** Enter in the text goes on to the words on the button; the text is one run, and Shift+Enter breaks its lines. */
function $toLabel(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const label = $holderOfCaret($isSupportText)?.getNextSibling();
  if (!label) return false;
  label.selectEnd();
  return true;
}
