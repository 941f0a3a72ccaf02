import type { NewId } from "../ids";
import { readStoryFile } from "../readStory";
import { importNinjs, isNinjs } from "./ninjs/importNinjs";
import type { StoryImport } from "./storyImport";

/** A story from the text of a story.json or of ninjs. It is a new story, with an id of its own; its blocks keep theirs. */
export function importStory(text: string, newId: NewId): StoryImport {
  const json = parse(text);
  if (json === undefined) return { kind: "refused", sentence: "The file is not JSON, so it is not a story of Galley." };
  if (isNinjs(json)) return importNinjs(json, newId);
  const reading = readStoryFile(json, newId);
  if (reading.kind !== "story") return { kind: "refused", sentence: reading.problems.join(" ") };
  return { kind: "story", story: { ...reading.story, id: newId() }, notes: reading.notes };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // A SyntaxError. No JSON text gives undefined.
    return undefined;
  }
}
