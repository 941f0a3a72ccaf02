import { knownTimeZone } from "../moment";
import type { Publication } from "./publication";

/** What a remark can be about, by the name of its field. */
export const publicationParts = [
  "name",
  "url",
  "logo",
  "language",
  "timeZone",
  "sections",
  "support.text",
  "support.label",
  "support.url",
  "policies.corrections",
  "policies.ethics",
  "policies.ownership",
  "social",
  "canonicalPattern",
  "imageWidths",
  "stylesheet",
  "checklist",
] as const;

/** As the form, the file and the remarks name a field. */
export type PublicationPart = (typeof publicationParts)[number];

/** An error keeps a publication from being saved; a warning is only said. */
export interface Remark {
  readonly part: PublicationPart;
  readonly level: "error" | "warning";
  readonly sentence: string;
}

/** In letters; far more than any page needs, and little enough to be looked through. */
const mostStylesheet = 200_000;
/** What `canonicalAddress` can fill in. */
const patternParts = ["yyyy", "mm", "dd", "slug", "section", "id"];
const mostWidths = 8;
const widestPicture = 4000;

/** Everything that a person should know of a publication before stories go out for it; in the order of the form. */
export function publicationRemarks(publication: Publication): readonly Remark[] {
  return [
    ...identity(publication),
    ...tongueAndTime(publication),
    ...sections(publication),
    ...support(publication),
    ...policies(publication),
    ...social(publication),
    ...places(publication),
    ...pictures(publication),
    ...look(publication),
    ...checklist(publication),
  ];
}

/** Why these publications cannot be kept together; empty when they can. */
export function whyNotTogether(publications: readonly Publication[]): string {
  if (publications.length === 0) return "There must be at least one publication; the last one cannot be taken away.";
  const twice = firstTwice(publications.map(({ name }) => name.trim()));
  if (twice === undefined) return "";
  if (twice === "") return "Two publications have no name. Give each a name of its own.";
  return `Two publications are called “${twice}”. Give each a name of its own.`;
}

function identity({ name, url, logo }: Publication): Remark[] {
  const remarks: Remark[] = [];
  if (name.trim() === "")
    remarks.push(error("name", "A publication needs a name, so that it can be chosen at an export."));
  remarks.push(...address("url", url));
  if (url === "")
    remarks.push(warning("url", "Without its address, pages can name neither their publisher nor where they stand."));
  remarks.push(...address("logo", logo));
  if (logo === "") remarks.push(warning("logo", "Search engines want the publisher’s logo: the address of a picture."));
  return remarks;
}

function tongueAndTime({ language, timeZone }: Publication): Remark[] {
  const remarks: Remark[] = [];
  if (language !== "" && !isLanguage(language))
    remarks.push(
      error(
        "language",
        `“${language}” is not the tag of a language Galley knows; tags are short, such as ru, be or en-GB.`,
      ),
    );
  if (timeZone !== "" && (knownTimeZone(timeZone) === "" || !/^[A-Z]/.test(timeZone)))
    remarks.push(
      error("timeZone", `“${timeZone}” is not a time zone; zones are named by a city, such as Europe/Minsk.`),
    );
  return remarks;
}

function checklist(publication: Publication): Remark[] {
  const twice = firstTwice(publication.checklist);
  return twice === undefined ? [] : [error("checklist", `“${twice}” is in the list twice; once is enough.`)];
}

function sections(publication: Publication): Remark[] {
  const twice = firstTwice(publication.sections);
  return twice === undefined ? [] : [error("sections", `“${twice}” is in the list twice; once is enough.`)];
}

function support({ support: { text, label, url } }: Publication): Remark[] {
  const isEmpty = text === "" && label === "" && url === "";
  const remarks: Remark[] = [...address("support.url", url)];
  if (isEmpty) return remarks;
  if (text === "") remarks.push(error("support.text", "The support call has no words: say why a reader should help."));
  if (label === "") remarks.push(error("support.label", "The link of the support call has no words on it."));
  if (url === "") remarks.push(error("support.url", "The support call leads nowhere: it needs the address of a page."));
  return remarks;
}

