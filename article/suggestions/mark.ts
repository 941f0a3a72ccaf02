import { z } from "zod";
import type { NodeJson } from "../document/nodeJson";
import { idSchema } from "../ids";
import { isJsonObject, type JsonValue } from "../json";
import { personSchema } from "../people";

/** Who proposes a change, and since when (ISO 8601 with offset). What belongs together has one id. */
export const suggestionSchema = z.object({ id: idSchema, by: personSchema, at: z.string() });
export type Suggestion = z.infer<typeof suggestionSchema>;

/*
 * Suggestions stand in the body itself, as state of its nodes, so that they go wherever the words go.
 *
 *   inserted      on letters: they are new. On a line: the paragraph break before it is new. On any other block: all of it is new.
 *   deleted       the same of letters, a break and a block that shall go.
 *   reformatted   on letters: their marks are new; `format` is what they had.
 *   was:<name>    on a line or block: its property of that name is new; `value` is what it was, null when it had none.
 */

export type Marked = "inserted" | "deleted";
export const reformatted = "reformatted";
const wasPrefix = "was:";

/** The mark of this name on a node; undefined where there is none that can be read. */
export function markOn(node: NodeJson, name: string): JsonValue | undefined {
  const value = node.$?.[name];
  return isJsonObject(value) && typeof value.id === "string" ? value : undefined;
}

export function hasMark(node: NodeJson, name: string): boolean {
  return node.$ !== undefined && markOn(node, name) !== undefined;
}

/** Who proposed it; null for a mark that says so in no way we know. */
export function suggestionOn(node: NodeJson, name: string): Suggestion | null {
  const read = suggestionSchema.safeParse(markOn(node, name));
  return read.success ? read.data : null;
}

export function isMarkKey(key: string): boolean {
  return key === "inserted" || key === "deleted" || key === reformatted || key.startsWith(wasPrefix);
}

export function wasKey(property: string): string {
  return wasPrefix + property;
}

/** The property that such a mark is about; null for any other key. */
export function propertyOf(key: string): string | null {
  return key.startsWith(wasPrefix) ? key.slice(wasPrefix.length) : null;
}

/** Whether a node or anything under it carries a suggestion. */
export function isMarked(node: NodeJson): boolean {
  if (node.$ !== undefined && Object.keys(node.$).some((key) => isMarkKey(key) && hasMark(node, key))) return true;
  return node.children?.some(isMarked) ?? false;
}

/** The node with this state changed; a value of undefined takes the key out. The same node when nothing differs. */
export function withState<Node extends NodeJson>(
  node: Node,
  changes: Readonly<Record<string, JsonValue | undefined>>,
): Node {
  const differs = Object.entries(changes).some(([key, value]) => node.$?.[key] !== value);
  if (!differs) return node;
  const state = Object.entries({ ...node.$, ...changes }).filter((entry): entry is [string, JsonValue] => {
    return entry[1] !== undefined;
  });
  const { $: _, ...rest } = node;
  return (state.length === 0 ? rest : { ...rest, $: Object.fromEntries(state) }) as Node;
}
