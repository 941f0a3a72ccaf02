import { isBlank } from "../../html/escape";
import type { Check } from "../check";
import { blockPlace } from "../finding";
import { entriesOf } from "./addresses";
import { withoutTracking } from "./tracking";

/**
 * The same words or the same page; two addresses of one page differ in protocol, www, tracking, a closing slash or a
 * fragment.
 */
export const mostReadDoubles: Check = {
  id: "mostReadDoubles",
  title: "“Most read” names a story twice",
  level: "warns",
  block: (block) => {
    if (block.kind !== "mostRead") return {};
    const seen = new Set<string>();
    const findings = entriesOf(block).flatMap(({ text, url, start, end }) => {
      const keys = [isBlank(text) ? "" : text.trim().toLowerCase(), isBlank(url) ? "" : pageOf(url)].filter(Boolean);
      const isKnown = keys.some((key) => seen.has(key));
      for (const key of keys) seen.add(key);
      const sentence = "“Most read” names this story twice. Remove one entry.";
      return isKnown ? [{ sentence, place: blockPlace(block.id, start, end) }] : [];
    });
    return { findings };
  },
};

/** Without what changes nothing about where it leads. */
function pageOf(url: string): string {
  return withoutTracking(url.trim())
    .address.replace(/^https?:\/\/(?:www\.)?/i, "//")
    .replace(/\/?(?:#.*)?$/, "");
}
