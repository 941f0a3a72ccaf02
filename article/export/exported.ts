import type { PictureFacts } from "./pictureFacts";
import type { Rendition } from "./rendition";

/** What a profile makes of a story: files to write, and what a person should know of them, in sentences. */
export interface ExportedStory {
  readonly files: readonly ExportedFile[];
  readonly notes: readonly string[];
}

/**
 * A file at a path within the export's folder, with forward slashes: text that was made here, text with pictures inside it as `data:` addresses, or a
 * picture. Whoever writes it fetches the pictures, and puts into each what it says of itself.
 */
export type ExportedFile =
  | { readonly kind: "text"; readonly path: string; readonly text: string }
  | { readonly kind: "textWithMedia"; readonly path: string; readonly parts: readonly (string | ExportedPicture)[] }
  | ({ readonly kind: "media"; readonly path: string } & ExportedPicture);

/** A picture by name, and what is written into it on its way out: `article/` never holds its bytes. */
export interface ExportedPicture {
  readonly media: Rendition;
  readonly says: PictureFacts;
}
