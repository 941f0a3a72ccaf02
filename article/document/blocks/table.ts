import type { Table } from "../../blocks/table";
import { inlineNodes, readInline } from "../inline";
import { childrenOf, type NodeJson, state, stateOf, stateText } from "../nodeJson";
import { readCaption } from "./photo";

export function tableNode(block: Table): NodeJson {
  return {
    type: "table",
    $: state({ id: block.id }),
    children: [
      ...block.rows.map((row) => ({
        type: "table-row",
        children: row.map((cell) => ({
          type: "table-cell",
          $: state({ header: cell.header }),
          children: inlineNodes(cell.text),
        })),
      })),
      { type: "caption", children: inlineNodes(block.caption) },
    ],
  };
}

export function readTable(node: NodeJson): Table {
  const parts = childrenOf(node);
  const isRow = (part: NodeJson) => part.type === "table-row";
  return {
    kind: "table",
    id: stateText(node, "id"),
    rows: parts.filter(isRow).map((row) =>
      childrenOf(row).map((cell) => ({
        header: stateOf(cell).header === true,
        text: readInline(cell.children ?? [cell]),
      })),
    ),
    caption: readCaption({ type: "table", children: parts.filter((part) => !isRow(part)) }),
  };
}
