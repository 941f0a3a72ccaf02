import path from "node:path";
import { type Rendition, type Renditions, renditionsThatExist } from "../../article/export/rendition";
import { storyPhotos } from "../../article/export/storyPhotos";
import type { Story } from "../../article/story";
import type { Disk } from "../library/disk/disk";
import { mediaFolder, originalPath, renditionPath } from "../library/media/mediaPath";
import { ifDiskFails } from "../library/outcome";

/** The pictures that a story's folder holds. */
export interface StoryMedia {
  readonly renditions: Renditions;
  /** Where the file is. */
  readonly fileOf: (rendition: Rendition) => string;
}

/** Looks at what is there: the smaller pictures that were made when a photo came in, or else the originals. */
export async function findStoryMedia(disk: Disk, storyFolder: string, story: Story): Promise<StoryMedia> {
  const fileOf = ({ asset, width, format, original }: Rendition) =>
    original ? originalPath(storyFolder, asset, format) : renditionPath(storyFolder, asset, width, "jpg");
  const folders = new Set(storyPhotos(story).flatMap(({ asset }) => (asset === null ? [] : [asset])));
  const there = new Set<string>();
  for (const folder of ["", ...folders]) {
    const whole = path.join(mediaFolder(storyFolder), folder);
    for (const name of await ifDiskFails(disk.list(whole), [])) there.add(path.join(whole, name)); // What cannot be read is not there.
  }
  return { renditions: renditionsThatExist(story, (rendition) => there.has(fileOf(rendition))), fileOf };
}
