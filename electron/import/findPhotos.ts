import { readdir } from "node:fs/promises";
import path from "node:path";
import { hashOf } from "../hashOf";
import { ifDiskFails } from "../library/outcome";

/**
 * The files in `media` and `photos` of a folder that hold the wanted originals, by their hashes. They are told by their bytes: no name in a story
 * becomes a path.
 */
export async function findPhotos(folder: string, assets: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const name of ["media", "photos"]) {
    const inside = path.join(folder, name);
    for (const entry of await ifDiskFails(readdir(inside, { withFileTypes: true }), [])) {
      if (found.size === assets.size) return found;
      if (!entry.isFile()) continue;
      const file = path.join(inside, entry.name);
      const asset = await ifDiskFails(hashOf(file), "");
      if (assets.has(asset)) found.set(asset, file);
    }
  }
  return found;
}
