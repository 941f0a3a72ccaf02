import { blockLines } from "../blockLines";
import type { Block } from "../blocks/block";
import type { Photo } from "../blocks/photo";
import { isBlank } from "./escape";

/** The photo that leads the page: one that stands before the story's first words. Furniture is not the story's words. */
export function leadPhoto(body: readonly Block[], hasPicture: (photo: Photo) => boolean): Photo | null {
  for (const block of body) {
    if (block.kind === "photo" && hasPicture(block)) return block;
    if (block.kind === "support" || block.kind === "mostRead" || block.kind === "photo") continue;
    if (!blockLines(block).every(isBlank)) return null;
  }
  return null;
}
