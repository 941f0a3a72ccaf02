import { blockLines } from "../blockLines";
import type { Rescued } from "../document/mergeCopy";

const mostQuoted = 60;

/** A sentence for each block that one person changed while the other took it away. */
export function mergeInWords(rescued: readonly Rescued[]): readonly string[] {
  return rescued.map((one) => `${sentences[one.kind]} ${quoted(one)}`);
}

const sentences: Readonly<Record<Rescued["kind"], string>> = {
  broughtBack: "One of you deleted a paragraph and the other went on writing in it, so it is back:",
  followed: "One of you moved a paragraph and the other went on writing in it; both are there:",
  both: "Both of you changed a paragraph in ways that cannot be joined; both versions stand, one below the other:",
};

function quoted({ block }: Rescued): string {
  const words = [...blockLines(block).join(" ").replace(/\s+/g, " ").trim()];
  if (words.length === 0) return "no words, but a picture or a setting.";
  return `“${words.length > mostQuoted ? `${words.slice(0, mostQuoted).join("").trimEnd()}…` : words.join("")}”`;
}
