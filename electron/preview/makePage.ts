import { photoFiles } from "../../article/blocks/photo";
import type { ExportedFile } from "../../article/export/exported";
import { exportStory } from "../../article/export/exportStory";
import {
  mediaPath,
  possibleRenditions,
  type Rendition,
  type Renditions,
  renditionsThatExist,
} from "../../article/export/rendition";
import { storyPhotos } from "../../article/export/storyPhotos";
import { isJsonObject } from "../../article/json";
import type { Publication } from "../../article/publication/publication";
import { readStory } from "../../article/readStory";
import type { Story } from "../../article/story";
import type { Disk } from "../library/disk/disk";
import { originalPath, renditionPath } from "../library/media/mediaPath";
import { ifDiskFails } from "../library/outcome";
import { newId } from "../library/story/readStoryJson";

export interface PageRequest {
  /** The story's JSON, as story.json has it. */
  readonly story: string;
  readonly storyFolder: string;
  readonly publication: Publication;
  readonly stylesheet: string;
  readonly singleFile: boolean;
  readonly furniture: boolean;
}

/** A page to be looked at: what index.html would be, and where the pictures are that it names. */
export interface MadePage {
  readonly html: string;
  /** By the path that the page names it by. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
  readonly notes: readonly string[];
}

export interface PictureFile {
  readonly file: string;
  /** The media type. */
  readonly type: string;
}

/** The web page as an export would write it now, from the story as the window has it and the pictures that are there. */
export async function makePage(disk: Disk, request: PageRequest): Promise<MadePage> {
  const { storyFolder, publication, stylesheet, singleFile, furniture } = request;
  const json: unknown = JSON.parse(request.story);
  if (!isJsonObject(json)) throw new Error("A page is made of a story, and this is none.");
  const story = readStory(json, newId, []);
  const renditions = await renditionsThere(disk, storyFolder, story);
  const input = { story, publication, renditions, stylesheet, singleFile, furniture };
  const { files, notes } = exportStory("page", input);
  const pictures = new Map<string, PictureFile>();
  const take = (rendition: Rendition) => {
    const path = mediaPath(rendition);
    pictures.set(path, { file: fileOf(storyFolder, rendition), type: photoFiles[rendition.format].type });
    return path;
  };
  let html = "";
  for (const file of files) {
    if (file.kind === "media") take(file.media);
    else html = textOf(file, take);
  }
  return { html, pictures, notes };
}

/** A picture that would stand inside the page stands beside it here: it looks the same, and need not be read anew for every letter. */
function textOf(file: Exclude<ExportedFile, { readonly kind: "media" }>, take: (rendition: Rendition) => string) {
  if (file.kind === "text") return file.text;
  return file.parts.map((part) => (typeof part === "string" ? part : take(part.media))).join("");
}

/** Whether they are there, and not whether they are whole: that an export finds out, and it would cost too much here. */
async function renditionsThere(disk: Disk, storyFolder: string, story: Story): Promise<Renditions> {
  const there = new Set<string>();
  await Promise.all(
    storyPhotos(story)
      .flatMap(possibleRenditions)
      .map(async (rendition) => {
        const file = fileOf(storyFolder, rendition);
        if (await ifDiskFails(disk.look(file), null)) there.add(file); // What cannot be looked at is not there.
      }),
  );
  return renditionsThatExist(story, (rendition) => there.has(fileOf(storyFolder, rendition)));
}

function fileOf(storyFolder: string, { asset, width, format, original }: Rendition): string {
  return original ? originalPath(storyFolder, asset, format) : renditionPath(storyFolder, asset, width, "jpg");
}
