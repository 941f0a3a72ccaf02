import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A folder on the real disk. It and all that stands beside it (`${folder}-data`, say) go when the test ends. */
export async function newFolder(): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), "galley-library-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = path.join(root, "library");
  await mkdir(folder);
  return folder;
}
