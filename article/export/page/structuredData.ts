import type { Block } from "../../blocks/block";
import type { Quote, QuoteSource } from "../../blocks/quote";
import { countWords } from "../../count";
import { hostOf, webAddress } from "../../html/address";
import { type DateStyle, dateWords } from "../../html/date";
import { isBlank, oneLine } from "../../html/escape";
import { knownLanguage } from "../../html/language";
import type { Page } from "../../html/page";
import type { JsonObject, JsonValue } from "../../json";
import { isoMoment } from "../../moment";
import { profileAddresses } from "../../publication/profileAddresses";
import type { Publication } from "../../publication/publication";
import { findQuotations } from "../../quotes/findQuotations";
import { judged } from "../../quotes/judgements";
import type { Fields, Story } from "../../story";
import { plainText } from "../../text";
import type { PageMetadata, PagePicture } from "./metadata";

/*
 * JSON-LD for search engines: schema.org's NewsArticle, with the properties that Google recommends for articles (author, dateModified, datePublished,
 * headline, image). tests/schemaOrg.ts knows which property belongs to which type, and what a value of it may be.
 */

interface DataNeeds {
  readonly story: Story;
  readonly publication: Publication;
  readonly metadata: PageMetadata;
  readonly page: Pick<Page, "words" | "dates">;
}

/** The story as schema.org's NewsArticle; what is not known is left out. */
export function structuredData({ story, publication, metadata, page }: DataNeeds): JsonObject {
  const { fields, body } = story;
  const { canonical, headline, description, language, section, tags } = metadata;
  return {
    "@context": "https://schema.org",
    ...thing("NewsArticle", {
      mainEntityOfPage: canonical,
      url: canonical,
      headline,
      description,
      image: metadata.pictures.map(imageObject),
      datePublished: metadata.published,
      dateModified: metadata.modified,
      author: metadata.authors.map(({ name, role }) => thing("Person", { name, jobTitle: role })),
      publisher: publisherOf(publication),
      articleSection: section,
      keywords: tags,
      inLanguage: language,
      dateline: datelineOf(fields, page.dates),
      wordCount: countWords(body, language) || null,
      isAccessibleForFree: true,
      correction: correctionsOf(fields, page.dates.timeZone),
      hasPart: quotationsOf(story, metadata.language, page),
    }),
  };
}

/** JSON in which nothing can end its script, be taken for a comment, or turn the direction of what stands around it. */
export function structuredDataHtml(data: JsonObject): string {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029\p{Bidi_Control}]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
  return `<script type="application/ld+json">\n${json}\n</script>`;
}

/** A thing of this type, without the properties that say nothing. */
function thing(type: string, properties: Readonly<Record<string, JsonValue>>): JsonObject {
  const said = Object.entries(properties).filter(([, value]) => value !== null && value !== "" && !isEmptyList(value));
  return { "@type": type, ...Object.fromEntries(said) };
}

function isEmptyList(value: JsonValue): boolean {
  return Array.isArray(value) && value.length === 0;
}

function publisherOf(publication: Publication): JsonValue {
  if (isBlank(publication.name)) return null;
  const { corrections, ethics, ownership } = publication.policies;
  const logo = webAddress(publication.logo);
  return thing("NewsMediaOrganization", {
    name: oneLine(publication.name),
    url: webAddress(publication.url),
    logo: logo === null ? null : thing("ImageObject", { url: logo }),
    sameAs: profileAddresses(publication),
    correctionsPolicy: webAddress(corrections),
    ethicsPolicy: webAddress(ethics),
    ownershipFundingInfo: webAddress(ownership),
  });
}

function imageObject({ address, width, height, says }: PagePicture): JsonObject {
  return thing("ImageObject", {
    url: address,
    width,
    height,
    caption: says.caption,
    creditText: says.credit,
    copyrightNotice: says.copyright,
    creator: says.creator === "" ? null : thing("Person", { name: says.creator }),
  });
}

/** Where the story was filed, and when, as a reader reads it. */
function datelineOf({ dateline, datelineDate }: Fields, dates: DateStyle): string {
  if (isBlank(dateline)) return "";
  return [oneLine(dateline), dateWords(datelineDate, dates)].filter((words) => words !== "").join(", ");
}

function correctionsOf({ corrections }: Fields, timeZone: string): readonly JsonObject[] {
  return corrections
    .filter(({ text }) => !isBlank(text))
    .map(({ date, text }) =>
      thing("CorrectionComment", { text: oneLine(text), datePublished: isoMoment(date, timeZone) }),
    );
}

/** Quotes and what is quoted in the running text, in the order of the story; only words of which it says who said them. */
function quotationsOf({ body, judgements }: Story, language: string, page: DataNeeds["page"]): readonly JsonObject[] {
  return findQuotations(body, language).flatMap((found) => {
    const block = body.find(({ id }) => id === found.block);
    if (found.kind === "block") return block ? quotationOf(block, page) : [];
    const { attributed, state, speaker, role, text } = judged(found, judgements);
    if (!attributed || state === "muted") return [];
    const name = oneLine(speaker);
    return [
      thing("Quotation", {
        text: oneLine(text),
        spokenByCharacter: thing(isPerson(name) ? "Person" : "Organization", { name, description: oneLine(role) }),
      }),
    ];
  });
}

/** A name of at least two words, each with a capital; anything else is taken for an institution. */
function isPerson(name: string): boolean {
  return /^\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*)+$/u.test(name);
}

/** Only words that somebody is said to have said. */
function quotationOf(block: Block, page: DataNeeds["page"]): readonly JsonObject[] {
  if (block.kind !== "quote" || isBlank(block.speaker)) return [];
  const text = quotedWords(block);
  if (text === "") return [];
  const name = oneLine(block.speaker);
  const said = {
    text,
    creator: thing("Person", { name }),
    spokenByCharacter: thing("Person", { name, description: oneLine(block.role) }),
    inLanguage: knownLanguage(block.language),
    citation: sourceOf(block.source, page),
  };
  return [thing("Quotation", said)];
}

function quotedWords({ quotation }: Quote): string {
  return quotation
    .map((paragraph) => oneLine(plainText(paragraph)))
    .filter((paragraph) => !isBlank(paragraph))
    .join("\n");
}

function sourceOf(source: QuoteSource, { words, dates }: DataNeeds["page"]): JsonValue {
  const url = webAddress(source.url);
  const kind = source.kind === "" ? "" : words.sources[source.kind];
  const name = [oneLine(source.title), kind, hostOf(url ?? "")].find((one) => !isBlank(one)) ?? "";
  if (name === "") return null;
  return thing("CreativeWork", { name, url, dateCreated: isoMoment(source.date, dates.timeZone) });
}
