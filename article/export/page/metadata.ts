import type { Photo } from "../../blocks/photo";
import { isBlank, oneLine } from "../../html/escape";
import type { PageWords } from "../../html/words";
import { isoMoment } from "../../moment";
import { canonicalAddress } from "../../publication/canonicalAddress";
import type { Publication } from "../../publication/publication";
import type { Story } from "../../story";
import { type PictureFacts, pictureFacts } from "../pictureFacts";
import { mediaPath, type Renditions } from "../rendition";
import { storyPhotos } from "../storyPhotos";
import { pageTitle } from "./title";

/** What a page says of its story to machines, on one line each; empty where the story says nothing. */
export interface PageMetadata {
  readonly canonical: string;
  /** Of the browser's tab, and of search results. */
  readonly title: string;
  readonly headline: string;
  readonly socialTitle: string;
  readonly description: string;
  readonly language: string;
  /** ISO 8601. */
  readonly published: string;
  readonly modified: string;
  readonly authors: readonly { readonly name: string; readonly role: string }[];
  readonly section: string;
  readonly tags: readonly string[];
  /** Each once in its largest size, those that say something first. */
  readonly pictures: readonly PagePicture[];
}

/** One picture as a page names it to machines; sizes in pixels. */
export interface PagePicture {
  /** On the web where the page's own address is known, else from its folder. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly says: PictureFacts;
}

interface MetadataNeeds {
  readonly story: Story;
  readonly publication: Publication;
  readonly words: PageWords;
  readonly language: string;
  /** Of the pictures that lie beside the page: those inside it have no address. */
  readonly renditions: Renditions;
}

/**
 * Where fields are empty the nearest other stands in: a title for the headline, the publication for the update.
 * Nothing is made up from the text but the title, which HTML demands.
 */
export function pageMetadata({ story, publication, words, language, renditions }: MetadataNeeds): PageMetadata {
  const { fields } = story;
  const canonical = canonicalAddress(story, publication);
  const title = pageTitle(story, publication, words);
  const headline = firstOf(fields.headline, title);
  const published = isoMoment(fields.publishedAt, publication.timeZone);
  return {
    canonical,
    title,
    headline,
    socialTitle: firstOf(fields.socialTitle, headline),
    description: firstOf(fields.standfirst),
    language,
    published,
    modified: isoMoment(fields.updatedAt, publication.timeZone) || published,
    authors: fields.bylines
      .map(({ name, role }) => ({ name: firstOf(name), role: firstOf(role) }))
      .filter(({ name }) => name !== ""),
    section: firstOf(fields.section),
    tags: fields.tags.map((tag) => firstOf(tag)).filter((tag) => tag !== ""),
    pictures: pagePictures(story, renditions, canonical),
  };
}

/** The first of the texts that can be seen, on one line. */
function firstOf(...texts: readonly string[]): string {
  return texts.map(oneLine).find((text) => !isBlank(text)) ?? "";
}

function pagePictures(story: Story, renditions: Renditions, canonical: string): readonly PagePicture[] {
  const photos = storyPhotos(story);
  const once = photos.filter(
    ({ asset }, index) => asset !== null && photos.findIndex((other) => other.asset === asset) === index,
  );
  return [...once.filter(({ decorative }) => !decorative), ...once.filter(({ decorative }) => decorative)].flatMap(
    (photo) => pagePicture(photo, renditions, canonical),
  );
}

function pagePicture(photo: Photo, renditions: Renditions, canonical: string): readonly PagePicture[] {
  const largest = renditions.get(photo.asset ?? "")?.at(-1);
  if (largest === undefined) return [];
  const { width, height } = largest;
  const alt = photo.decorative ? "" : firstOf(photo.alt);
  return [{ address: besideThePage(canonical, mediaPath(largest)), width, height, alt, says: pictureFacts(photo) }];
}

/** As a browser finds a relative address from the page's own. */
function besideThePage(canonical: string, path: string): string {
  if (canonical === "") return path;
  const page = canonical.replace(/[?#].*$/, "");
  return /^https?:\/\/[^/]*$/.test(page) ? `${page}/${path}` : page.replace(/[^/]*$/, path);
}
