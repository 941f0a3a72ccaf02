import { z } from "zod";
import type { Block } from "./blocks/block";
import { paragraph } from "./blocks/paragraph";
import type { NodeJson } from "./document/nodeJson";
import { idSchema, type NewId } from "./ids";
import type { JsonObject } from "./json";

/** A story as a value: everything that is kept of it, in one tree that does not change. */
export interface Story {
  readonly id: string;
  readonly status: Status;
  readonly fields: Fields;
  readonly body: readonly Block[];
  /** Comments by thread id, suggestions about fields, and what became of suggestions; kept whole. */
  readonly threads: JsonObject;
  /** What people decided about the quotations in running text, by block id and hash of the words, kept whole. */
  readonly judgements: JsonObject;
  /** Where somebody suggests something about the body; absent where nobody does. The body reads as if all of it were accepted. */
  readonly suggested?: readonly SuggestedPart[];
}

/** Some neighbouring blocks with what is suggested about them, as nodes of the live document. */
export interface SuggestedPart {
  /** Which of the body's blocks it begins with, and how many of them it stands for; none, where all of it shall go. */
  readonly at: number;
  readonly covers: number;
  readonly nodes: readonly NodeJson[];
}

/**
 * The way of a story through the newsroom. Names in saved stories: one is never renamed. Only `ready` and
 * `published` go out to agencies as usable.
 */
export const statuses = ["draft", "inReview", "changesWanted", "ready", "published", "spiked"] as const;
export type Status = (typeof statuses)[number];

/** Fields that are written like prose: two people may write in one at the same time. */
export const proseFields = ["headline", "standfirst", "kicker", "seoTitle", "socialTitle", "editorsNote"] as const;
export type ProseField = (typeof proseFields)[number];

/** Fields whose value is chosen or replaced as a whole. */
export const chosenFields = [
  "slug",
  "section",
  "language",
  "dateline",
  "datelineDate",
  "publishedAt",
  "updatedAt",
  "embargoUntil",
  "canonicalUrl",
  "assignedTo",
  "dueAt",
] as const;
export type ChosenField = (typeof chosenFields)[number];

/**
 * Everything around the body. Text fields are empty when not set. `language` is a BCP 47 tag; `dateline` is the place;
 * dates are ISO 8601 where they are known, and otherwise as the reporter wrote them. Who a story is `assignedTo`, and when it is due, concerns the
 * newsroom alone and never goes out.
 */
export interface Fields extends Readonly<Record<ProseField | ChosenField, string>> {
  readonly bylines: readonly Byline[];
  readonly tags: readonly string[];
  readonly corrections: readonly Correction[];
  /** Fields that a newer Galley wrote; they are written back as they came. */
  readonly rest?: JsonObject;
}

/** One person. `role` is as printed ("photographs"); empty where the person simply wrote it. */
export interface Byline {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/**
 * A note to readers, printed below the story. `date` is ISO 8601 where Galley wrote it, and otherwise as it was
 * typed.
 */
export interface Correction {
  readonly id: string;
  readonly date: string;
  readonly text: string;
}

/** Older stories have bylines without a role. */
export const bylineSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: z.string().default(""),
}) satisfies z.ZodType<Byline>;

export const correctionSchema = z.object({
  id: idSchema,
  date: z.string(),
  text: z.string(),
}) satisfies z.ZodType<Correction>;

export const noFields: Fields = {
  headline: "",
  standfirst: "",
  kicker: "",
  seoTitle: "",
  socialTitle: "",
  editorsNote: "",
  slug: "",
  section: "",
  language: "",
  dateline: "",
  datelineDate: "",
  publishedAt: "",
  updatedAt: "",
  embargoUntil: "",
  canonicalUrl: "",
  assignedTo: "",
  dueAt: "",
  bylines: [],
  tags: [],
  corrections: [],
};

/** A story to begin with: one empty paragraph, a draft. */
export function newStory(newId: NewId, language = ""): Story {
  return storyOf(newId(), [paragraph(newId())], { ...noFields, language });
}

/** A draft that nobody has said anything about. */
export function storyOf(id: string, body: readonly Block[], fields: Fields = noFields): Story {
  return { id, status: "draft", fields, body, threads: {}, judgements: {} };
}

/** The story with these fields changed; the same story when nothing differs. */
export function withFields(story: Story, changes: Partial<Fields>): Story {
  const differs = Object.entries(changes).some(([name, value]) => story.fields[name as keyof Fields] !== value);
  return differs ? { ...story, fields: { ...story.fields, ...changes } } : story;
}

/** True when nobody has written anything: no words, no picture, no field but the language. */
export function isUntouched(story: Story): boolean {
  const { language: _, rest: __, ...fields } = story.fields;
  const noWords = Object.values(fields).every((value) => value.length === 0);
  return noWords && story.body.every((block) => block.kind === "paragraph" && block.text.length === 0);
}
