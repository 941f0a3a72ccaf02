import { isBlank } from "../../html/escape";
import type { Check } from "../check";
import { blockPlace } from "../finding";
import { entriesOf } from "./addresses";

/**
 * The list is furniture of the page: an entry without an address is printed as text between links, and looks broken.
 */
export const mostReadLinks: Check = {
  id: "mostReadLinks",
  title: "“Most read” without links",
  level: "warns",
  block: (block) => {
    if (block.kind !== "mostRead") return {};
    if (block.items.length === 0)
      return {
        findings: [{ sentence: "“Most read” has no entries. Add some, or remove it.", place: blockPlace(block.id) }],
      };
    const findings = entriesOf(block)
      .filter(({ text, url }) => !isBlank(text) && isBlank(url))
      .map(({ start, end }) => ({
        sentence: "This entry of “Most read” has no link. Give it the story's address.",
        place: blockPlace(block.id, start, end),
      }));
    return { findings };
  },
};
