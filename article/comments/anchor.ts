import { z } from "zod";
import type { Block } from "../blocks/block";
import { blockText } from "../passages";
import { type ProseField, proseFields } from "../story";

/**
 * What a thread is about, as it was when the thread began; never changed afterwards. `start` and `end` count in `blockText` of the block, or in the
 * field's text; words that go on in the next blocks end beyond it, each block on a line of its own. `before` and `after` are what stood around them,
 * also in the blocks beside. `locateIn` finds the words in the story as it is now.
 */
export type Anchor = WordsAnchor | { readonly kind: "story" };
export type WordsAnchor =
  | ({ readonly kind: "block"; readonly block: string } & AnchoredWords)
  | ({ readonly kind: "field"; readonly field: ProseField } & AnchoredWords);

export interface AnchoredWords {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

const place = z.number().int().min(0);
const anchoredWords = { start: place, end: place, words: z.string(), before: z.string(), after: z.string() };

export const anchorSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("block"), block: z.string(), ...anchoredWords }),
  z.object({ kind: z.literal("field"), field: z.enum(proseFields), ...anchoredWords }),
  z.object({ kind: z.literal("story") }),
]) satisfies z.ZodType<Anchor>;

export const wholeStory: Anchor = { kind: "story" };

/** How much of what stands around the words is kept, in UTF-16 units. */
const around = 40;
/** Who selects more than this means the story. */
const mostWords = 3000;

/** A place in the text of a block. */
export interface BlockPoint {
  readonly block: string;
  readonly offset: number;
}

/** The words from one place to another, in this or a later block. Where there are none, the story as a whole is meant. */
export function blockAnchor(body: readonly Block[], from: BlockPoint, to: BlockPoint): Anchor {
  const first = body.findIndex(({ id }) => id === from.block);
  const last = body.findIndex(({ id }) => id === to.block);
  if (first < 0 || last < first) return wholeStory;
  const nearby = spread(body.slice(Math.max(0, first - 3), last + 4));
  const text = nearby.map((one) => one.text).join("\n");
  const fromOf = (id: string) => nearby.find((one) => one.id === id)?.from ?? 0;
  const words = trimmed(text, fromOf(from.block) + from.offset, fromOf(to.block) + to.offset);
  const home = nearby.find((one) => words && words.start <= one.from + one.text.length);
  if (!words || !home) return wholeStory;
  const { start, end } = words;
  return { kind: "block", block: home.id, start: start - home.from, end: end - home.from, ...cut(text, start, end) };
}

/** The words from `start` to `end` of a field. */
export function fieldAnchor(field: ProseField, text: string, start: number, end: number): Anchor {
  const words = trimmed(text, start, end);
  if (words === null) return wholeStory;
  return { kind: "field", field, ...words, ...cut(text, words.start, words.end) };
}

function cut(text: string, start: number, end: number) {
  return {
    words: text.slice(start, end),
    before: text.slice(Math.max(0, start - around), start),
    after: text.slice(end, end + around),
  };
}

/** The blocks' texts, and where each begins when they are joined, each on a line of its own. */
function spread(blocks: readonly Block[]) {
  let next = 0;
  return blocks.map((block) => {
    const text = blockText(block);
    const from = next;
    next += text.length + 1;
    return { id: block.id, text, from };
  });
}

/** Without the space that a double click takes along; null when nothing is left, or too much. */
function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = from + words.trim().length;
  return from < to && to - from <= mostWords ? { start: from, end: to } : null;
}
