import type { NodeJson } from "../document/nodeJson";
import { isJsonObject, type JsonObject, type JsonValue } from "../json";
import type { Person } from "../people";
import { isMarked, isMarkKey, type Marked, propertyOf, reformatted, suggestionSchema } from "./mark";
import { propertyValue } from "./resolve";
import { isLine, isLink } from "./tree";

/** What somebody proposes at one place of the body, with all that belongs to it. */
export interface StandingSuggestion {
  readonly id: string;
  /** Null where the file does not say it. */
  readonly by: Person | null;
  readonly at: string;
  /** The id of the top-level block that it begins in. */
  readonly block: string;
  /** The words that shall go, and those that shall come; a new line of text begins with "\n". */
  readonly removed: string;
  readonly inserted: string;
  /** Words whose marks, such as bold, are new. */
  readonly reformatted: string;
  /** The kinds of blocks, no lines of text, that shall come or go, and the properties that are new: names of the document. A value that is no text is empty. */
  readonly blocks: readonly { readonly kind: string; readonly change: Marked }[];
  readonly properties: readonly { readonly name: string; readonly was: string; readonly is: string }[];
}

/** The suggestions among neighbouring top-level nodes, in the order of the text. */
export function suggestionsIn(nodes: readonly NodeJson[]): readonly StandingSuggestion[] {
  const found = new Map<string, Draft>();
  for (const node of nodes) {
    if (!isMarked(node)) continue;
    const id = node.$?.id;
    collect(node, typeof id === "string" ? id : "", found);
  }
  return [...found.values()];
}

type Draft = { -readonly [Key in keyof StandingSuggestion]: StandingSuggestion[Key] };

function collect(node: NodeJson, block: string, found: Map<string, Draft>): void {
  for (const [key, mark] of Object.entries(node.$ ?? {})) {
    if (!isMarkKey(key) || !isJsonObject(mark) || typeof mark.id !== "string") continue;
    add(draftOf(mark, mark.id, block, found), key, mark, node);
  }
  for (const child of node.children ?? []) collect(child, block, found);
}

function draftOf(mark: JsonObject, id: string, block: string, found: Map<string, Draft>): Draft {
  const known = found.get(id);
  if (known) return known;
  const read = suggestionSchema.safeParse(mark);
  const draft: Draft = {
    id,
    by: read.success ? read.data.by : null,
    at: read.success ? read.data.at : "",
    block,
    removed: "",
    inserted: "",
    reformatted: "",
    blocks: [],
    properties: [],
  };
  found.set(id, draft);
  return draft;
}

function add(draft: Draft, key: string, mark: JsonObject, node: NodeJson): void {
  const property = propertyOf(key);
  if (property !== null) {
    const [was, is] = [textOf(mark.value), textOf(propertyValue(node, property))];
    draft.properties = [...draft.properties, { name: property, was, is }];
  } else if (key === reformatted) draft.reformatted += node.text ?? "";
  else if (key === "inserted" || key === "deleted") addWords(draft, key, node);
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function addWords(draft: Draft, change: Marked, node: NodeJson): void {
  const side = change === "inserted" ? "inserted" : "removed";
  if (node.text !== undefined) draft[side] += node.text;
  else if (isLine(node)) draft[side] += "\n";
  else {
    draft.blocks = [...draft.blocks, { kind: node.type, change }];
    const words = lettersIn(node).trim();
    if (words !== "") draft[side] += `${draft[side] === "" ? "" : "\n"}${words}`;
  }
}

function lettersIn(node: NodeJson): string {
  if (node.type === "linebreak") return "\n";
  const inside = (node.children ?? []).map(lettersIn).join("");
  return (node.text ?? "") + inside + (node.children && !isLink(node) ? "\n" : "");
}
