import { createHash } from "node:crypto";
import { canonicalJson, isJsonObject, type JsonValue } from "../../../article/json";
import type { Story } from "../../../article/story";
import { type Envelope, storyFile, storyJson } from "../../../article/writeStory";

/** The text of a story.json that says what its story was when Galley wrote it, so that a change by another hand shows. */
export function sealedStory(story: Story, envelope: Envelope): string {
  return storyFile(story, { ...envelope, content: fingerprint(asRead(storyJson(story))) });
}

/** Whether somebody else changed the story in a file that Galley wrote. White space and the order of keys are no change. */
export function isChangedOutside(file: unknown, { content }: Envelope): boolean {
  return content !== undefined && isJsonObject(file) && content !== fingerprint(file.story ?? null);
}

/** As JSON.parse gives it back: what JSON does not hold is not there. */
function asRead(value: object): JsonValue {
  return JSON.parse(JSON.stringify(value));
}

function fingerprint(json: JsonValue): string {
  return createHash("sha256").update(canonicalJson(json)).digest("hex");
}
