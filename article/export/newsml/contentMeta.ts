import { dateWords } from "../../html/date";
import { isBlank, oneLine } from "../../html/escape";
import { isoMoment } from "../../moment";
import { canonicalAddress } from "../../publication/canonicalAddress";
import type { Byline } from "../../story";
import { storyLanguage } from "../../storyLanguage";
import type { ExportInput } from "../exportInput";
import { element, words } from "./xml";

/** About the story: what an agency's desk sorts and finds it by. The standard has these elements in this order. */
export function contentMeta({ story, publication }: ExportInput): string {
  const { fields } = story;
  const { timeZone } = publication;
  const language = storyLanguage(story, publication);
  const people = fields.bylines.filter(({ name }) => !isBlank(name));
  return element(
    "contentMeta",
    {},
    words("contentCreated", isoMoment(fields.datelineDate, timeZone)),
    words("contentModified", isoMoment(fields.updatedAt, timeZone)),
    isBlank(fields.dateline) ? "" : element("located", {}, words("name", oneLine(fields.dateline))),
    ...people.map(creator),
    words("altId", canonicalAddress(story, publication)),
    language === "" ? "" : element("language", { tag: language }),
    ...fields.tags.map((tag) => words("keyword", seen(tag))),
    isBlank(fields.section) ? "" : element("subject", {}, words("name", oneLine(fields.section))),
    words("slugline", seen(fields.slug)),
    words("headline", seen(fields.headline)),
    words(
      "dateline",
      [fields.dateline, dateWords(fields.datelineDate, { language, timeZone })].map(seen).filter(Boolean).join(", "),
    ),
    words("by", people.map(nameAndRole).join("; ")),
    words("creditline", seen(publication.name)),
    words("description", seen(fields.standfirst), { role: "drol:summary" }),
  );
}

function seen(text: string): string {
  return isBlank(text) ? "" : oneLine(text);
}

function creator({ name, role }: Byline): string {
  return element("creator", {}, words("name", oneLine(name)), words("note", seen(role)));
}

function nameAndRole({ name, role }: Byline): string {
  return [name, role].map(seen).filter(Boolean).join(", ");
}
