import { isBlank } from "../../html/escape";
import { plainText } from "../../text";
import type { Check } from "../check";
import { blockPlace } from "../finding";
import { entriesOf, linksOf } from "./addresses";

/** A link that nobody can see or press is still read out by a screen reader, as its address (WCAG 2.4.4). */
export const linkText: Check = {
  id: "linkText",
  title: "Link without words",
  level: "warns",
  block: (block) => {
    const links = linksOf(block).filter(({ link }) => isBlank(plainText(link.text)));
    const entries =
      block.kind === "mostRead" ? entriesOf(block).filter(({ text, url }) => isBlank(text) && !isBlank(url)) : [];
    const hasNoLabel = block.kind === "support" && isBlank(block.label) && !isBlank(block.url);
    const place = ({ start, end }: { readonly start: number; readonly end: number }) =>
      blockPlace(block.id, start, end);
    return {
      findings: [
        ...links.map((link) => ({
          sentence: "A link has no words, so no one can see or press it. Remove it.",
          place: place(link),
        })),
        ...entries.map((entry) => ({
          sentence: "An entry has an address and no words. Write its headline.",
          place: place(entry),
        })),
        ...(hasNoLabel
          ? [{ sentence: "The call for support has no words on its link.", place: blockPlace(block.id) }]
          : []),
      ],
    };
  },
};
