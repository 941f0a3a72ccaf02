import path from "node:path";
import type { NewId } from "../../article/ids";
import type { StoryImport } from "../../article/import/storyImport";
import { readDocx } from "./documents/readDocx";
import { readOdt } from "./documents/readOdt";
import { importedTexts, importFile } from "./importFile";

type Reader = (bytes: Uint8Array, newId: NewId) => Promise<StoryImport>;

/** The documents of word processors, which are archives. */
const documents: Readonly<Record<string, Reader>> = { ".docx": readDocx, ".odt": readOdt };

/** The endings of files that can be imported, without the point. */
export const importedEndings = [...importedTexts, ...Object.keys(documents).map((ending) => ending.slice(1))];

/** True for a name that ends as one of a file that can be imported. */
export function canBeImported(fileName: string): boolean {
  return importedEndings.includes(path.extname(fileName).toLowerCase().slice(1));
}

/** A new story from what a file holds; the file's name says what it is. */
export async function readImport(fileName: string, bytes: Uint8Array, newId: NewId): Promise<StoryImport> {
  const ending = path.extname(fileName).toLowerCase();
  const read = Object.hasOwn(documents, ending) ? documents[ending] : undefined;
  return read ? read(bytes, newId) : importFile(fileName, bytes, newId);
}
