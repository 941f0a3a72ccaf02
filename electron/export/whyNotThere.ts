import { realpath } from "node:fs/promises";
import path from "node:path";
import { isInside } from "../library/disk/isInside";
import { ifDiskFails } from "../library/outcome";

/** One sentence when an export cannot go into the folder since that is the library, or in it; empty otherwise. Links are followed. */
export async function whyNotThere(folder: string, library: string): Promise<string> {
  const [there, home] = await Promise.all([realPath(path.resolve(folder)), realPath(library)]);
  if (there !== home && !isInside(there, home)) return "";
  return `${folder} is in the library, which holds stories and nothing else. Choose a folder outside of it.`;
}

/** Also of a folder that is still to be made. */
async function realPath(folder: string): Promise<string> {
  const parent = path.dirname(folder);
  const real = await ifDiskFails(realpath(folder), null);
  if (real !== null || parent === folder) return real ?? folder;
  return path.join(await realPath(parent), path.basename(folder));
}
