import { z } from "zod";
import { blockLines } from "../../../article/blockLines";
import type { Block, BlockKind } from "../../../article/blocks/block";
import { countWords } from "../../../article/count";
import { type Story, statuses } from "../../../article/story";

/** What the desk shows of a story without opening it. */
export const summarySchema = z.object({
  id: z.string(),
  /** This, the section and the byline have at most 300 characters. */
  headline: z.string(),
  /** The first words of the body, at most 200 characters. */
  firstWords: z.string(),
  status: z.enum(statuses),
  section: z.string(),
  /** Whole: preflight compares it. */
  slug: z.string(),
  /** The names, joined by commas. */
  byline: z.string(),
  language: z.string(),
  /** Empty in what was remembered before a story could be anybody's. */
  assignedTo: z.string().default(""),
  dueAt: z.string().default(""),
  words: z.number(),
  /** Milliseconds since 1970, for display and order on the desk only. */
  editedAt: z.number(),
  /** SHA-256 of the first photo's original. */
  photo: z.string().nullable(),
  /** One sentence when something is wrong with the story's files; empty otherwise. */
  problem: z.string(),
});
export type Summary = Readonly<z.infer<typeof summarySchema>>;

/** A summary and the words that search looks through. */
export interface Described {
  readonly summary: Summary;
  readonly text: string;
}

const firstWordsLength = 200;
const lineLength = 300;
const told: readonly BlockKind[] = ["paragraph", "heading", "list", "quote"];

/** `editedAt` in milliseconds since 1970. Lines are cut so that a desk of thousands of stories stays small; what search looks through is whole. */
export function describeStory(story: Story, editedAt: number): Described {
  const { fields, body } = story;
  const byline = fields.bylines.map(({ name }) => name).join(", ");
  const summary: Summary = {
    id: story.id,
    headline: cut(fields.headline, lineLength),
    firstWords: firstWords(body),
    status: story.status,
    section: cut(fields.section, lineLength),
    slug: fields.slug,
    byline: cut(byline, lineLength),
    language: cut(fields.language, lineLength),
    assignedTo: cut(fields.assignedTo, lineLength),
    dueAt: cut(fields.dueAt, lineLength),
    words: countWords(body, fields.language),
    editedAt,
    photo: body.map(assetOf).find((asset) => asset !== null) ?? null,
    problem: "",
  };
  const { headline, standfirst, kicker } = fields;
  const text = [headline, standfirst, kicker, byline, fields.tags.join(" "), ...body.flatMap(blockLines)].join("\n");
  return { summary, text };
}

/** For a story that nothing can be read of. */
export function unreadable(id: string, problem: string, editedAt: number): Described {
  const nothing = { headline: "", firstWords: "", section: "", slug: "", byline: "", language: "", words: 0 };
  const nobody = { assignedTo: "", dueAt: "" };
  return { summary: { id, ...nothing, ...nobody, status: "draft", editedAt, photo: null, problem }, text: "" };
}

/** Of what the reporter wrote: not of captions, not of the page's furniture. */
function firstWords(body: readonly Block[]): string {
  let text = "";
  for (const block of body) {
    if (text.length > firstWordsLength) break;
    if (told.includes(block.kind)) text = `${text} ${blockLines(block).join(" ")}`.replace(/\s+/g, " ").trim();
  }
  return cut(text, firstWordsLength);
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function assetOf(block: Block): string | null {
  if (block.kind === "photo") return block.asset;
  return block.kind === "gallery" ? (block.photos.find(({ asset }) => asset !== null)?.asset ?? null) : null;
}
