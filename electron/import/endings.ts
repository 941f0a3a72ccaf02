import path from "node:path";

/** The endings of files of text that can be imported, and of word processors' documents, without the point. */
export const importedTexts = ["txt", "json", "md", "markdown", "html", "htm"] as const;
export const importedDocuments = ["docx", "odt"] as const;
export const importedEndings: readonly string[] = [...importedTexts, ...importedDocuments];

export type TextEnding = (typeof importedTexts)[number];
export type DocumentEnding = (typeof importedDocuments)[number];

/** A file's ending, in small letters and without the point. */
export function endingOf(fileName: string): string {
  return path.extname(fileName).toLowerCase().slice(1);
}

/** True for a name that ends as one of a file that can be imported. */
export function canBeImported(fileName: string): boolean {
  return importedEndings.includes(endingOf(fileName));
}
