import type { Finding } from "../../article/preflight/finding";
import { preflight } from "../../article/preflight/preflight";
import type { Publication } from "../../article/publication/publication";
import type { Story } from "../../article/story";
import type { Library } from "../library/library";
import { clockTime } from "./clockTime";

interface Beside {
  readonly publication: Publication;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Where the story's neighbours are; null for a story from a file, which has none. */
  readonly library: Pick<Library, "slugsBeside"> | null;
}

/** What preflight finds in a story that is to go out. */
export async function findingsFor(story: Story, { publication, now, library }: Beside): Promise<readonly Finding[]> {
  const hasSlug = story.fields.slug.trim() !== ""; // Without one no other story is looked at.
  const slugsInUse = hasSlug && library ? await library.slugsBeside(story.id) : [];
  return preflight(story, { now: clockTime(new Date(now)), slugsInUse, publication });
}

/** What stands against an export, in sentences. */
export function whatBlocks(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ level }) => level === "blocks").map(({ sentence }) => sentence);
}
