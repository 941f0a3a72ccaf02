import { type ExportProfile, exportProfiles } from "../../../article/export/profiles";
import type { LastExport } from "../../../electron/contract";
import { lookOf } from "./profileLooks";

/** What is exported, for whom, and how. */
export interface ExportChoice extends Omit<LastExport, "profile"> {
  readonly profile: ExportProfile;
}

const usual: ExportChoice = { profile: "page", publication: "", singleFile: false, furniture: true, manifest: false };

/** What was chosen last, as far as it is still there to be chosen. */
export function choiceLike(last: LastExport | null, publications: readonly string[]): ExportChoice {
  const { profile, publication, ...options } = last ?? usual;
  return {
    ...options,
    profile: exportProfiles.find((known) => known === profile) ?? usual.profile,
    publication: publications.includes(publication) ? publication : (publications[0] ?? ""),
  };
}

/** What the machine is asked for: an option that the profile does not have is as if nobody had touched it. */
export function askedOf(choice: ExportChoice): ExportChoice {
  const { options } = lookOf(choice.profile);
  return {
    ...choice,
    singleFile: choice.singleFile && options.includes("singleFile"),
    furniture: choice.furniture || !options.includes("furniture"),
    manifest: choice.manifest && options.includes("manifest"),
  };
}

/** What will be written, as a sentence. */
export function writesInWords({ profile, singleFile, manifest }: ExportChoice): string {
  const { writes, options } = lookOf(profile);
  const isOne = singleFile && options.includes("singleFile");
  const listed = manifest && options.includes("manifest") ? ", and manifest.json" : "";
  return `Writes ${isOne ? "index.html with the pictures inside" : writes}${listed}, into the folder you choose.`;
}
