import type { Block } from "../../blocks/block";
import type { Photo } from "../../blocks/photo";
import { pageWords } from "../../html/words";
import { storyLanguage } from "../../storyLanguage";
import type { ExportedStory } from "../exported";
import type { ExportInput } from "../exportInput";
import { exportNotes } from "../exportNotes";
import { mediaFiles, pictureFiles } from "../pictures";
import { largestOnly } from "../rendition";
import { frontMatter } from "./frontMatter";
import { blockMarkdown } from "./markdownBlock";
import type { MarkdownSetting } from "./markdownPhoto";

/** The story as story.md, CommonMark with GFM's tables, its fields before it as YAML, the pictures that it names beside it in media/. */
export function markdown({ story, publication, renditions: all }: ExportInput): ExportedStory {
  const renditions = largestOnly(all);
  const pathOf = (photo: Photo) => pictureFiles(photo, renditions)?.at(-1)?.path ?? null;
  const notes = exportNotes(story, renditions, { what: "text", where: "in the text" });
  const words = pageWords(storyLanguage(story, publication));
  const text = `${[frontMatter(story.fields), ...bodyMarkdown(story.body, { pathOf, words })].join("\n\n")}\n`;
  return { files: [...mediaFiles(story, renditions), { kind: "text", path: "story.md", text }], notes };
}

/** The blocks that have something to say. Where two lists meet, the other one takes the other sign. */
function bodyMarkdown(body: readonly Block[], setting: MarkdownSetting): readonly string[] {
  const result: string[] = [];
  let listsBefore = 0;
  for (const block of body) {
    const text = blockMarkdown(block, setting, listsBefore % 2 === 1);
    if (text === "") continue;
    result.push(text);
    if (block.kind === "list") listsBefore += 1;
    else listsBefore = block.kind === "mostRead" ? 1 : 0;
  }
  return result;
}
