import { isBlank } from "../../html/escape";
import { knownLanguage } from "../../html/language";
import type { Story } from "../../story";
import type { ExportInput } from "../exportInput";
import { exportNotes } from "../exportNotes";
import { isFurniture } from "./furniture";

/**
 * What a person should know of the page: what did not go out as it stands in the story, in the order of the body. Furniture that was left out on purpose
 * is no news.
 */
export function pageNotes(
  story: Story,
  language: string,
  { renditions, furniture }: Pick<ExportInput, "renditions" | "furniture">,
): readonly string[] {
  const about = { what: "page", where: "on the page", ...(furniture ? {} : { leavesOut: isFurniture }) };
  return [...languageNotes(story, language), ...exportNotes(story, renditions, about)];
}

function languageNotes({ fields }: Story, language: string): readonly string[] {
  if (knownLanguage(fields.language) !== "") return [];
  const typed = isBlank(fields.language)
    ? "names no language"
    : `names a language that is not known ("${fields.language}")`;
  return [`The story ${typed}; the page ${language === "" ? "names none either" : `says "${language}"`}.`];
}
