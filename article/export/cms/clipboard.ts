import type { Publication } from "../../publication/publication";
import type { Story } from "../../story";
import { bodyBlocks } from "../body/bodyBlocks";
import { bodyNotes } from "../body/bodyNotes";
import { bodySetting } from "../body/bodySetting";
import { bodyText } from "./bodyText";
import { cmsBlock } from "./cmsBlock";

/** The story's body as it goes onto the clipboard, in the two forms that another program can take, and what a person should know of it. */
export interface CopiedBody {
  readonly html: string;
  readonly text: string;
  readonly notes: readonly string[];
}

/** A clipboard has no folder beside it, and nobody knows yet where the pictures will be: captions and credits stand in their places. */
export function copiedBody(story: Story, publication: Publication): CopiedBody {
  const setting = bodySetting({ story, publication, renditions: new Map() });
  const blocks = bodyBlocks(story);
  const html = blocks.map((block) => cmsBlock(block, setting)).filter((one) => one !== "");
  return {
    html: html.join("\n"),
    text: bodyText(blocks, setting),
    notes: bodyNotes(story, null, { what: "body", embedAs: "a link" }),
  };
}
