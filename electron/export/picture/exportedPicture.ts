import type { PhotoFormat } from "../../../article/blocks/photo";
import type { PictureFacts } from "../../../article/export/pictureFacts";
import { gifPicture } from "./gifPicture";
import { jpegPicture } from "./jpegPicture";
import { pngPicture } from "./pngPicture";
import { webpPicture } from "./webpPicture";
import { xmpPacket } from "./xmp";

/**
 * The bytes of a picture as they may leave: what it is drawn from, and what the story says of it (as XMP, where its format has a place that programs
 * look at: JPEG and WebP). No place, camera, thumbnail, comment or history goes along. The same input gives the same bytes; null for a picture that
 * is broken, or of another format. Nothing is decoded.
 */
export function exportedPicture(bytes: Uint8Array, format: PhotoFormat, says: PictureFacts): Buffer | null {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (format) {
    case "jpeg":
      return jpegPicture(picture, xmpPacket(says));
    case "webp":
      return webpPicture(picture, xmpPacket(says));
    case "png":
      return pngPicture(picture);
    case "gif":
      return gifPicture(picture);
  }
}
