import type { Finding } from "../../article/preflight/finding";
import type { Publication } from "../../article/publication/publication";
import type { Story } from "../../article/story";
import { findingsFor } from "../export/findingsFor";

/**
 * What preflight finds in a story from a file. A plain text has no place for a headline or any other field, so what is missing there warns, and
 * does not block.
 */
export async function findingsInFile(
  file: string,
  story: Story,
  beside: { readonly publication: Publication; readonly now: number },
): Promise<readonly Finding[]> {
  const findings = await findingsFor(story, { ...beside, library: null });
  if (!/\.txt$/i.test(file)) return findings;
  return findings.map((finding) =>
    finding.level === "blocks" && finding.place.kind === "field" ? { ...finding, level: "warns" } : finding,
  );
}
