import type { Block } from "./blocks/block";
import type { JsonObject, JsonValue } from "./json";
import type { Story } from "./story";

/** The format of story.json: raised when an older Galley could no longer read the file without losing something. */
export const fileFormat = 1;

/** What stands in a story.json around the story itself. */
export interface Envelope {
  /** The lineage of the document that the story was read from; empty in a file written by hand. */
  readonly lineage: string;
  /** For each log, the last sequence number whose edits are in this file. */
  readonly covers: Readonly<Record<string, number>>;
  /** ISO 8601, for display. */
  readonly editedAt: string;
  /** A fingerprint of the story as Galley wrote it; a file by hand, or by an earlier Galley, has none. */
  readonly content?: string;
}

/** The story as the JSON that story.json holds: known keys first, then what a newer Galley wrote, as it came. */
export function storyJson(story: Story): JsonObject {
  const { rest, ...fields } = story.fields;
  return asJson({
    id: story.id,
    status: story.status,
    fields: { ...fields, ...rest },
    body: story.body.map(blockJson),
    threads: story.threads,
    judgements: story.judgements,
    ...(story.suggested && { suggested: story.suggested }),
  });
}

/** What story.json holds of one block. */
export function blockJson(block: Block): JsonObject {
  if (block.kind === "unknown") return { ...block.raw, id: block.id };
  const { rest, ...known } = block;
  return asJson({ ...known, ...rest });
}

/** The text of a story.json: two spaces, so that a person with a text editor can read it. */
export function storyFile(story: Story, envelope: Envelope): string {
  return `${JSON.stringify({ galley: fileFormat, ...envelope, story: storyJson(story) }, null, 2)}\n`;
}

/** Our interfaces hold nothing but JSON, which the compiler cannot see through their optional keys. */
function asJson(value: object): JsonObject {
  return value as Readonly<Record<string, JsonValue>>;
}
