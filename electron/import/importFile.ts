import path from "node:path";
import type { NewId } from "../../article/ids";
import { importStory } from "../../article/import/importStory";
import { importText } from "../../article/import/importText";
import type { StoryImport } from "../../article/import/storyImport";
import { storyOf } from "../../article/story";
import { decodeText } from "./decodeText";

/** A new story from what a file holds; the file's name says what it is. */
export function importFile(fileName: string, bytes: Uint8Array, newId: NewId): StoryImport {
  const ending = path.extname(fileName).toLowerCase();
  if (ending !== ".txt" && ending !== ".json") {
    return { kind: "refused", sentence: "Only .txt and .json files can be imported." };
  }
  const { text, notes } = decodeText(bytes);
  if (text.includes("\u0000")) return { kind: "refused", sentence: "The file does not hold text." };
  if (ending === ".txt") return { kind: "story", story: storyOf(newId(), importText(text, newId)), notes };
  const reading = importStory(text, newId);
  return reading.kind === "story" ? { ...reading, notes: [...notes, ...reading.notes] } : reading;
}
