import type { ExportedFile, ExportedPicture } from "../../article/export/exported";
import type { ExportInput } from "../../article/export/exportInput";
import { exportStory } from "../../article/export/exportStory";
import { mediaPath } from "../../article/export/rendition";

/** What index.html of the web page would be, and the pictures by the paths that it names them by. */
export interface DrawnPage {
  readonly html: string;
  readonly pictures: ReadonlyMap<string, ExportedPicture>;
  readonly notes: readonly string[];
}

/** The page as an export would write it. */
export function pageOf(input: ExportInput): DrawnPage {
  const { files, notes } = exportStory("page", input);
  const pictures = new Map<string, ExportedPicture>();
  const take = (picture: ExportedPicture) => {
    const path = mediaPath(picture.media);
    pictures.set(path, { media: picture.media, says: picture.says });
    return path;
  };
  let html = "";
  for (const file of files) {
    if (file.kind === "media") take(file);
    else html = textOf(file, take);
  }
  return { html, pictures, notes };
}

/** A picture that would stand inside the page stands beside it here: it looks the same, and need not be read anew for every letter. */
function textOf(
  file: Exclude<ExportedFile, { readonly kind: "media" }>,
  take: (picture: ExportedPicture) => string,
): string {
  if (file.kind === "text") return file.text;
  return file.parts.map((part) => (typeof part === "string" ? part : take(part))).join("");
}
