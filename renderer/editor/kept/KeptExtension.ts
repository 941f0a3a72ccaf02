import { defineExtension, mergeRegister } from "lexical";
import { registerNodeSelection } from "../shared/nodeSelection";
import { CaptionNode } from "../shared/photo/CaptionNode";
import { PhotoNode } from "../shared/photo/PhotoNode";
import { $isKeptNode, keptNodes } from "./KeptNodes";
import { registerKeptParts } from "./keepParts";
import "./kept.css";

/** Galleries, tables, embeds and unknown blocks: shown, selected and moved as a whole, and kept as they are. */
export const KeptExtension = defineExtension({
  name: "galley/kept",
  nodes: () => keptNodes,
  register: (editor) =>
    mergeRegister(
      registerNodeSelection(editor, $isKeptNode),
      registerKeptParts(editor, [...keptNodes, PhotoNode, CaptionNode]),
    ),
});
