import type { EditorState, LexicalNode, NodeKey } from "lexical";
import { changeBetween } from "../../ui/textChange";
import type { Edit } from "./undoSteps";

/** Typing in a form of a block, as far as undo steps care: one line of text of one node is another; null when it is anything else. */
export function describeState(before: EditorState, after: EditorState, key: NodeKey): Edit | null {
  const [old, now] = [valuesOf(before._nodeMap.get(key)), valuesOf(after._nodeMap.get(key))];
  if (old === null || now === null) return null;
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => textOf(old, name) !== textOf(now, name),
  );
  const [name] = changed;
  if (name === undefined || changed.length > 1) return null;
  const { removed, inserted } = changeBetween(textOf(old, name), textOf(now, name));
  const place = `${key} ${name}`;
  if (inserted === "") return { place, kind: "delete", characters: removed.length, endsWord: true };
  if (removed !== "") return null;
  return { place, kind: "insert", characters: inserted.length, endsWord: !/[\p{L}\p{N}]$/u.test(inserted) };
}

type Values = Readonly<Record<string, unknown>>;

function valuesOf(node: LexicalNode | undefined): Values | null {
  return node ? (node.__state?.toJSON().$ ?? {}) : null;
}

function textOf(values: Values, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value : "";
}
