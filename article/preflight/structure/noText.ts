import { blockLines } from "../../blockLines";
import { isBlank } from "../../html/escape";
import type { Check } from "../check";
import { wholeStory } from "../finding";

/** A story of pictures alone has text as soon as one of them has a caption or a credit. */
export const noText: Check<"words"> = {
  id: "noText",
  title: "No text",
  level: "warns",
  block: (block) => ({ facts: blockLines(block).every(isBlank) ? [] : ["words"] }),
  story: (_, facts) => (facts.length === 0 ? [{ sentence: "The story has no text.", place: wholeStory }] : []),
};
