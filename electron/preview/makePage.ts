import { photoFiles } from "../../article/blocks/photo";
import {
  possibleRenditions,
  type Rendition,
  type Renditions,
  renditionsThatExist,
} from "../../article/export/rendition";
import { storyPhotos } from "../../article/export/storyPhotos";
import { isJsonObject } from "../../article/json";
import { embargoNotice } from "../../article/preflight/embargoNotice";
import type { Publication } from "../../article/publication/publication";
import { readStory } from "../../article/readStory";
import type { Story } from "../../article/story";
import type { Disk } from "../library/disk/disk";
import { originalPath, renditionPath } from "../library/media/mediaPath";
import { ifDiskFails } from "../library/outcome";
import { newId } from "../library/story/readStoryJson";
import { pageOf } from "./pageOf";

/**
 * Structured clones only, as it goes to a worker: the story travels as text, which is cheaper to send than its
 * objects.
 */
export interface PageRequest {
  /** The story's JSON, as story.json has it. */
  readonly story: string;
  readonly storyFolder: string;
  readonly publication: Publication;
  readonly stylesheet: string;
  readonly singleFile: boolean;
  readonly furniture: boolean;
  /** ISO 8601 with offset. */
  readonly now: string;
}

/** A page to be looked at. */
export interface PreviewedPage {
  readonly html: string;
  /** By the path that the page names it by. */
  readonly pictures: ReadonlyMap<string, PreviewedPicture>;
  readonly notes: readonly string[];
  /** "Embargoed until …", or empty. */
  readonly embargo: string;
}

export interface PreviewedPicture {
  readonly file: string;
  /** The media type. */
  readonly type: string;
}

/** The web page as an export would write it now, from the story as the window has it and the pictures that are there. */
export async function makePage(disk: Disk, request: PageRequest): Promise<PreviewedPage> {
  const { story: text, storyFolder, now, ...options } = request;
  const json: unknown = JSON.parse(text);
  if (!isJsonObject(json)) throw new Error("A page is made of a story, and this is none.");
  const story = readStory(json, newId, []);
  const renditions = await renditionsThere(disk, storyFolder, story);
  const page = pageOf({ ...options, story, renditions });
  const pictures = new Map<string, PreviewedPicture>();
  for (const [path, { media }] of page.pictures) {
    pictures.set(path, { file: fileOf(storyFolder, media), type: photoFiles[media.format].type });
  }
  return { ...page, pictures, embargo: embargoNotice(story, { now, publication: options.publication }) };
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
