import type { Check } from "../check";
import { blockPlace } from "../finding";

interface Fact {
  readonly block: string;
  readonly level: 2 | 3;
}

/** Only a subheading before the first heading skips a level: below the headline come headings, below those subheadings. */
export const headingOrder: Check<Fact> = {
  id: "headingOrder",
  title: "Subheading without a heading above it",
  level: "hint",
  block: (block) => (block.kind === "heading" ? { facts: [{ block: block.id, level: block.level }] } : {}),
  story: (_, facts) => {
    const first = facts.findIndex(({ level }) => level === 2);
    return facts.slice(0, first < 0 ? facts.length : first).map(({ block }) => ({
      sentence: "This subheading has no heading above it.",
      place: blockPlace(block),
      fix: { kind: "headingLevel" as const, block, level: 2 as const, label: "Make it a heading", isSure: true },
    }));
  },
};
