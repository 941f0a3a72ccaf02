import * as Y from "yjs";
import type { Block } from "../blocks/block";
import { isJsonObject, type JsonObject, type JsonValue } from "../json";
import { readStatus } from "../readStory";
import {
  type Byline,
  type ChosenField,
  type Correction,
  chosenFields,
  type Fields,
  type ProseField,
  proseFields,
  type Story,
} from "../story";
import { acceptedBlocks, type BodyEntry, readEntry, suggestedParts } from "../suggestions/bodyEntries";
import { readTree } from "./bodyTree";
import { type Roots, rootsOf } from "./layout";

/** The story that a document holds. Total: a broken structure still gives a story with every word in it. Does not change the document. */
export function readDocument(doc: Y.Doc): Story {
  const roots = rootsOf(doc);
  const entries = readEntries(doc);
  const suggested = suggestedParts(entries);
  return {
    id: text(roots.meta.get("story")),
    status: readStatus(roots.fields.get("status")),
    fields: readFields(roots),
    body: acceptedBlocks(entries),
    threads: readJson(roots.threads),
    judgements: readJudgements(roots),
    ...(suggested.length > 0 && { suggested }),
  };
}

/** The body as it reads when everything that is suggested in it is accepted. */
export function readBody(doc: Y.Doc): readonly Block[] {
  return acceptedBlocks(readEntries(doc));
}

function readEntries(doc: Y.Doc): readonly BodyEntry[] {
  return readTree(rootsOf(doc).body).map(readEntry);
}

export function readFields(roots: Roots): Fields {
  const prose = Object.fromEntries(proseFields.map((name) => [name, roots.prose[name].toString()]));
  const chosen = Object.fromEntries(chosenFields.map((name) => [name, text(roots.fields.get(name))]));
  const rest = readRest(roots.fields);
  return {
    ...(prose as Record<ProseField, string>),
    ...(chosen as Record<ChosenField, string>),
    bylines: entries(roots.bylines).map(readByline),
    tags: readTags(roots.tags),
    corrections: entries(roots.corrections).map(readCorrection),
    ...(rest && { rest }),
  };
}

function readRest(fields: Y.Map<unknown>): JsonObject | null {
  const known: readonly string[] = [...chosenFields, "status"];
  const rest = Object.entries(readJson(fields)).filter(([name, value]) => {
    return !known.includes(name) || (name !== "status" && typeof value !== "string");
  });
  return rest.length > 0 ? Object.fromEntries(rest) : null;
}

/** Tags in the order they were put in; where two people's copies were merged and places are equal, in the order of their letters. */
function readTags(tags: Y.Map<unknown>): readonly string[] {
  const place = (value: unknown) => (typeof value === "number" ? value : 0);
  return [...tags.entries()]
    .sort(([one, here], [other, there]) => place(here) - place(there) || (one < other ? -1 : 1))
    .map(([tag]) => tag);
}

function entries(list: Y.Array<Y.Map<unknown>>): readonly Y.Map<unknown>[] {
  return list.toArray().filter((entry) => entry instanceof Y.Map);
}

function readByline(entry: Y.Map<unknown>): Byline {
  return { id: text(entry.get("id")), name: text(entry.get("name")), role: text(entry.get("role")) };
}

function readCorrection(entry: Y.Map<unknown>): Correction {
  return { id: text(entry.get("id")), date: text(entry.get("date")), text: text(entry.get("text")) };
}

/** What people decided about the story; kept whole. */
export function readJudgements(roots: Roots): JsonObject {
  return readJson(roots.judgements);
}

function readJson(map: Y.Map<unknown>): JsonObject {
  const json: JsonValue = map.toJSON();
  return isJsonObject(json) ? json : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
