import { $create, defineExtension, mergeRegister } from "lexical";
import { Minus } from "lucide-react";
import type { Action } from "../shared/action";
import { $insertBlock } from "../shared/blocks";
import { registerNodeSelection } from "../shared/nodeSelection";
import { $keepAtTop } from "../shared/parts";
import { DividerNode } from "./DividerNode";
import "./divider.css";

export const dividerAction: Action = {
  name: "Divider",
  icon: Minus,
  typed: "--- ",
  run: (editor) =>
    editor.update(() => {
      const divider = $create(DividerNode);
      $insertBlock(divider);
      divider.selectNext();
    }),
};

export const DividerExtension = defineExtension({
  name: "galley/divider",
  nodes: () => [DividerNode],
  register: (editor) =>
    mergeRegister(
      registerNodeSelection(editor, (node) => node instanceof DividerNode),
      // A rule pasted from within other markup comes wrapped in a paragraph, where the document would not see it.
      editor.registerNodeTransform(DividerNode, $keepAtTop),
    ),
});
