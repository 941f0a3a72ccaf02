import { $generateJSONFromSelectedNodes, type ExportMimeTypeConfig } from "@lexical/clipboard";
import { $getEditor, type BaseSelection } from "lexical";
import { isMarked } from "../../../article/suggestions/mark";
import { acceptAll, resolve } from "../../../article/suggestions/resolve";
import { isLine, type TreeNode } from "../../../article/suggestions/tree";

/** What is copied is what would be accepted. Web pages are seen to where they are made, in `drawSuggestions`. */
export const acceptedClipboard: ExportMimeTypeConfig = {
  "application/x-lexical-editor": [
    (selection, next) => {
      const copied = selection && $copied(selection);
      return copied ? JSON.stringify({ ...copied, nodes: resolve(copied.nodes, acceptAll) }) : next();
    },
  ],
  "text/plain": [
    (selection, next) => {
      const copied = selection && $copied(selection);
      return copied ? linesOf(resolve(copied.nodes, acceptAll)).join("\n\n") : next();
    },
  ],
};

/** The selected nodes, when anything is suggested among them. */
function $copied(selection: BaseSelection): { readonly nodes: readonly TreeNode[] } | null {
  const copied = $generateJSONFromSelectedNodes($getEditor(), selection);
  const nodes = copied.nodes as unknown as readonly TreeNode[];
  return nodes.some(isMarked) ? { ...copied, nodes } : null;
}

function linesOf(nodes: readonly TreeNode[]): readonly string[] {
  const lines: string[] = [];
  let words = "";
  for (const node of nodes) {
    const isBlock = node.children !== undefined && node.type !== "link" && node.type !== "autolink";
    if (!isBlock) words += lettersOf(node);
    else lines.push(...(isLine(node) ? [lettersOf(node)] : linesOf(node.children ?? [])));
  }
  return words === "" ? lines : [words, ...lines];
}

function lettersOf(node: TreeNode): string {
  if (node.type === "linebreak") return "\n";
  return node.text ?? (node.children ?? []).map(lettersOf).join("");
}
