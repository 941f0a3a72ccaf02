import { isBlank, oneLine } from "../../html/escape";
import { knownLanguage } from "../../html/language";
import type { Check } from "../check";
import { fieldPlace } from "../finding";

export const language: Check = {
  id: "language",
  title: "No language",
  level: "warns",
  story: ({ language: tag }) => {
    if (knownLanguage(tag) !== "") return [];
    const sentence = isBlank(tag)
      ? "The story does not say its language. Choose it, so that it is read aloud and hyphenated well."
      : `“${oneLine(tag)}” is no language that is known. Choose another.`;
    return [{ sentence, place: fieldPlace("language") }];
  },
};
