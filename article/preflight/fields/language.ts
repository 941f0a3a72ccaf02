import { isBlank, oneLine } from "../../html/escape";
import { knownLanguage } from "../../html/language";
import { languageName } from "../../languageName";
import type { Check } from "../check";
import { type Fix, fieldPlace } from "../finding";

/** A BCP 47 tag that has a name: one that is only well formed would choose no voice and no hyphenation. */
export const language: Check = {
  id: "language",
  title: "No language",
  level: "warns",
  story: ({ language: tag }, _facts, { language: taken }) => {
    if (knownLanguage(tag) !== "") return [];
    const sentence = isBlank(tag)
      ? "The story does not say its language. Choose it, so that it is read aloud and hyphenated well."
      : `“${oneLine(tag)}” is no language that is known. Choose another.`;
    return [{ sentence, place: fieldPlace("language"), ...(taken !== "" && { fix: choosing(taken) }) }];
  },
};

/** Nobody but a person knows for certain. */
function choosing(language: string): Fix {
  const label = `Choose ${languageName(language)}`;
  return { kind: "field", field: "language", value: language, label, isSure: false };
}
