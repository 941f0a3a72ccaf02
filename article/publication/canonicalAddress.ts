import { webAddress } from "../html/address";
import { isBlank, oneLine } from "../html/escape";
import { isoMoment } from "../moment";
import type { Story } from "../story";
import type { Publication } from "./publication";

/**
 * Where the story stands, or will: the address it says itself, else the one the publication's pattern makes of it; empty where neither says one, also
 * when the pattern wants a part that the story does not have.
 */
export function canonicalAddress(story: Story, publication: Publication): string {
  const own = webAddress(story.fields.canonicalUrl);
  if (own !== null) return own;
  const path = filledPattern(publication.canonicalPattern.trim(), partsOf(story, publication));
  if (path === "") return "";
  if (/^https?:/i.test(path)) return webAddress(path) ?? "";
  const home = (webAddress(publication.url) ?? "").replace(/[?#].*$/, "").replace(/\/+$/, "");
  return home === "" ? "" : (webAddress(`${home}/${path.replace(/^\/+/, "")}`) ?? "");
}

function partsOf({ id, fields }: Story, { timeZone }: Publication): ReadonlyMap<string, string> {
  const [, yyyy = "", mm = "", dd = ""] =
    /^(\d{4})-(\d{2})-(\d{2})/.exec(isoMoment(fields.publishedAt, timeZone)) ?? [];
  return new Map(Object.entries({ yyyy, mm, dd, slug: fields.slug, section: fields.section, id }));
}

/** Empty when a part is missing or not known. Letters that a path may not hold are percent-encoded, those of the pattern too. */
function filledPattern(pattern: string, parts: ReadonlyMap<string, string>): string {
  let isWhole = true;
  const filled = oneLine(pattern)
    .replace(/\{([^{}]*)\}/g, (_, name: string) => {
      const value = encodedPart(parts.get(name) ?? "");
      isWhole &&= value !== "";
      return value;
    })
    .replace(/[{}]|[^\p{ASCII}]+/gu, (letters) => encodeURIComponent(letters));
  return isWhole ? filled : "";
}

/** One step of a path: "." and ".." would be a way elsewhere. */
function encodedPart(value: string): string {
  const line = oneLine(value);
  return isBlank(line) || /^\.+$/.test(line) ? "" : encodeURIComponent(line);
}
