import { isBlank, oneLine, openTag } from "../../html/escape";
import { nameOnX } from "../../publication/profileAddresses";
import type { Publication } from "../../publication/publication";
import type { PageMetadata } from "./metadata";

/** What social networks make a card of: OpenGraph's article, and the size of X's card. Their pictures need an address on the web. */
export function socialTags(metadata: PageMetadata, publication: Publication): readonly string[] {
  const picture = metadata.pictures.find(({ address }) => /^https?:/.test(address));
  const properties: readonly (readonly [string, string])[] = [
    ["og:type", "article"],
    ["og:title", metadata.socialTitle],
    ["og:description", metadata.description],
    ["og:url", metadata.canonical],
    ["og:image", picture?.address ?? ""],
    ["og:image:width", String(picture?.width ?? "")],
    ["og:image:height", String(picture?.height ?? "")],
    ["og:image:alt", picture?.alt ?? ""],
    ["og:locale", territoryOf(metadata.language)],
    ["og:site_name", oneLine(publication.name)],
    ["article:published_time", metadata.published],
    ["article:modified_time", metadata.modified],
    ...metadata.authors.map(({ name }) => ["article:author", name] as const),
    ["article:section", metadata.section],
    ...metadata.tags.map((tag) => ["article:tag", tag] as const),
  ];
  const names: readonly (readonly [string, string])[] = [
    ["twitter:card", picture ? "summary_large_image" : "summary"],
    ["twitter:site", nameOnX(publication)],
  ];
  const said = ([, content]: readonly [string, string]) => !isBlank(content);
  return [
    ...properties.filter(said).map(([property, content]) => openTag("meta", { property, content })),
    ...names.filter(said).map(([name, content]) => openTag("meta", { name, content })),
  ];
}

/** OpenGraph wants a country with the language: the one where most of its readers are. */
function territoryOf(language: string): string {
  if (language === "") return "";
  const { language: primary, region } = new Intl.Locale(language).maximize();
  return region === undefined ? "" : `${primary}_${region}`;
}
