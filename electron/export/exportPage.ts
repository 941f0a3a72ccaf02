import { exportStory } from "../../article/export/exportStory";
import type { Publication } from "../../article/publication/publication";
import type { Story } from "../../article/story";
import { realDisk } from "../library/disk/disk";
import { findStoryMedia } from "./storyMedia";
import { type ExportJob, type WrittenExport, writeExport } from "./writeExport";

export interface PageExport extends Omit<ExportJob, "files" | "media"> {
  readonly story: Story;
  /** Where the story's media are; a folder without any is no failure. */
  readonly storyFolder: string;
  readonly publication: Publication;
  readonly stylesheet: string;
}

export type PageExported = WrittenExport & { readonly notes: readonly string[] };

/** Writes the story as a web page; the page names only pictures that there are. */
export async function exportPage(request: PageExport): Promise<PageExported> {
  const { story, storyFolder, publication, stylesheet, disk = realDisk, ...job } = request;
  const { renditions, fileOf } = await findStoryMedia(disk, storyFolder, story);
  const { files, notes } = exportStory("page", {
    story,
    publication,
    renditions,
    stylesheet,
    singleFile: false,
    furniture: true,
  });
  const outcome = await writeExport({ ...job, disk, files, media: async (rendition) => fileOf(rendition) });
  return { ...outcome, notes };
}
