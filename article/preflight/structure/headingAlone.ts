import { blockLines } from "../../blockLines";
import { isBlank } from "../../html/escape";
import type { Check } from "../check";
import { blockPlace } from "../finding";

/** A heading with its level, or 0 for what can stand below one. */
interface Fact {
  readonly block: string;
  readonly level: 0 | 2 | 3;
}

/**
 * A level below it counts as something below it; a divider, a call for support and the most-read list do not, since
 * they belong to the page.
 */
export const headingAlone: Check<Fact> = {
  id: "headingAlone",
  title: "Heading with nothing below it",
  level: "hint",
  block: (block) => {
    if (block.kind === "divider" || block.kind === "support" || block.kind === "mostRead") return {};
    const isEmpty = block.kind !== "photo" && block.kind !== "gallery" && blockLines(block).every(isBlank);
    return isEmpty ? {} : { facts: [{ block: block.id, level: block.kind === "heading" ? block.level : 0 }] };
  },
  story: (_, facts) =>
    facts
      .filter(({ level }, index) => {
        const next = facts[index + 1]?.level ?? 2;
        return level !== 0 && next !== 0 && next <= level;
      })
      .map(({ block }) => ({
        sentence: "Nothing stands below this heading. Write on, or remove it.",
        place: blockPlace(block),
      })),
};
