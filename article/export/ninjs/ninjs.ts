import { countWords } from "../../count";
import { webAddress } from "../../html/address";
import { isBlank, oneLine, printable } from "../../html/escape";
import type { JsonObject, JsonValue } from "../../json";
import { canonicalAddress } from "../../publication/canonicalAddress";
import type { Publication } from "../../publication/publication";
import type { Fields, Story } from "../../story";
import type { ExportedStory } from "../exported";
import type { ExportInput } from "../exportInput";
import { exportNotes } from "../exportNotes";
import { mediaFiles } from "../pictures";
import { storyPhotos } from "../storyPhotos";
import { bodyParagraphs, textSetting } from "../text/text";
import { copyrightNotice } from "../wire/copyrightNotice";
import { fullMoment } from "../wire/fullMoment";
import { embargoInWords, pubStatus } from "../wire/pubStatus";
import { asciiAddress, storyUri } from "../wire/storyUri";
import { isShown, wireBody } from "../wire/wireBody";
import { wirePage } from "../wire/wirePage";
import { pictureObject } from "./ninjsPictures";

/*
 * IPTC ninjs 3.1 describes a news item as one JSON object. Only `uri` is required. Lists hold objects with a `role` or a `rel`, whose words every
 * provider chooses: ours stand in docs/profiles/ninjs.md, and importNinjs.ts reads the same ones. The schema wants every date as RFC 3339 has it, with
 * a time and an offset, so a day alone goes out as a description.
 */

/** The story as one IPTC ninjs 3.1 object in ninjs.json, its pictures as associations, and their files in media/. */
export function ninjs(input: ExportInput): ExportedStory {
  const text = `${JSON.stringify(storyObject(input), null, 2)}\n`;
  return {
    files: [...mediaFiles(input.story, input.renditions), { kind: "text", path: "ninjs.json", text }],
    notes: [
      ...dateNotes(input),
      ...exportNotes(input.story, input.renditions, { what: "ninjs file", where: "in the ninjs file" }),
    ],
  };
}

function storyObject(input: ExportInput): JsonObject {
  const { story, publication, renditions } = input;
  const { fields } = story;
  const page = wirePage(input);
  const { language } = page.dates;
  const uri = storyUri(story, publication);
  const embargo = fullMoment(fields.embargoUntil, publication.timeZone);
  const people = fields.bylines.filter(({ name }) => !isBlank(name));
  const photos = storyPhotos(story).filter((photo) => isShown(photo, page));
  return withoutEmpty({
    standard: { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" },
    uri,
    type: "text",
    representationType: "full",
    profile: photos.length === 0 ? "text" : "text-photo",
    ...dates(fields, publication),
    embargoedUntil: embargo,
    pubStatus: pubStatus(story, embargo),
    language,
    ...rights(fields, publication),
    edNote: [embargoInWords(story, embargo), ...fields.corrections.map(correctionText)].filter(Boolean).join("\n"),
    slugline: shown(fields.slug),
    headlines: valued({
      main: fields.headline,
      kicker: fields.kicker,
      seo: fields.seoTitle,
      social: fields.socialTitle,
    }),
    descriptions: [
      ...valued({ standfirst: fields.standfirst, datelineDate: fields.datelineDate }),
      ...fields.corrections.flatMap((one) => valued({ correction: correctionText(one) })),
    ],
    by: people.map(({ name, role }) => [oneLine(name), shown(role)].filter(Boolean).join(", ")).join("; "),
    people: people.map(({ name, role }) => ({ name: printable(name), rel: shown(role) || "author" })),
    located: shown(fields.dateline),
    subjects: [...named("section", [fields.section]), ...named("tag", fields.tags)],
    bodies: bodies({ story, publication }, wireBody(story, page), language),
    associations: photos.map((photo, index) => pictureObject(photo, index + 1, uri, renditions)),
    altIds: altIds(story, publication),
  });
}

function shown(text: string): string {
  return isBlank(text) ? "" : printable(text);
}

function withoutEmpty(parts: Readonly<Record<string, JsonValue>>): JsonObject {
  const isEmpty = (value: JsonValue) => value === "" || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => !isEmpty(value)));
}

function valued(byRole: Readonly<Record<string, string>>): readonly JsonObject[] {
  return Object.entries(byRole)
    .filter(([, value]) => !isBlank(value))
    .map(([role, value]) => ({ role, contentType: "text/plain", value: printable(value) }));
}

function named(rel: string, names: readonly string[]): readonly JsonObject[] {
  return names.filter((name) => !isBlank(name)).map((name) => ({ name: printable(name), rel }));
}

function correctionText({ date, text }: Fields["corrections"][number]): string {
  return isBlank(text) ? "" : [oneLine(date), oneLine(text)].filter(Boolean).join(": ");
}

function dates(fields: Fields, { timeZone }: Publication) {
  const published = fullMoment(fields.publishedAt, timeZone);
  return {
    firstCreated: published,
    versionCreated: fullMoment(fields.updatedAt, timeZone) || published,
    contentCreated: fullMoment(fields.datelineDate, timeZone),
  };
}

const dateNames = {
  publishedAt: "date of publication",
  updatedAt: "date of the last change",
  embargoUntil: "embargo",
} as const;

/** Which dates did not go out, since they are not moments. */
function dateNotes({ story: { fields }, publication }: ExportInput): readonly string[] {
  return (["publishedAt", "updatedAt", "embargoUntil"] as const)
    .filter((name) => !isBlank(fields[name]) && fullMoment(fields[name], publication.timeZone) === "")
    .map((name) => {
      const typed = oneLine(fields[name]).slice(0, 100);
      return `The ${dateNames[name]}, "${typed}", is no moment with a time and an offset, so ninjs leaves it out.`;
    });
}

function rights(fields: Fields, publication: Publication) {
  const holder = shown(publication.name);
  const home = asciiAddress(webAddress(publication.url) ?? "");
  return {
    copyrightHolder: holder,
    copyrightNotice: copyrightNotice(fields, publication),
    infoSources: holder === "" ? [] : [{ name: holder, role: "provider", ...(home && { uri: home }) }],
  };
}

/** Counted without what is said of pictures, as the standard wants it. */
function bodies(
  { story, publication }: Pick<ExportInput, "story" | "publication">,
  html: string,
  language: string,
): readonly JsonObject[] {
  const setting = textSetting(story, publication);
  const body = story.body.filter(({ kind }) => kind !== "photo" && kind !== "gallery");
  const charCount = bodyParagraphs({ ...story, body }, setting).join("\n\n").length;
  const wordCount = countWords(body, language);
  const text = bodyParagraphs(story, setting).join("\n\n");
  return [
    { role: "main", contentType: "text/html", charCount, wordCount, value: html },
    { role: "main", contentType: "text/plain", charCount, wordCount, value: text },
  ];
}

function altIds(story: Story, publication: Publication): readonly JsonObject[] {
  const canonical = canonicalAddress(story, publication);
  return canonical === "" ? [] : [{ role: "canonical", value: canonical }];
}
