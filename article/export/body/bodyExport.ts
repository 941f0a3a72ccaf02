import type { ExportedStory } from "../exported";
import type { ExportInput } from "../exportInput";
import { mediaFiles } from "../pictures";
import { largestOnly } from "../rendition";
import { type BodyBlock, bodyBlocks } from "./bodyBlocks";
import { type BodyNotesAbout, bodyNotes } from "./bodyNotes";
import { type BodySetting, bodySetting } from "./bodySetting";

interface BodyForm {
  /** Where the text goes, within the export's folder. */
  readonly path: string;
  /** One block as text; empty when a reader would see nothing of it. */
  readonly blockText: (block: BodyBlock, setting: BodySetting) => string;
  readonly betweenBlocks: string;
  readonly notes: BodyNotesAbout;
}

/** The story's body as one text, and beside it the pictures that it names, each in its largest size. */
export function bodyExport(input: ExportInput, { path, blockText, betweenBlocks, notes }: BodyForm): ExportedStory {
  const { story, renditions } = input;
  const setting = bodySetting(input);
  const texts = bodyBlocks(story)
    .map((block) => blockText(block, setting))
    .filter((text) => text !== "");
  return {
    files: [
      ...mediaFiles(story, largestOnly(renditions)),
      { kind: "text", path, text: texts.length === 0 ? "" : `${texts.join(betweenBlocks)}\n` },
    ],
    notes: bodyNotes(story, renditions, notes),
  };
}
