import { blockLines } from "../../blockLines";
import { isBlank } from "../../html/escape";
import type { Check } from "../check";
import { type PlacedPhoto, photoPlace } from "./photoCheck";

const least = 1200;

/** What stands before or at the lead: a picture, or the story's first words; furniture is neither. */
type Fact = PlacedPhoto | "words";

/** The lead is the photo that the page puts on top: `leadPhoto` says which. */
export const leadWidth: Check<Fact> = {
  id: "leadWidth",
  title: `Lead photo narrower than ${least} pixels`,
  level: "warns",
  block: (block) => {
    if (block.kind === "photo") return { facts: block.asset === null ? [] : [{ photo: block, block }] };
    const isFurniture = block.kind === "support" || block.kind === "mostRead";
    return { facts: isFurniture || blockLines(block).every(isBlank) ? [] : ["words"] };
  },
  story: (_, [first]) => {
    if (first === undefined || first === "words" || first.photo.width >= least) return [];
    const sentence = `The lead photo is ${first.photo.width} pixels wide; on top of a page it needs ${least}. Take a larger one.`;
    return [{ sentence, place: photoPlace(first, "picture") }];
  },
};
