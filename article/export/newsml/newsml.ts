import { isBlank, oneLine } from "../../html/escape";
import { directionOf } from "../../html/language";
import type { Publication } from "../../publication/publication";
import type { Fields } from "../../story";
import type { ExportedStory } from "../exported";
import type { ExportInput } from "../exportInput";
import { exportNotes } from "../exportNotes";
import { mediaFiles } from "../pictures";
import { copyrightNotice } from "../wire/copyrightNotice";
import { storyUri } from "../wire/storyUri";
import { wireBody } from "../wire/wireBody";
import { wirePage } from "../wire/wirePage";
import { contentMeta } from "./contentMeta";
import { itemMeta, noMoment, versionCreated } from "./itemMeta";
import { element, words, xhtml } from "./xml";

/*
 * IPTC NewsML-G2 2.35: a newsItem holds itemMeta (about the item that is passed on), contentMeta (about the story) and contentSet (the story). The XML
 * schema fixes the order of the elements, so each of the three reads as a list in that order. `conformance="power"` allows what the core level leaves out,
 * such as a place or a subject that has a name and no code.
 */

const withoutMoment = "The story says no moment at all; NewsML-G2 wants one, so its item is dated 1 January 1970.";

/** The story as one NewsML-G2 2.35 news item in newsml.xml: its text as XHTML inside, its pictures as links to their files in media/. */
export function newsml(input: ExportInput): ExportedStory {
  const { story, renditions } = input;
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${newsItem(input)}\n`;
  return {
    files: [...mediaFiles(story, renditions), { kind: "text", path: "newsml.xml", text }],
    notes: [
      ...(versionCreated(input) === noMoment ? [withoutMoment] : []),
      ...exportNotes(story, renditions, { what: "news item", where: "in the news item" }),
    ],
  };
}

function newsItem(input: ExportInput): string {
  const { story, publication } = input;
  const { language } = wirePage(input).dates;
  const attributes = {
    xmlns: "http://iptc.org/std/nar/2006-10-01/",
    guid: storyUri(story, publication),
    version: String(1 + story.fields.corrections.length),
    standard: "NewsML-G2",
    standardversion: "2.35",
    conformance: "power",
    "xml:lang": language,
    dir: language === "" ? "" : directionOf(language),
  };
  return element(
    "newsItem",
    attributes,
    element("catalogRef", { href: "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml" }),
    rightsInfo(story.fields, publication),
    itemMeta(input),
    contentMeta(input),
    contentSet(input),
  );
}

function rightsInfo(fields: Fields, publication: Publication): string {
  if (isBlank(publication.name)) return "";
  return element(
    "rightsInfo",
    {},
    element("copyrightHolder", {}, words("name", oneLine(publication.name))),
    words("copyrightNotice", copyrightNotice(fields, publication)),
  );
}

function contentSet(input: ExportInput): string {
  const { fields } = input.story;
  const page = wirePage(input);
  const head = element("head", {}, words("title", oneLine(fields.headline) || page.words.untitled));
  const body = element("body", {}, xhtml(wireBody(input.story, page)));
  const html = element("html", { xmlns: "http://www.w3.org/1999/xhtml", "xml:lang": page.dates.language }, head, body);
  return element("contentSet", {}, element("inlineXML", { contenttype: "application/xhtml+xml" }, html));
}
