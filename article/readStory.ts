import { z } from "zod";
import { type Block, blockSchemas, isKnownKind } from "./blocks/block";
import type { NodeJson } from "./document/nodeJson";
import { isId, type NewId } from "./ids";
import { isDeeperThan, isJsonObject, type JsonObject, type JsonValue } from "./json";
import {
  bylineSchema,
  type Correction,
  chosenFields,
  correctionSchema,
  type Fields,
  noFields,
  proseFields,
  type Status,
  type Story,
  type SuggestedPart,
  statuses,
} from "./story";
import { type Envelope, fileFormat } from "./writeStory";

export type StoryReading =
  | { readonly kind: "story"; readonly story: Story; readonly envelope: Envelope; readonly notes: readonly string[] }
  | { readonly kind: "newer"; readonly format: number; readonly problems: readonly string[] }
  | { readonly kind: "damaged"; readonly problems: readonly string[] };

/** Levels of JSON in a file; no story has as many. */
export const deepest = 200;

/**
 * Reads what JSON.parse gave for a story.json. Whatever has a body is read: a block that is not as its kind should be is kept as it came,
 * with a note in words. `newId` gives ids to what has none.
 */
export function readStoryFile(file: unknown, newId: NewId): StoryReading {
  if (!isJsonObject(file)) return damaged(`A story file holds an object, and this one holds ${nameType(file)}.`);
  const format = file.galley;
  if (typeof format !== "number") return damaged('The file does not say "galley": 1, so it is not a story of Galley.');
  if (format > fileFormat) {
    const sentence = `The file was written by a newer Galley (format ${format}; this one reads up to ${fileFormat}).`;
    return { kind: "newer", format, problems: [sentence] };
  }
  if (isDeeperThan(file, deepest))
    return damaged(`The file is nested more than ${deepest} levels deep, which no story is.`);
  if (!isJsonObject(file.story)) return damaged('The file has no "story".');
  if (!Array.isArray(file.story.body)) return damaged('The story has no "body".');
  const notes: string[] = [];
  const story = readStory(file.story, newId, notes);
  return { kind: "story", story, envelope: readEnvelope(file), notes };
}

function damaged(problem: string): StoryReading {
  return { kind: "damaged", problems: [problem] };
}

function nameType(value: unknown): string {
  if (value === null) return "nothing";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

function readEnvelope(file: JsonObject): Envelope {
  const covers: Record<string, number> = {};
  for (const [log, sequence] of Object.entries(isJsonObject(file.covers) ? file.covers : {})) {
    if (typeof sequence === "number") covers[log] = sequence;
  }
  const content = textOf(file.content);
  return { lineage: textOf(file.lineage), covers, editedAt: textOf(file.editedAt), ...(content && { content }) };
}

/** Reads the story itself, from its JSON; adds to `notes` one sentence for each thing that was not as it should be. */
export function readStory(json: JsonObject, newId: NewId, notes: string[]): Story {
  const body = Array.isArray(json.body) ? json.body : [];
  return {
    id: isId(json.id) ? json.id : newId(),
    status: readStatus(json.status),
    fields: readFields(json.fields, newId, notes),
    body: body.map((block, index) =>
      readBlock(block, newId, (problem) => notes.push(`Block ${index + 1}: ${problem}`)),
    ),
    threads: isJsonObject(json.threads) ? json.threads : {},
    judgements: isJsonObject(json.judgements) ? json.judgements : {},
    ...readSuggested(json.suggested),
  };
}

function readSuggested(json: JsonValue | undefined): Pick<Story, "suggested"> {
  const parts = (Array.isArray(json) ? json : []).flatMap((part): readonly SuggestedPart[] => {
    const reading = suggestedPart.safeParse(part);
    return reading.success ? [reading.data] : [];
  });
  return parts.length > 0 ? { suggested: parts } : {};
}

const place = z.number().int().nonnegative();
const suggestedPart = z.object({
  at: place,
  covers: place,
  nodes: z.array(z.custom<NodeJson>((node) => isJsonObject(node) && typeof node.type === "string")),
});

export function readStatus(value: unknown): Status {
  return statuses.find((status) => status === value) ?? "draft";
}

function readFields(json: unknown, newId: NewId, notes: string[]): Fields {
  if (!isJsonObject(json)) return noFields;
  const { bylines, tags, corrections, ...others } = json;
  const fields: Record<string, string> = {};
  const rest: Record<string, JsonValue> = {};
  const known: readonly string[] = [...proseFields, ...chosenFields];
  for (const [name, value] of Object.entries(others)) {
    if (known.includes(name) && typeof value === "string") fields[name] = value;
    else rest[name] = value;
  }
  return {
    ...noFields,
    ...fields,
    bylines: readEntries(bylines, bylineSchema, newId, (one) => notes.push(`Byline ${one}`)),
    tags: Array.isArray(tags)
      ? [...new Set(tags.filter((tag) => typeof tag === "string" && tag !== ""))].map(String)
      : [],
    corrections: readEntries<Correction>(corrections, correctionSchema, newId, (one) =>
      notes.push(`Correction ${one}`),
    ),
    ...(Object.keys(rest).length > 0 && { rest }),
  };
}

function readEntries<Entry>(
  json: JsonValue | undefined,
  schema: z.ZodType<Entry>,
  newId: NewId,
  note: (problem: string) => void,
): readonly Entry[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((entry, index) => {
    const reading = schema.safeParse(isJsonObject(entry) && !isId(entry.id) ? { ...entry, id: newId() } : entry);
    if (reading.success) return [reading.data];
    note(`${index + 1} was left out, since it could not be read: ${JSON.stringify(entry)}`);
    return [];
  });
}

/** Reads one block from its JSON. What is not an object becomes a paragraph's worth of unknown JSON, never nothing. */
function readBlock(json: unknown, newId: NewId, note: (problem: string) => void): Block {
  if (!isJsonObject(json)) {
    note("it is not an object; it is kept as it came.");
    return { kind: "unknown", id: newId(), raw: { kind: "unreadable", value: (json ?? null) as JsonValue } };
  }
  const withId = isId(json.id) ? json : { ...json, id: newId() };
  if (!isKnownKind(json.kind)) {
    note(`the kind ${JSON.stringify(json.kind ?? null)} is not known here; it is kept as it came.`);
    return { kind: "unknown", id: textOf(withId.id), raw: withId };
  }
  const schema = blockSchemas[json.kind];
  const reading = schema.safeParse(withId);
  if (!reading.success) {
    const issue = reading.error.issues[0];
    note(`it is not a whole ${json.kind} (${issue?.path.join(".")}: ${issue?.message}); it is kept as it came.`);
    return { kind: "unknown", id: textOf(withId.id), raw: withId };
  }
  const rest = Object.fromEntries(Object.entries(withId).filter(([key]) => !Object.hasOwn(schema.shape, key)));
  return Object.keys(rest).length > 0 ? { ...reading.data, rest } : reading.data;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
