import { type Photo, photoFiles } from "../../blocks/photo";
import { isBlank, oneLine, printable } from "../../html/escape";
import type { JsonObject } from "../../json";
import { pictureFacts } from "../pictureFacts";
import { mediaPath, type Renditions } from "../rendition";

/** A photo as a news object of its own; `number` is its place in the story, from 1 on, and `story` the story's address. */
export function pictureObject(photo: Photo, number: number, story: string, renditions: Renditions): JsonObject {
  const { caption, source } = pictureFacts(photo);
  const { alt, decorative, credit, copyright } = photo;
  const files = photo.asset === null ? [] : (renditions.get(photo.asset) ?? []);
  const described = [
    ...(isBlank(caption) ? [] : [{ role: "caption", contentType: "text/plain", value: caption }]),
    // An empty alternative text says that the picture is decoration.
    ...(decorative || !isBlank(alt)
      ? [{ role: "alt", contentType: "text/plain", value: decorative ? "" : printable(alt) }]
      : []),
  ];
  return {
    name: `photo-${number}`,
    uri: `${story}/photo-${number}`,
    type: "picture",
    representationType: files.length === 0 ? "partial" : "full",
    ...(isBlank(credit) ? {} : { by: printable(credit) }),
    ...(isBlank(source) ? {} : { infoSources: [{ name: source, role: "source" }] }),
    ...(isBlank(copyright) ? {} : { copyrightNotice: printable(copyright) }),
    ...(described.length === 0 ? {} : { descriptions: described }),
    ...(files.length === 0 ? {} : { renditions: files.map((file) => renditionObject(photo, file)) }),
  };
}

function renditionObject({ focus }: Photo, file: Parameters<typeof mediaPath>[0]): JsonObject {
  const { width, height, format } = file;
  return {
    name: String(width),
    href: relativeUri(mediaPath(file)),
    contentType: photoFiles[format].type,
    width,
    height,
    ...(focus === null ? {} : { poi: { x: Math.round(focus.x * width), y: Math.round(focus.y * height) } }),
  };
}

/** The schema wants an address with a scheme; `file:` with a path and no slash before it leads on from where the ninjs file lies. */
function relativeUri(path: string): string {
  return `file:${oneLine(path)}`;
}
