import { spawnSync } from "node:child_process";
import { ghostImporter, hasPackages } from "../../scripts/setup/installedPackages.mjs";
import { inProject } from "../../scripts/setup/project.mjs";

/** A part of a document as Ghost keeps it; a card is a part with fields of its own. */
export interface GhostNode {
  readonly type: string;
  readonly children?: readonly GhostNode[];
  readonly [field: string]: unknown;
}

/** False where Ghost's importer is not installed: `npm test` does that, or `npm ci` in tests/ghost. */
export const hasGhostImporter = hasPackages(ghostImporter);

/** The parts of the documents that Ghost's importer makes of these posts, all in one run of it. */
export function importedPosts(posts: readonly string[]): readonly (readonly GhostNode[])[] {
  const input = posts.map((html) => `${JSON.stringify(html)}\n`).join("");
  const script = inProject(ghostImporter, "importPosts.mjs");
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`Ghost's importer ended with ${status}: ${stderr}`);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).root.children);
}
