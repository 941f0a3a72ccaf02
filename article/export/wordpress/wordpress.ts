import { bodyExport } from "../body/bodyExport";
import type { ExportedStory } from "../exported";
import type { ExportInput } from "../exportInput";
import { wordpressBlock } from "./wordpressBlock";

/** The story's body in WordPress's block grammar, for its code editor or its interface for programs, and the pictures in media/. */
export function wordpress(input: ExportInput): ExportedStory {
  return bodyExport(input, {
    path: "wordpress.html",
    blockText: wordpressBlock,
    betweenBlocks: "\n\n",
    notes: { what: "post", embedAs: "a link" },
  });
}
