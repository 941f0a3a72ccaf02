import { mkdirSync, realpathSync } from "node:fs";

/** Makes the folder where it is missing, and gives its real path: two ways to one folder are one library. What is wrong with it, the library says. */
export function realFolder(asked: string): string {
  try {
    mkdirSync(asked, { recursive: true });
  } catch {
    // A file stands there, or the disk cannot be written: the desk opens and says so.
  }
  try {
    return realpathSync(asked);
  } catch {
    return asked;
  }
}
