import type { Rendition } from "./rendition";

/** What a profile makes of a story: files to write, and what a person should know of them, in sentences. */
export interface ExportedStory {
  readonly files: readonly ExportedFile[];
  readonly notes: readonly string[];
}

/** A file at a path within the export's folder, with forward slashes: text that was made here, or a picture to be fetched. */
export type ExportedFile =
  | { readonly kind: "text"; readonly path: string; readonly text: string }
  | { readonly kind: "media"; readonly path: string; readonly media: Rendition };
