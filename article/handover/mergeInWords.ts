import { blockLines } from "../blockLines";
import type { Rescued } from "../document/mergeCopy";

const mostQuoted = 60;

/** A sentence for each block that one person changed while the other took it away, and one for all sentences that both changed. */
export function mergeInWords(rescued: readonly Rescued[], contested = 0): readonly string[] {
  const blocks = rescued.map((one) => `${sentences[one.kind]} ${quoted(one)}`);
  if (contested === 0) return blocks;
  const both = contested === 1 ? "One sentence" : `${contested} sentences`;
  return [...blocks, `${both} you both changed: both versions stand in the text, as suggestions to choose from.`];
}

const sentences: Readonly<Record<Rescued["kind"], string>> = {
  broughtBack: "One of you deleted a paragraph and the other went on writing in it, so it is back as a suggestion:",
  followed: "One of you moved a paragraph and the other went on writing in it; both are there:",
  both: "Both of you changed a paragraph in ways that cannot be joined; both versions stand, one below the other:",
};

function quoted({ block }: Rescued): string {
  const words = [...blockLines(block).join(" ").replace(/\s+/g, " ").trim()];
  if (words.length === 0) return "no words, but a picture or a setting.";
  return `“${words.length > mostQuoted ? `${words.slice(0, mostQuoted).join("").trimEnd()}…` : words.join("")}”`;
}
