import type { ExportInput } from "../../article/export/exportInput";
import { exportStory } from "../../article/export/exportStory";
import type { ExportProfile } from "../../article/export/profiles";
import type { Publication } from "../../article/publication/publication";
import type { Story } from "../../article/story";
import { realDisk } from "../library/disk/disk";
import { docxFiles } from "./docxFiles";
import { hasManifest, manifestText } from "./manifest";
import { type PrintStory, pdfFiles } from "./pdfFiles";
import { exportedPicture } from "./picture/exportedPicture";
import { findStoryMedia } from "./storyMedia";
import { BrokenPicture, type ExportJob, type WrittenExport, writeExport } from "./writeExport";

/** How a story goes out, apart from where. */
export interface ExportChoices {
  readonly profile: ExportProfile;
  readonly publication: Publication;
  /** The text of assets/page.css. */
  readonly stylesheet: string;
  readonly singleFile: boolean;
  readonly furniture: boolean;
  /** Asks for manifest.json; some profiles have it in any case. */
  readonly manifest: boolean;
}

/** All that an export needs to know; nothing here asks whether the story may go out (`exportFromLibrary` does). */
export interface StoryExport extends ExportChoices, Omit<ExportJob, "files" | "media" | "manifest"> {
  readonly story: Story;
  /** Where the story's media are; a folder without any is no failure. */
  readonly storyFolder: string;
  /** Makes a PDF of the page, or says in a sentence why there is none; only the application can. */
  readonly print?: PrintStory | undefined;
  /** The number of the version that the story is kept as; null where it has none. Asked once, for a manifest. */
  readonly version: () => Promise<number | null>;
}

/** `notes`: what a person should know of the files, in sentences. */
export type StoryExported = WrittenExport & { readonly notes: readonly string[] };

/** Writes the files of a story in one profile; they name only pictures that there are. */
export async function exportAs(request: StoryExport): Promise<StoryExported> {
  const { story, storyFolder, version, profile, print, manifest, disk = realDisk, ...job } = request;
  const { renditions, fileOf } = await findStoryMedia(disk, storyFolder, story);
  const { publication, stylesheet, singleFile, furniture } = request;
  const input = { story, publication, renditions, stylesheet, singleFile, furniture };
  const { files, notes } = filesOf(profile, input, print);
  const outcome = await writeExport({
    ...job,
    disk,
    files,
    media: async ({ media, says }) => {
      const bytes = exportedPicture(await disk.read(fileOf(media)), media.format, says);
      if (!bytes) throw new BrokenPicture(fileOf(media));
      return bytes;
    },
    ...(hasManifest(profile, manifest) && {
      manifest: async (written) => manifestText({ story: story.id, version: await version(), profile, files: written }),
    }),
  });
  return { ...outcome, notes };
}

function filesOf(profile: ExportProfile, input: ExportInput, print: PrintStory | undefined) {
  if (profile === "pdf") return pdfFiles(input, print);
  return profile === "docx" ? docxFiles(input) : exportStory(profile, input);
}
