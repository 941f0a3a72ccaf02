import { readFile } from "node:fs/promises";
import path from "node:path";
import { storyPhotos } from "../../article/export/storyPhotos";
import type { Story } from "../../article/story";
import { importFile } from "../import/importFile";
import type { Library } from "../library/library";
import { originalPath } from "../library/media/mediaPath";
import { attempt, done, type Outcome, refused } from "../library/outcome";
import { newId } from "../library/story/readStoryJson";

export interface Imported {
  readonly id: string;
  /** What a person should know of how it was read, in sentences. */
  readonly notes: readonly string[];
}

/** A new story in the library from a file (absolute); the photos in media/ beside a story.json come with it. */
export async function importIntoLibrary(library: Library, file: string): Promise<Outcome<Imported>> {
  const read = await attempt("It cannot be read", () => readFile(file));
  if (!read.ok) return read;
  const imported = importFile(path.basename(file), read.value, newId);
  if (imported.kind === "refused") return refused(imported.sentence);
  const created = await library.create(imported.story);
  if (!created.ok) return created;
  const missing = await bringPhotos(library, imported.story, path.dirname(file));
  return done({ id: created.value, notes: [...imported.notes, ...missing] });
}

/** From the folder, or from another story in the library; gives a sentence for each photo that is in neither. */
async function bringPhotos(library: Library, story: Story, folder: string): Promise<readonly string[]> {
  const notes: string[] = [];
  const brought = new Set<string>();
  for (const { asset, format, fileName } of storyPhotos(story)) {
    if (asset === null || brought.has(asset)) continue;
    brought.add(asset);
    const stored = await library.media.storeFile(story.id, originalPath(folder, asset, format));
    const isThere = (stored.ok && stored.value.asset === asset) || (await adopted(library, story.id, asset));
    if (!isThere) notes.push(`The photo ${fileName || asset} is not in media/ beside the story, nor in the library.`);
  }
  return notes;
}

async function adopted(library: Library, id: string, asset: string): Promise<boolean> {
  const outcome = await library.media.adopt(id, asset);
  return outcome.ok && outcome.value;
}
