import { $getState, $setState, createState, type LexicalNode, type StateConfig } from "lexical";

/** A value of a node that is a line of text; empty when it was never set. */
export function textState<Key extends string>(key: Key): StateConfig<Key, string> {
  return createState(key, { parse: (value) => (typeof value === "string" ? value : "") });
}

/** A value of a node that is yes or no; no when it was never set. */
export function flagState<Key extends string>(key: Key): StateConfig<Key, boolean> {
  return createState(key, { parse: (value) => value === true });
}

/** The id of a top-level block. Copying a node, as a split does, leaves the new half without one. */
export const idState = createState("id", {
  parse: (value) => (typeof value === "string" ? value : ""),
  resetOnCopyNode: true,
});

export function $idOf(node: LexicalNode): string {
  return $getState(node, idState);
}

/** Sets the value, unless it is that already: setting would make the node dirty, and the story look edited. */
export function $setIfDifferent<Key extends string, Value>(
  node: LexicalNode,
  config: StateConfig<Key, Value>,
  value: Value,
): void {
  if (!config.isEqual($getState(node, config), value)) $setState(node, config, value);
}
