import type { NodeJson } from "../document/nodeJson";
import { type Suggestion, withState } from "./mark";
import { isLine } from "./tree";

/** The node as something that somebody suggests to put in: a line with its letters, any other block as a whole. */
export function insertedBy(node: NodeJson, suggestion: Suggestion): NodeJson {
  const inserted = { ...suggestion };
  const isMine = withState(node, { inserted });
  if (!isLine(node) || node.children === undefined) return isMine;
  const mark = (child: NodeJson): NodeJson => {
    if (child.children !== undefined) return { ...child, children: child.children.map(mark) };
    return child.type === "linebreak" ? child : withState(child, { inserted });
  };
  return { ...isMine, children: node.children.map(mark) };
}
