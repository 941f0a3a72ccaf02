import { readdirSync } from "node:fs";
import path from "node:path";

/**
 * The files below some folders whose names end in one of the endings, as paths from the root with forward slashes.
 * A folder that does not exist has none; what npm installed is not the project's.
 * @param {string} root
 * @param {readonly string[]} folders
 * @param {readonly string[]} endings
 */
export function sourceFiles(root, folders, endings) {
  return folders.flatMap((folder) => below(root, folder)).filter((file) => endings.includes(path.extname(file)));
}

/** @param {string} root @param {string} folder @returns {string[]} */
function below(root, folder) {
  try {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
    return entries
      .filter(({ name }) => name !== "node_modules")
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? below(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
