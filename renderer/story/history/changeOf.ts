import { difference } from "../../../article/diff/difference";
import type { Story } from "../../../article/story";
import { statusLooks } from "../statuses";

export interface Change {
  readonly seen: Story;
  readonly sentence: string;
  /** False when only the status is another. */
  readonly hasDifference: boolean;
}

/** Null when there is nothing to tell. */
export function changeOf(seen: Story, story: Story): Change | null {
  const { fields, blocks } = difference(seen, story);
  const hasDifference = fields.length > 0 || blocks.some(({ kind }) => kind !== "same");
  const status = seen.status === story.status ? "" : ` Its status is now “${statusLooks[story.status].name}”.`;
  if (!hasDifference && status === "") return null;
  return { seen, hasDifference, sentence: `Changed since you last looked.${status}` };
}
