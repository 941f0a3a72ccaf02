import type { Piece } from "./readPieces";
import type { StoryJson } from "./readStoryJson";

export interface Lineages {
  /** The lineage to open, or null when the story must be planted from story.json. */
  readonly leading: string | null;
  readonly pieces: readonly Piece[];
  /** Documents of other lineages: Yjs must never merge them, so they are compared as stories. */
  readonly others: readonly (readonly Piece[])[];
}

/**
 * story.json says which document is the story; one that was planted in place of another goes before it. When no log or base of story.json's own
 * lineage is left, story.json leads alone.
 */
export function chooseLineage(pieces: readonly Piece[], storyJson: StoryJson): Lineages {
  const said = storyJson.kind === "story" ? storyJson.envelope.lineage : "";
  const byLineage = group(pieces, said);
  const leading = choose(byLineage, said);
  const others = [...byLineage].filter(([lineage]) => lineage !== leading).map(([, its]) => its);
  return { leading, pieces: leading === null ? [] : (byLineage.get(leading) ?? []), others };
}

/** A file whose header is lost still has its records; where there is only one document they can belong to, they do. */
function group(pieces: readonly Piece[], said: string): ReadonlyMap<string, readonly Piece[]> {
  const named = [...new Set(pieces.flatMap(({ lineage }) => lineage ?? []))];
  const onlyOne = named.length === 0 ? said : named.length === 1 ? named[0] : undefined;
  const byLineage = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const lineage = piece.lineage ?? onlyOne;
    if (lineage === undefined) continue;
    byLineage.set(lineage, [...(byLineage.get(lineage) ?? []), piece]);
  }
  return byLineage;
}

function choose(byLineage: ReadonlyMap<string, readonly Piece[]>, said: string): string | null {
  const replaced = new Set([...byLineage.values()].flat().flatMap(({ replaces }) => replaces));
  const standing = [...byLineage.keys()].filter((lineage) => !replaced.has(lineage));
  if (standing.includes(said)) return said;
  if (said !== "" && !replaced.has(said)) return null;
  const written = (lineage: string) =>
    (byLineage.get(lineage) ?? []).reduce((sum, { records }) => sum + records.length, 0);
  return [...standing].sort((one, other) => written(other) - written(one) || (one < other ? -1 : 1))[0] ?? null;
}
