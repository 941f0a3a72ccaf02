import { isBlank } from "../../html/escape";
import type { Check } from "../check";
import { fieldPlace } from "../finding";

export const corrections: Check = {
  id: "corrections",
  title: "Correction without words or date",
  level: "warns",
  story: (fields) =>
    fields.corrections.flatMap(({ date, text }) => {
      if (!isBlank(date) && !isBlank(text)) return [];
      const missing = isBlank(text) ? "does not say what was wrong" : "has no date";
      return [{ sentence: `A correction ${missing}. Readers are owed both.`, place: fieldPlace("corrections") }];
    }),
};
