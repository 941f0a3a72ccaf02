import type { Photo } from "../blocks/photo";
import type { Picture } from "../html/picture";
import type { Story } from "../story";
import type { ExportedFile } from "./exported";
import { pictureFacts } from "./pictureFacts";
import { mediaPath, type Renditions } from "./rendition";
import { storyPhotos } from "./storyPhotos";

/** The files of a photo as they stand beside the export; null where none comes. */
export function pictureFiles(photo: Photo, renditions: Renditions): Picture | null {
  const files = (photo.asset === null ? [] : (renditions.get(photo.asset) ?? [])).map((rendition) => ({
    path: mediaPath(rendition),
    width: rendition.width,
    height: rendition.height,
  }));
  const [first, ...others] = files;
  return first === undefined ? null : [first, ...others];
}

/** Every picture of the story, each once, with what the first photo of it says. */
export function mediaFiles(story: Story, renditions: Renditions): readonly ExportedFile[] {
  const photos = storyPhotos(story);
  return photos
    .filter(({ asset }, index) => asset !== null && photos.findIndex((other) => other.asset === asset) === index)
    .flatMap((photo) =>
      (renditions.get(photo.asset ?? "") ?? []).map((media) => ({
        kind: "media" as const,
        path: mediaPath(media),
        media,
        says: pictureFacts(photo),
      })),
    );
}
