import type { Block } from "../../blocks/block";
import { bodyExport } from "../body/bodyExport";
import type { ExportedStory } from "../exported";
import type { ExportInput } from "../exportInput";
import { ghostBlock, mostInGallery } from "./ghostBlock";

/** The story's body as HTML that Ghost's importer turns into its cards, and the pictures in media/. */
export function ghost(input: ExportInput): ExportedStory {
  const notes = { what: "post" as const, embedAs: "a bookmark", ofBlock: galleryNotes };
  return bodyExport(input, { path: "ghost.html", blockText: ghostBlock, betweenBlocks: "\n", notes });
}

function galleryNotes(block: Block, number: number): readonly string[] {
  if (block.kind !== "gallery") return [];
  const together = `Block ${number}: Ghost has one caption for a gallery, so those of its photos stand in it one after another.`;
  const parts = `Block ${number}: Ghost has ${mostInGallery} photos in a gallery at the most, so this one goes out as several.`;
  return [together, ...(block.photos.length > mostInGallery ? [parts] : [])];
}
