import { isBlank } from "../../html/escape";
import { slugOf } from "../../slug";
import type { Check } from "../check";
import { fieldPlace } from "../finding";

/** The fix goes by the headline, transliterated; a headline without a letter that can be gives none. */
export const slug: Check = {
  id: "slug",
  title: "No slug",
  level: "warns",
  story: ({ slug: written, headline }) => {
    if (!isBlank(written)) return [];
    const value = slugOf(headline);
    const found = { sentence: "The story has no slug, the end of its address.", place: fieldPlace("slug") };
    if (value === "") return [found];
    return [
      { ...found, fix: { kind: "field", field: "slug", value, label: "Make it from the headline", isSure: true } },
    ];
  },
};
