import { parseFragment } from "parse5";
import type { Block } from "../../blocks/block";
import { paragraph } from "../../blocks/paragraph";
import { type Photo, placeholder } from "../../blocks/photo";
import { isBlank } from "../../html/escape";
import type { NewId } from "../../ids";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json";
import { type Fields, noFields, storyOf } from "../../story";
import { inlineText } from "../../text";
import { startReading } from "../html/htmlBlocks";
import { isElement, isOfKind } from "../html/htmlTree";
import { readCorrections } from "../html/readStoryHeader";
import { importText } from "../importText";
import type { StoryImport } from "../storyImport";

/** Whether JSON looks like ninjs: a news object is named by its `uri`. */
export function isNinjs(json: unknown): json is JsonObject {
  return isJsonObject(json) && typeof json.uri === "string" && json.galley === undefined;
}

/** A new story from an IPTC ninjs object of version 2 or 3: its HTML body before a plain one, its pictures by their place in the body. */
export function importNinjs(json: JsonObject, newId: NewId): StoryImport {
  const headlines = objectsIn(json.headlines);
  const texts = objectsIn(json.bodies);
  const html = texts.find(({ contentType }) => contentType === "text/html");
  const plain = texts.find(({ contentType }) => contentType === "text/plain") ?? texts[0];
  const pictures = new Map<string, string>();
  const { blocks, corrections } = html
    ? readBody(wordsOf(html.value), newId, pictures)
    : { blocks: plain ? importText(wordsOf(plain.value), newId) : [], corrections: [] };
  if (blocks.length === 0 && headlines.every(({ value }) => isBlank(wordsOf(value))))
    return { kind: "refused", sentence: 'The file is ninjs without words: it has neither "headlines" nor "bodies".' };
  const body = withAssociations(blocks, objectsIn(json.associations), pictures, newId);
  const fields = { ...readFields(json, newId), corrections };
  return { kind: "story", story: storyOf(newId(), body, fields), notes: [], pictures };
}

function readBody(html: string, newId: NewId, pictures: Map<string, string>) {
  const nodes = parseFragment(html).childNodes;
  const corrections = nodes.filter(isElement).find(isOfKind("corrections"));
  const blocks = startReading(newId, pictures).flow(nodes.filter((node) => node !== corrections));
  return {
    blocks: blocks.length === 0 ? [paragraph(newId())] : blocks,
    corrections: corrections ? readCorrections(corrections, newId) : [],
  };
}

const otherHeadlines: ReadonlySet<unknown> = new Set(["kicker", "seo", "social"]);

function readFields(json: JsonObject, newId: NewId): Fields {
  const headlines = objectsIn(json.headlines);
  const descriptions = objectsIn(json.descriptions);
  const subjects = objectsIn(json.subjects);
  const headline =
    withRole(headlines, "main") || wordsOf(headlines.find(({ role }) => !otherHeadlines.has(role))?.value);
  const published = wordsOf(json.firstCreated);
  const updated = wordsOf(json.versionCreated);
  return {
    ...noFields,
    headline,
    standfirst: withRole(descriptions, "standfirst") || withRole(descriptions, "summary"),
    kicker: withRole(headlines, "kicker"),
    seoTitle: withRole(headlines, "seo"),
    socialTitle: withRole(headlines, "social"),
    slug: wordsOf(json.slugline),
    section: wordsOf(subjects.find(({ rel }) => rel === "section")?.name),
    tags: [...new Set(subjects.filter(({ rel }) => rel !== "section").map(({ name }) => wordsOf(name)))].filter(
      Boolean,
    ),
    language: wordsOf(json.language),
    dateline: wordsOf(json.located),
    datelineDate: withRole(descriptions, "datelineDate"),
    publishedAt: published,
    updatedAt: updated === published ? "" : updated,
    embargoUntil: wordsOf(json.embargoedUntil),
    canonicalUrl: wordsOf(objectsIn(json.altIds).find(({ role }) => role === "canonical")?.value),
    bylines: readBylines(json, newId),
  };
}

function readBylines(json: JsonObject, newId: NewId): Fields["bylines"] {
  const people = objectsIn(json.people).filter(({ name }) => !isBlank(wordsOf(name)));
  if (people.length === 0 && !isBlank(wordsOf(json.by))) return [{ id: newId(), name: wordsOf(json.by), role: "" }];
  return people.map(({ name, rel }) => ({
    id: newId(),
    name: wordsOf(name),
    role: rel === "author" ? "" : wordsOf(rel),
  }));
}

/** The pictures stand in the body in their order; where the numbers differ, those that have no place in it follow behind. */
function withAssociations(
  blocks: readonly Block[],
  associations: readonly JsonObject[],
  pictures: Map<string, string>,
  newId: NewId,
): readonly Block[] {
  const objects = associations.filter(({ type }) => type === "picture");
  const photos = blocks.flatMap((block) =>
    block.kind === "photo" ? [block] : block.kind === "gallery" ? block.photos : [],
  );
  if (photos.length === 0) return [...blocks, ...objects.map((one) => photoOf(one, newId, pictures))];
  if (photos.length !== objects.length) return blocks;
  const said = (photo: Photo) => ({ ...photo, ...partsOf(objects[photos.indexOf(photo)]) });
  return blocks.map((block) => {
    if (block.kind === "photo") return said(block);
    return block.kind === "gallery" ? { ...block, photos: block.photos.map(said) } : block;
  });
}

function partsOf(object: JsonObject | undefined): Pick<Photo, "alt" | "decorative" | "credit" | "copyright"> {
  const alt = objectsIn(object?.descriptions).find(({ role }) => role === "alt");
  return {
    alt: wordsOf(alt?.value),
    decorative: alt !== undefined && alt.value === "",
    credit: wordsOf(object?.by),
    copyright: wordsOf(object?.copyrightNotice),
  };
}

/** A picture that stands beside a text without places for pictures. */
function photoOf(object: JsonObject, newId: NewId, pictures: Map<string, string>): Photo {
  const photo = { ...placeholder(newId()), ...partsOf(object) };
  const largest = objectsIn(object.renditions).reduce<JsonObject | null>(
    (best, one) => (Number(one.width ?? 0) > Number(best?.width ?? -1) ? one : best),
    null,
  );
  const address = wordsOf(largest?.href).replace(/^file:(?!\/)/, "");
  if (address !== "") pictures.set(photo.id, address);
  const descriptions = objectsIn(object.descriptions);
  const caption = withRole(descriptions, "caption") || wordsOf(descriptions.find(({ role }) => role !== "alt")?.value);
  return { ...photo, caption: inlineText(caption) };
}

function objectsIn(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function withRole(objects: readonly JsonObject[], role: string): string {
  return wordsOf(objects.find((one) => one.role === role)?.value);
}

function wordsOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : "";
}
