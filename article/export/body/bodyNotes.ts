import { assertNever } from "../../assertNever";
import type { Block } from "../../blocks/block";
import { printableAddress } from "../../html/address";
import { isBlank } from "../../html/escape";
import type { Story } from "../../story";
import { exportNotes } from "../exportNotes";
import type { Renditions } from "../rendition";
import { isInBody } from "./bodyBlocks";

/** What a profile calls what it makes, and what else it has to say of a block. */
export interface BodyNotesAbout {
  readonly what: "body" | "post";
  /** "a link". */
  readonly embedAs: string;
  readonly ofBlock?: (block: Block, number: number) => readonly string[];
}

/** What a person should know of a body: what the story says and it does not, in the story's order. */
export function bodyNotes(
  story: Story,
  renditions: Renditions | null,
  { what, embedAs, ofBlock }: BodyNotesAbout,
): readonly string[] {
  const about = {
    what,
    where: `in the ${what}`,
    leavesOut: (block: Block) => !isInBody(block),
    ofBlock: (block: Block, number: number) => [
      ...leftOutNotes(block, number, what),
      ...embedNotes(block, number, embedAs),
      ...(ofBlock?.(block, number) ?? []),
    ],
  };
  const isCorrected = story.fields.corrections.some(({ text }) => !isBlank(text));
  const corrections = isCorrected ? [`The corrections of the story are not in the ${what}.`] : [];
  return [...exportNotes(story, renditions, about), ...corrections];
}

function leftOutNotes(block: Block, number: number, what: string): readonly string[] {
  if (isInBody(block)) return [];
  return [`Block ${number}, ${nameOf(block.kind)}, is not in the ${what}.`];
}

function embedNotes(block: Block, number: number, embedAs: string): readonly string[] {
  if (block.kind !== "embed" || printableAddress(block.url) === null) return [];
  return [`Block ${number}, an embed, goes out as ${embedAs}.`];
}

function nameOf(kind: "pullQuote" | "support" | "mostRead"): string {
  switch (kind) {
    case "pullQuote":
      return "a pull quote";
    case "support":
      return "a call for support";
    case "mostRead":
      return "the most read list";
    default:
      return assertNever(kind);
  }
}
