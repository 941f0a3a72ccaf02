import { $getState, createState, type LexicalNode, type StateConfig } from "lexical";
import { isJsonObject, type JsonObject, sameJson } from "../../../article/json";

/** What is suggested about a node, by the name under which it stands in the document; null where nothing is. */
type MarkState = StateConfig<string, JsonObject | null>;

const known = new Map<string, MarkState>();

/** A line that is split leaves none of its own marks to its new half. */
export function markState(name: string): MarkState {
  const state =
    known.get(name) ??
    createState(name, {
      parse: (value) => (isJsonObject(value) ? value : null),
      isEqual: sameJson,
      resetOnCopyNode: true,
    });
  known.set(name, state);
  return state;
}

const inserted = markState("inserted");
const deleted = markState("deleted");

export function $insertedBy(node: LexicalNode): JsonObject | null {
  return $getState(node, inserted);
}

/** Whether somebody suggests that it shall go; the story reads without it. */
export function $isToGo(node: LexicalNode): boolean {
  return $getState(node, deleted) !== null;
}
