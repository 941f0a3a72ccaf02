import { isBlank, oneLine } from "../../html/escape";
import type { Check } from "../check";
import { fieldPlace } from "../finding";

/** Says something only where the publication has a list of sections. */
export const section: Check = {
  id: "section",
  title: "Section the publication does not have",
  level: "hint",
  story: ({ section: chosen }, _, { publication }) => {
    if (publication.sections.length === 0 || publication.sections.includes(chosen.trim())) return [];
    const sentence = isBlank(chosen)
      ? "The story has no section. Choose one."
      : `The publication has no section “${oneLine(chosen)}”. Choose one of its own.`;
    return [{ sentence, place: fieldPlace("section", 0, chosen.length) }];
  },
};
