import { createHash } from "node:crypto";
import { canonicalJson } from "../../../article/json";
import type { Story } from "../../../article/story";
import { storyJson } from "../../../article/writeStory";

/** A fingerprint of all that is in a story but its id. */
export function contentHash(story: Story): string {
  return createHash("sha256")
    .update(canonicalJson(storyJson({ ...story, id: "" })))
    .digest("hex");
}

export function sameContent(one: Story, other: Story): boolean {
  return contentHash(one) === contentHash(other);
}
