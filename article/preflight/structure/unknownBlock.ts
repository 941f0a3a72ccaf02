import { isBlank, oneLine } from "../../html/escape";
import { readableWords } from "../../readableWords";
import type { Check } from "../check";
import { blockPlace } from "../finding";

/**
 * A newer Galley, or a colleague's, wrote it. It stays in the story as it came, but no profile can do more than
 * print its words.
 */
export const unknownBlock: Check = {
  id: "unknownBlock",
  title: "Part that is not known here",
  level: "warns",
  block: (block) => {
    if (block.kind !== "unknown") return {};
    const kind = oneLine(typeof block.raw.kind === "string" ? block.raw.kind : "").slice(0, 40);
    const named = isBlank(kind) ? "" : ` (“${kind}”)`;
    const outcome = readableWords(block).length === 0 ? "nothing of it goes out" : "only its words go out";
    const sentence = `This part is of a kind that is not known here${named}: ${outcome}.`;
    return { findings: [{ sentence, place: blockPlace(block.id) }] };
  },
};
