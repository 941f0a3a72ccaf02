import type { Block } from "../../blocks/block";
import { bearsOnQuotations, findQuotations } from "../../quotes/findQuotations";
import { judged } from "../../quotes/judgements";
import type { Quotation } from "../../quotes/quotation";
import type { Check } from "../check";
import { blockPlace } from "../finding";

/** Words in running text that somebody said, and the story does not say who. A quote of its own is another check's. */
export const quoteUnattributed: Check<Block> = {
  id: "quoteUnattributed",
  title: "Quotation in the text without speaker",
  // Where a document speaks, or a sign, the text hardly ever says so in words that can be told apart.
  level: "hint",
  // Who spoke last, and whom a bare surname means, stands in the blocks before.
  block: (block, { language }) => (bearsOnQuotations(block, language) ? { facts: [block] } : {}),
  story: (_fields, blocks, { language, judgements }) =>
    quotationsOf(blocks, language)
      .filter(({ kind, speaker }) => kind === "speech" && speaker === "")
      .filter((one) => judged(one, judgements).state === "unattributed")
      .map(({ block, parts }) => ({
        sentence: "The text does not say who said this. Name the speaker, or mute it under Quotes.",
        place: blockPlace(block, parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0),
      })),
};

let last: { readonly blocks: readonly Block[]; readonly language: string; readonly found: readonly Quotation[] } = {
  blocks: [],
  language: "",
  found: [],
};

/** Most of what is written is no quotation, and then the ones that were found before stand. */
function quotationsOf(blocks: readonly Block[], language: string): readonly Quotation[] {
  const isSame =
    last.language === language &&
    last.blocks.length === blocks.length &&
    last.blocks.every((block, index) => block === blocks[index]);
  if (!isSame) last = { blocks, language, found: findQuotations(blocks, language) };
  return last.found;
}
