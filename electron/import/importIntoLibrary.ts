import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { storyPhotos } from "../../article/export/storyPhotos";
import { largestFile } from "../../article/import/largestFile";
import type { Story } from "../../article/story";
import type { Library } from "../library/library";
import { attempt, done, type Outcome, refused } from "../library/outcome";
import { findPhotos } from "./findPhotos";
import { withPictures } from "./findPictures";
import type { ReadImport } from "./readInWorker";

/** What differs between the window and the command line is how a photo comes in. */
export interface ImportNeeds {
  readonly library: Pick<Library, "create" | "media" | "whileArriving">;
  /** Takes the picture into the story; null, or why not. */
  readonly bringPhoto: (story: string, picture: PictureSource) => Promise<string | null>;
  readonly read: ReadImport;
}

/** The path (absolute) of a picture's file, or a picture that another file held. */
export type PictureSource = string | { readonly fileName: string; readonly bytes: Uint8Array };

/** A story that is in the library now, under a new id. */
export interface ImportedStory {
  readonly id: string;
  /** What a person should know of how it was read, in sentences. */
  readonly notes: readonly string[];
}

const tooLarge = refused("It is too large to be a story.");

/** A new story in the library from a file (absolute). The photos beside a story.json come with it, and those that another story has. */
export async function importPath(needs: ImportNeeds, file: string): Promise<Outcome<ImportedStory>> {
  const read = await attempt("It cannot be read", () => readSmall(file));
  if (!read.ok) return read;
  if (!read.value) return tooLarge;
  return importBytes(needs, path.basename(file), read.value, path.dirname(file));
}

/** As `importPath`, from bytes whose folder nobody knows, or `beside` which their photos may lie. */
export async function importBytes(
  needs: ImportNeeds,
  fileName: string,
  bytes: Uint8Array,
  beside: string | null,
): Promise<Outcome<ImportedStory>> {
  if (bytes.length > largestFile) return tooLarge;
  const imported = await needs.read({ fileName, bytes });
  if (imported.kind === "refused") return refused(imported.sentence);
  const pictures = imported.pictures ?? new Map<string, string>();
  const { story, notes, held } = await withPictures(imported.story, pictures, beside, imported.files ?? new Map());
  return needs.library.whileArriving(story.id, async () => {
    const created = await needs.library.create(story);
    if (!created.ok) return created;
    const missing = await bringPhotos(needs, story, beside, held);
    return done({ id: created.value, notes: [...imported.notes, ...notes, ...missing] });
  });
}

async function readSmall(file: string): Promise<Uint8Array | null> {
  const { size } = await stat(file);
  return size > largestFile ? null : readFile(file);
}

/** Gives a sentence for each photo that did not come. */
async function bringPhotos(
  { library, bringPhoto }: ImportNeeds,
  story: Story,
  beside: string | null,
  held: ReadonlyMap<string, PictureSource>,
): Promise<readonly string[]> {
  const names = new Map(storyPhotos(story).flatMap(({ asset, fileName }) => (asset ? [[asset, fileName]] : [])));
  const found = beside === null || names.size === 0 ? new Map() : await findPhotos(beside, new Set(names.keys()));
  const files = new Map<string, PictureSource>([...found, ...held]);
  const notes: string[] = [];
  for (const [asset, fileName] of names) {
    const file = files.get(asset);
    const refusal = file ? await bringPhoto(story.id, file) : null;
    if (refusal) notes.push(refusal);
    if (file) continue;
    const adopted = await library.media.adopt(story.id, asset);
    if (adopted.ok && adopted.value) continue;
    notes.push(`The photo ${fileName || asset} is not beside the story, in media or photos, nor in the library.`);
  }
  return notes;
}
