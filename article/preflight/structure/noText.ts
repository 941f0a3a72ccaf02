import { blockLines } from "../../blockLines";
import { isBlank } from "../../html/escape";
import type { Check } from "../check";
import { wholeStory } from "../finding";

export const noText: Check<"words"> = {
  id: "noText",
  title: "No text",
  level: "warns",
  block: (block) => ({ facts: blockLines(block).every(isBlank) ? [] : ["words"] }),
  story: (_, facts) => (facts.length === 0 ? [{ sentence: "The story has no text.", place: wholeStory }] : []),
};
