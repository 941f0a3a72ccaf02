import type { ExportedStory } from "../../../article/export/exported";

/** The one text file of an export. */
export function textOf({ files }: ExportedStory): string {
  const texts = files.flatMap((file) => (file.kind === "text" ? [file.text] : []));
  if (texts.length !== 1) throw new Error(`An export of ${texts.length} texts was asked for its only one.`);
  return texts[0] ?? "";
}
