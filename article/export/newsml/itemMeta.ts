import type { Photo } from "../../blocks/photo";
import { photoFiles } from "../../blocks/photo";
import { webAddress } from "../../html/address";
import { isBlank, oneLine } from "../../html/escape";
import { isoMoment } from "../../moment";
import type { Correction } from "../../story";
import type { ExportInput } from "../exportInput";
import { pictureFacts } from "../pictureFacts";
import { mediaPath } from "../rendition";
import { storyPhotos } from "../storyPhotos";
import { embargoInWords, pubStatus } from "../wire/pubStatus";
import { asciiAddress } from "../wire/storyUri";
import { element, words } from "./xml";

/** What stands where a story does not say when it was written: no item is without a moment, and no clock is asked. */
export const noMoment = "1970-01-01T00:00:00Z";

/** About the item itself; the standard has the elements in this order. */
export function itemMeta(input: ExportInput): string {
  const { story, publication } = input;
  const { fields } = story;
  const embargo = momentOf(fields.embargoUntil, publication.timeZone);
  return element(
    "itemMeta",
    {},
    element("itemClass", { qcode: "ninat:text" }),
    provider(input),
    words("versionCreated", versionCreated(input)),
    words("firstCreated", momentOf(fields.publishedAt, publication.timeZone)),
    words("embargoed", embargo),
    element("pubStatus", { qcode: `stat:${pubStatus(story, embargo)}` }),
    words("title", oneLine(fields.headline)),
    words("edNote", embargoInWords(story, embargo)),
    ...fields.corrections.map(correctionNote),
    ...pictureLinks(input),
  );
}

/** The last change that is known: of the published story, of a correction, or at least the day of the dateline. */
export function versionCreated({ story, publication }: ExportInput): string {
  const { updatedAt, publishedAt, corrections, datelineDate } = story.fields;
  const said = [updatedAt, publishedAt, ...corrections.map(({ date }) => date), datelineDate];
  return said.map((typed) => momentOf(typed, publication.timeZone)).find((moment) => moment !== "") ?? noMoment;
}

/** With a time, which the standard wants: a day begins at midnight. Empty for what is no date. */
function momentOf(typed: string, timeZone: string): string {
  const moment = isoMoment(typed, timeZone);
  return moment === "" || moment.includes("T") ? moment : `${moment}T00:00:00`;
}

function provider({ publication }: ExportInput): string {
  const name = isBlank(publication.name) ? "" : oneLine(publication.name);
  const uri = asciiAddress(webAddress(publication.url) ?? "");
  return element("provider", { uri, literal: uri === "" && name === "" ? "unknown" : "" }, words("name", name));
}

function correctionNote({ date, text }: Correction): string {
  return isBlank(text) ? "" : words("edNote", [oneLine(date), oneLine(text)].filter(Boolean).join(": "));
}

/** One link to every file of a picture, the smallest first, with what is said of it. */
function pictureLinks({ story, renditions }: ExportInput): readonly string[] {
  return storyPhotos(story).flatMap((photo, index) => {
    const files = photo.asset === null ? [] : (renditions.get(photo.asset) ?? []);
    return files.map((file) =>
      element(
        "link",
        {
          rel: "irel:seeAlso",
          rank: String(index + 1),
          href: mediaPath(file),
          contenttype: photoFiles[file.format].type,
        },
        ...saidOf(photo),
      ),
    );
  });
}

function saidOf(photo: Photo): readonly string[] {
  const { caption, credit, copyright } = pictureFacts(photo);
  return [words("creditline", credit), words("description", caption), words("copyrightNotice", copyright)];
}
