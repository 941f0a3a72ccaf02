import type { PictureFacts } from "../../article/export/pictureFacts";
import {
  possibleRenditions,
  type Rendition,
  type Renditions,
  renditionsThatExist,
} from "../../article/export/rendition";
import { storyPhotos } from "../../article/export/storyPhotos";
import type { Story } from "../../article/story";
import type { Disk } from "../library/disk/disk";
import { originalPath, renditionPath } from "../library/media/mediaPath";
import { ifDiskFails } from "../library/outcome";
import { exportedPicture } from "./picture/exportedPicture";
import { sha256Of } from "./stageFiles";

const silent: PictureFacts = { caption: "", credit: "", copyright: "", creator: "", source: "" };

/** The pictures that a story's folder holds. */
export interface StoryMedia {
  readonly renditions: Renditions;
  /** Where the file is. */
  readonly fileOf: (rendition: Rendition) => string;
}

/**
 * Looks at what is there, and whole: the smaller pictures that were made when a photo came in, or else the originals. A picture that breaks off in the
 * middle does not go out.
 */
export async function findStoryMedia(disk: Disk, storyFolder: string, story: Story): Promise<StoryMedia> {
  const fileOf = ({ asset, width, format, original }: Rendition) =>
    original ? originalPath(storyFolder, asset, format) : renditionPath(storyFolder, asset, width, "jpg");
  const whole = new Set<string>();
  const found = new Set<string>();
  for (const rendition of storyPhotos(story).flatMap(possibleRenditions)) {
    const file = fileOf(rendition);
    // An original can be large, and is only looked at where there is nothing else.
    if (whole.has(file) || (rendition.original && found.has(rendition.asset))) continue;
    const bytes = await ifDiskFails(disk.read(file), null); // What cannot be read is not there.
    if (!bytes || !isWhole(rendition, bytes)) continue;
    whole.add(file);
    found.add(rendition.asset);
  }
  return { renditions: renditionsThatExist(story, (rendition) => whole.has(fileOf(rendition))), fileOf };
}

/** An original is named by its hash; and what could not be made fit to leave is no picture. */
function isWhole({ asset, format, original }: Rendition, bytes: Uint8Array): boolean {
  return (!original || sha256Of(bytes) === asset) && exportedPicture(bytes, format, silent) !== null;
}
