import { defineExtension } from "lexical";
import { registerNodeSelection } from "../shared/nodeSelection";
import { $isKeptNode, keptNodes } from "./KeptNodes";
import "./kept.css";

/** Galleries, tables, embeds and unknown blocks: shown, selected and moved as a whole, and kept as they are. */
export const KeptExtension = defineExtension({
  name: "galley/kept",
  nodes: () => keptNodes,
  register: (editor) => registerNodeSelection(editor, $isKeptNode),
});
