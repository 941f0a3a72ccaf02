import { bodyExport } from "../body/bodyExport";
import type { ExportedStory } from "../exported";
import type { ExportInput } from "../exportInput";
import { cmsBlock } from "./cmsBlock";

/** The article's inside as plain HTML in body.html, and its pictures in media/; headline and all other fields have their own places elsewhere. */
export function cms(input: ExportInput): ExportedStory {
  return bodyExport(input, {
    path: "body.html",
    blockText: cmsBlock,
    betweenBlocks: "\n",
    notes: { what: "body", embedAs: "a link" },
  });
}
