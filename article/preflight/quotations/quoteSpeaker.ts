import { isBlank } from "../../html/escape";
import { isBlankContent } from "../../html/inline";
import { blockText } from "../../passages";
import type { Check } from "../check";
import { blockPlace } from "../finding";

/** A document or a publication that is named by its title speaks for itself. */
export const quoteSpeaker: Check = {
  id: "quoteSpeaker",
  title: "Quote without speaker",
  level: "warns",
  block: (block) => {
    if (block.kind !== "quote" || !isBlank(block.speaker) || block.quotation.every(isBlankContent)) return {};
    const { kind, title } = block.source;
    if ((kind === "document" || kind === "publication") && !isBlank(title)) return {};
    const place = blockPlace(block.id, blockText(block).length);
    return { findings: [{ sentence: "Nobody is named as the speaker of this quote. Who said it?", place }] };
  },
};
