import { photoFiles } from "../../article/blocks/photo";
import type { ExportedFile } from "../../article/export/exported";
import type { ExportInput } from "../../article/export/exportInput";
import { exportStory } from "../../article/export/exportStory";
import { mediaPath, type Rendition } from "../../article/export/rendition";

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

/** The page as an export would write it; `fileOf` says where a picture is. */
export function pageOf(input: ExportInput, fileOf: (rendition: Rendition) => string): MadePage {
  const { files, notes } = exportStory("page", input);
  const pictures = new Map<string, PictureFile>();
  const take = (rendition: Rendition) => {
    const path = mediaPath(rendition);
    pictures.set(path, { file: fileOf(rendition), type: photoFiles[rendition.format].type });
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