function policies({ policies: { corrections, ethics, ownership } }: Publication): Remark[] {
  return [
    ...address("policies.corrections", corrections),
    ...address("policies.ethics", ethics),
    ...address("policies.ownership", ownership),
  ];
}

function social(publication: Publication): Remark[] {
  const wrong = publication.social.find((handle) => !/^@\w{1,30}$/.test(handle) && !isWebAddress(handle));
  if (wrong !== undefined) return [error("social", `“${wrong}” is neither a web address nor a name such as @galley.`)];
  const twice = firstTwice(publication.social);
  return twice === undefined ? [] : [error("social", `“${twice}” is in the list twice; once is enough.`)];
}

function places({ canonicalPattern: pattern, url }: Publication): Remark[] {
  if (pattern === "") return [];
  const part = "canonicalPattern";
  const named = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  const unknown = named.find((name) => !patternParts.includes(name));
  if (unknown !== undefined)
    return [error(part, `Galley cannot fill in {${unknown}}; it knows ${inBraces(patternParts)}.`)];
  if (/[{}]/.test(pattern.replace(/\{[^{}]*\}/g, "")))
    return [error(part, "A brace is open or closed too often; each part stands in two of them, such as {slug}.")];
  if (!pattern.includes("{slug}") && !pattern.includes("{id}"))
    return [error(part, "Without {slug} or {id} every story would have one and the same address.")];
  if (/\s/.test(pattern)) return [error(part, "A web address holds no spaces.")];
  if (pattern.startsWith("/")) {
    if (url === "") return [warning(part, "It starts at the publication’s address, which is still empty.")];
    return [];
  }
  if (isWebAddress(pattern)) return [];
  return [error(part, "It begins with / behind the publication’s address, or is a whole address with https://.")];
}

function pictures({ imageWidths }: Publication): Remark[] {
  const part = "imageWidths";
  if (imageWidths.some((width) => !Number.isInteger(width) || width < 1))
    return [error(part, "A width is a whole number of pixels, such as 960; widths stand apart by commas.")];
  const wide = imageWidths.find((width) => width > widestPicture);
  if (wide !== undefined) return [error(part, `${wide} pixels is too wide; ${widestPicture} is the most.`)];
  if (imageWidths.length > mostWidths)
    return [error(part, `${imageWidths.length} widths are too many; ${mostWidths} are the most.`)];
  return [];
}

function look({ stylesheet }: Publication): Remark[] {
  if (/<\/style/i.test(stylesheet))
    return [error("stylesheet", "The stylesheet holds “</style”, which would end it in the middle of the page.")];
  if (stylesheet.length > mostStylesheet) {
    const [has, most] = [stylesheet.length, mostStylesheet].map((letters) => Math.ceil(letters / 1000));
    return [error("stylesheet", `The stylesheet has ${has},000 letters; ${most},000 are the most.`)];
  }
  return [];
}

function address(part: PublicationPart, written: string): Remark[] {
  if (written === "" || isWebAddress(written)) return [];
  return [error(part, `“${shortened(written)}” is not a web address; it begins with https://.`)];
}

/** Of the web, whole, and with a host that could be on it. */
function isWebAddress(written: string): boolean {
  return /^https?:\/\/[^\s/?#@.]+(\.[^\s/?#@.]+)+\.?(:\d+)?([/?#]\S*)?$/iu.test(written);
}

/** One that has a name: being well formed is not enough. */
function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(tag) !== undefined;
  } catch {
    // A tag that is not even formed like one is refused by throwing.
    return false;
  }
}

function inBraces(parts: readonly string[]): string {
  const braced = parts.map((part) => `{${part}}`);
  return `${braced.slice(0, -1).join(", ")} and ${braced.at(-1)}`;
}

function firstTwice(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) < index);
}

function shortened(written: string): string {
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}

function error(part: PublicationPart, sentence: string): Remark {
  return { part, level: "error", sentence };
}

function warning(part: PublicationPart, sentence: string): Remark {
  return { part, level: "warning", sentence };
}
