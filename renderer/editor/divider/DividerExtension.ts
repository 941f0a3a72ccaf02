import { $create, defineExtension } from "lexical";
import { Minus } from "lucide-react";
import type { Action } from "../shared/action";
import { $insertBlock } from "../shared/blocks";
import { registerNodeSelection } from "../shared/nodeSelection";
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
  register: (editor) => registerNodeSelection(editor, (node) => node instanceof DividerNode),
});
