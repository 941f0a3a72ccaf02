import type { ExportProfile } from "../../article/export/profiles";
import type { LastExport } from "./findForeign";

/** In the folder of the export, beside what it lists. */
export const manifestPath = "manifest.json";

/** Whoever takes pictures along by hand needs the list of them. */
const always: readonly string[] = ["cms"];

/** Whether this export writes one. */
export function hasManifest(profile: ExportProfile, asked: boolean): boolean {
  return asked || always.includes(profile);
}

/** What went out, in the order in which it stands in the file. */
interface Manifest {
  readonly story: string;
  /** The number of the kept version; null for a story that no library keeps. */
  readonly version: number | null;
  readonly profile: ExportProfile;
  readonly files: LastExport["files"];
}

/**
 * For programs, which find their form by `galley: 1`. Paths with forward slashes from the folder, SHA-256 in
 * hexadecimal; the manifest does not list itself.
 */
export function manifestText({ story, version, profile, files }: Manifest): string {
  const listed = files.map(({ path, sha256 }) => ({ path, sha256 }));
  return `${JSON.stringify({ galley: 1, story, version, profile, files: listed }, null, 2)}\n`;
}
