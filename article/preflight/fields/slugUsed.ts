import { isBlank, oneLine } from "../../html/escape";
import type { Check } from "../check";
import { fieldPlace } from "../finding";

/** Capitals do not tell addresses apart: many servers and all Windows disks take them for the same. */
export const slugUsed: Check = {
  id: "slugUsed",
  title: "Slug used by another story",
  level: "warns",
  story: ({ slug }, _, { slugsInUse }) => {
    const own = plain(slug);
    if (isBlank(slug) || !slugsInUse.some((used) => plain(used) === own)) return [];
    const sentence = `Another story has the slug “${oneLine(slug)}”; one would take the other's address. Change it.`;
    return [{ sentence, place: fieldPlace("slug", 0, slug.length) }];
  },
};

function plain(slug: string): string {
  return slug.trim().toLowerCase();
}
