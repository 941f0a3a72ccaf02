import { exportStory } from "../../article/export/exportStory";
import type { ExportProfile } from "../../article/export/profiles";
import type { Publication } from "../../article/publication/publication";
import type { Story } from "../../article/story";
import { realDisk } from "../library/disk/disk";
import { done, type Outcome } from "../library/outcome";
import { type MadePage, pageOf } from "../preview/pageOf";
import { hasManifest, manifestText } from "./manifest";
import { exportedPicture } from "./picture/exportedPicture";
import type { FileToWrite } from "./stageFiles";
import { findStoryMedia, type StoryMedia } from "./storyMedia";
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

export interface StoryExport extends ExportChoices, Omit<ExportJob, "files" | "media" | "manifest"> {
  readonly story: Story;
  /** Where the story's media are; a folder without any is no failure. */
  readonly storyFolder: string;
  /** Makes a PDF of the page, or says in a sentence why there is none; only the application can. */
  readonly print?: (page: MadePage) => Promise<Outcome<Uint8Array>>;
  /** The number of the version that the story is kept as; null where it has none. Asked once, for a manifest. */
  readonly version: () => Promise<number | null>;
}

/** `notes`: what a person should know of the files, in sentences. */
export type StoryExported = WrittenExport & { readonly notes: readonly string[] };

/** Writes the files of a story in one profile; they name only pictures that there are. */
export async function exportAs(request: StoryExport): Promise<StoryExported> {
  const { story, storyFolder, version, profile, manifest, disk = realDisk, ...job } = request;
  const media = await findStoryMedia(disk, storyFolder, story);
  const made = await filesOf(request, media);
  if (!made.ok) return { ...whyNoFiles(request.signal, made.sentence), notes: [] };
  const { files, notes } = made.value;
  const outcome = await writeExport({
    ...job,
    disk,
    files,
    media: async ({ media: rendition, says }) => {
      const bytes = exportedPicture(await disk.read(media.fileOf(rendition)), rendition.format, says);
      if (!bytes) throw new BrokenPicture(media.fileOf(rendition));
      return bytes;
    },
    ...(hasManifest(profile, manifest) && {
      manifest: async (written) => manifestText({ story: story.id, version: await version(), profile, files: written }),
    }),
  });
  return { ...outcome, notes };
}

interface FilesToWrite {
  readonly files: readonly FileToWrite[];
  readonly notes: readonly string[];
}

async function filesOf(request: StoryExport, { renditions, fileOf }: StoryMedia): Promise<Outcome<FilesToWrite>> {
  const { story, publication, stylesheet, singleFile, furniture, profile, print } = request;
  const input = { story, publication, renditions, stylesheet, singleFile, furniture };
  if (profile !== "pdf") return done(exportStory(profile, input));
  if (!print) throw new Error("There is nothing here that prints a PDF.");
  const page = pageOf(input, fileOf);
  const pdf = await print(page);
  return pdf.ok ? done({ files: [{ kind: "bytes", path: "story.pdf", bytes: pdf.value }], notes: page.notes }) : pdf;
}

function whyNoFiles(signal: AbortSignal | undefined, sentence: string): WrittenExport {
  return signal?.aborted ? { kind: "cancelled" } : { kind: "failed", sentence, canForce: false };
}
