import type { JsonObject, JsonValue } from "../json";

/**
 * One node of the body, in the shape of Lexical's own JSON, so that the same conversions read the live editor and the document on disk.
 * `$` holds node state: what Lexical does not know of the node, one key per value that is edited by itself.
 */
export interface NodeJson {
  readonly type: string;
  readonly children?: readonly NodeJson[];
  readonly text?: string;
  /** Of a text node: a bit per mark. */
  readonly format?: JsonValue;
  readonly tag?: JsonValue;
  readonly listType?: JsonValue;
  readonly start?: JsonValue;
  readonly value?: JsonValue;
  readonly url?: JsonValue;
  readonly $?: JsonObject;
}

/** What stands in for a node's missing state. */
const noState: JsonObject = {};

export function stateOf(node: NodeJson): JsonObject {
  return node.$ ?? noState;
}

export function stateText(node: NodeJson, key: string): string {
  const value = stateOf(node)[key];
  return typeof value === "string" ? value : "";
}

export function childrenOf(node: NodeJson): readonly NodeJson[] {
  return node.children ?? [];
}

/** State without what is merely absent, so that a planted document holds no more than the story says. */
export function state(values: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const kept: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== "" && value !== null && value !== false) kept[key] = value;
  }
  return kept;
}
