import path from "node:path";
import type { NewId } from "../article/ids";
import { importStory } from "../article/import/importStory";
import { importText } from "../article/import/importText";
import { newStory, type Story, withBody } from "../article/story";
import { done, type Outcome, refused } from "./library/outcome";

/** A new story from the bytes of a file: story.json as Galley writes it, or plain text in UTF-8. The sentence of a refusal names the file. */
export function readImport(fileName: string, bytes: Uint8Array, newId: NewId): Outcome<Story> {
  const ending = path.extname(fileName).toLowerCase();
  if (ending !== ".json" && ending !== ".txt") {
    return refused(`“${fileName}” is neither a story (.json) nor plain text (.txt).`);
  }
  const text = decoded(bytes);
  if (text === null) return refused(`“${fileName}” is not text in UTF-8.`);
  if (ending === ".txt") return done(withBody(newStory(newId), importText(text, newId)));
  const imported = importStory(text, newId);
  return imported.kind === "story"
    ? done(imported.story)
    : refused(`“${fileName}” was not imported. ${imported.sentence}`);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
