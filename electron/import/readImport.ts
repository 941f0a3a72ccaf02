import type { NewId } from "../../article/ids";
import type { StoryImport } from "../../article/import/storyImport";
import { newId } from "../library/story/readStoryJson";
import { readDocx } from "./documents/readDocx";
import { readOdt } from "./documents/readOdt";
import { type DocumentEnding, endingOf } from "./endings";
import { importFile } from "./importFile";
import type { ReadImport } from "./readInWorker";

type Reader = (bytes: Uint8Array, newId: NewId) => Promise<StoryImport>;

/** The documents of word processors, which are archives. */
const documents: Readonly<Record<DocumentEnding, Reader>> = { docx: readDocx, odt: readOdt };

/** A new story from what a file holds; the file's name says what it is. */
export async function readImport(fileName: string, bytes: Uint8Array, newId: NewId): Promise<StoryImport> {
  const ending = endingOf(fileName);
  const isDocument = (one: string): one is DocumentEnding => Object.hasOwn(documents, one);
  return isDocument(ending) ? documents[ending](bytes, newId) : importFile(fileName, bytes, newId);
}

/** Where nobody else waits for the thread. */
export const readHere: ReadImport = ({ fileName, bytes }) => readImport(fileName, bytes, newId);
