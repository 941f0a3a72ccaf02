import { isJsonObject, type JsonObject, type JsonValue } from "../article/json";

/*
 * The part of schema.org that pages speak, as a list of its terms, so that a misspelled or misplaced one is found without the net. Beyond the vocabulary,
 * a date must be one with its offset, an address whole, and a text must say something.
 */

/** Each type with the one above it. */
const types: Readonly<Record<string, string>> = {
  ...{ Thing: "", CreativeWork: "Thing", Article: "CreativeWork", NewsArticle: "Article", Quotation: "CreativeWork" },
  ...{ Comment: "CreativeWork", CorrectionComment: "Comment", MediaObject: "CreativeWork", ImageObject: "MediaObject" },
  ...{ Person: "Thing", Organization: "Thing", NewsMediaOrganization: "Organization" },
};

interface Property {
  readonly of: string;
  /** Types, and of values: Text, URL, Date (with or without a time), Integer, Boolean, Pixels (what search engines read as a Distance). */
  readonly holds: readonly string[];
}

function property(of: string, ...holds: readonly string[]): Property {
  return { of, holds };
}

const whoMakes = property("CreativeWork", "Person", "Organization");
const policy = property("Organization", "URL", "CreativeWork");

const properties: Readonly<Record<string, Property>> = {
  name: property("Thing", "Text"),
  description: property("Thing", "Text"),
  url: property("Thing", "URL"),
  sameAs: property("Thing", "URL"),
  image: property("Thing", "ImageObject", "URL"),
  mainEntityOfPage: property("Thing", "URL", "CreativeWork"),
  headline: property("CreativeWork", "Text"),
  text: property("CreativeWork", "Text"),
  datePublished: property("CreativeWork", "Date"),
  dateModified: property("CreativeWork", "Date"),
  dateCreated: property("CreativeWork", "Date"),
  author: whoMakes,
  creator: whoMakes,
  publisher: whoMakes,
  keywords: property("CreativeWork", "Text", "URL"),
  inLanguage: property("CreativeWork", "Text"),
  isAccessibleForFree: property("CreativeWork", "Boolean"),
  correction: property("CreativeWork", "CorrectionComment", "Text", "URL"),
  hasPart: property("CreativeWork", "CreativeWork"),
  citation: property("CreativeWork", "CreativeWork", "Text"),
  creditText: property("CreativeWork", "Text"),
  copyrightNotice: property("CreativeWork", "Text"),
  articleSection: property("Article", "Text"),
  wordCount: property("Article", "Integer"),
  dateline: property("NewsArticle", "Text"),
  spokenByCharacter: property("Quotation", "Person", "Organization"),
  caption: property("ImageObject", "Text", "MediaObject"),
  width: property("MediaObject", "Pixels"),
  height: property("MediaObject", "Pixels"),
  jobTitle: property("Person", "Text"),
  logo: property("Organization", "ImageObject", "URL"),
  correctionsPolicy: policy,
  ethicsPolicy: policy,
  ownershipFundingInfo: property("Organization", "URL", "Text", "CreativeWork"),
};

const recommended = ["headline", "image", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage"];

/** What is wrong with a page's data, in words, each with its place. */
export function schemaOrgMistakes(data: JsonValue): readonly string[] {
  if (!isJsonObject(data)) return ["The data are no object."];
  const { "@context": context, ...article } = data;
  return [...(context === "https://schema.org" ? [] : ["@context is not schema.org."]), ...inThing(article, "article")];
}

/** What search engines want of a news article, and this one does not say. */
export function missingForSearch(data: JsonObject): readonly string[] {
  const authors: readonly JsonValue[] = Array.isArray(data.author) ? data.author : [data.author ?? null];
  const named = authors.every((one) => isJsonObject(one) && one.name !== "");
  return [...recommended.filter((name) => !(name in data)), ...(named ? [] : ["author.name"])];
}

function inThing(thing: JsonObject, place: string): readonly string[] {
  const { "@type": type, ...said } = thing;
  if (typeof type !== "string" || !(type in types)) return [`${place} has the type ${JSON.stringify(type)}.`];
  return Object.entries(said).flatMap(([name, value]) => inProperty(type, name, value, `${place}.${name}`));
}

function inProperty(type: string, name: string, value: JsonValue, place: string): readonly string[] {
  const known = properties[name];
  if (known === undefined) return [`${place} is no property.`];
  if (!isA(type, known.of)) return [`${place}: ${type} has no such property.`];
  const values: readonly JsonValue[] = Array.isArray(value) ? value : [value];
  if (values.length === 0) return [`${place} is an empty list.`];
  return values.flatMap((one) => inValue(one, known.holds, place));
}

function inValue(value: JsonValue, holds: readonly string[], place: string): readonly string[] {
  if (!isJsonObject(value)) return holds.some((kind) => isValue(value, kind)) ? [] : [`${place} is ${value}.`];
  const type = String(value["@type"]);
  const belongs = holds.some((kind) => isA(type, kind));
  return [...(belongs ? [] : [`${place} must not be a ${type}.`]), ...inThing(value, place)];
}

function isA(type: string, other: string): boolean {
  for (let one = type; one !== ""; one = types[one] ?? "") if (one === other) return true;
  return false;
}

function isValue(value: JsonValue, kind: string): boolean {
  if (kind === "Boolean") return typeof value === "boolean";
  if (kind === "Integer" || kind === "Pixels") return typeof value === "number" && Number.isInteger(value) && value > 0;
  if (typeof value !== "string") return false;
  if (kind === "Date") return isDate(value);
  if (kind === "URL") return /^https?:\/\//.test(value) && URL.canParse(value) && !/[\s<>"\\]/.test(value);
  return kind === "Text" && value.trim() === value && value !== "" && !/\p{Surrogate}/u.test(value);
}

function isDate(value: string): boolean {
  const form = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$/;
  return form.test(value) && !Number.isNaN(Date.parse(value));
}
