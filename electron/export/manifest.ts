import type { ExportProfile } from "../../article/export/profiles";
import type { LastExport } from "./findForeign";

export const manifestPath = "manifest.json";

/** Whoever takes pictures along by hand needs the list of them. */
const always: readonly string[] = ["cms"];

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

export function manifestText({ story, version, profile, files }: Manifest): string {
  const listed = files.map(({ path, sha256 }) => ({ path, sha256 }));
  return `${JSON.stringify({ galley: 1, story, version, profile, files: listed }, null, 2)}\n`;
}
