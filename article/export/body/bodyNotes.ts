import { assertNever } from "../../assertNever";
import { blockLines } from "../../blockLines";
import type { Block } from "../../blocks/block";
import { printableAddress } from "../../html/address";
import { isBlank, oneLine } from "../../html/escape";
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
      ...leftOutNotes(block, what),
      ...embedNotes(block, number, embedAs),
      ...(ofBlock?.(block, number) ?? []),
    ],
  };
  const isCorrected = story.fields.corrections.some(({ text }) => !isBlank(text));
  const corrections = isCorrected ? [`The corrections of the story are not in the ${what}.`] : [];
  return [...exportNotes(story, renditions, about), ...corrections];
}

function leftOutNotes(block: Block, what: string): readonly string[] {
  if (isInBody(block)) return [];
  return [`${nameOf(block.kind)}${beginningOf(block)} is not in the ${what}.`];
}

/** What a person finds it by: its first words between quotation marks, behind a space. */
function beginningOf(block: Block): string {
  const words = oneLine(blockLines(block).find((line) => !isBlank(line)) ?? "");
  if (words === "") return "";
  const cut = words.length > mostLetters ? `${words.slice(0, mostLetters).replace(/\s*\S*$/u, "")}…` : words;
  return ` “${cut}”`;
}

const mostLetters = 50;

function embedNotes(block: Block, number: number, embedAs: string): readonly string[] {
  if (block.kind !== "embed" || printableAddress(block.url) === null) return [];
  return [`Block ${number}, an embed, goes out as ${embedAs}.`];
}

function nameOf(kind: "pullQuote" | "support" | "mostRead"): string {
  switch (kind) {
    case "pullQuote":
      return "The pull quote";
    case "support":
      return "The call for support";
    case "mostRead":
      return "The most read list";
    default:
      return assertNever(kind);
  }
}
