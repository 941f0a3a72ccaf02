import { blockLines } from "../blockLines";
import type { Photo } from "../blocks/photo";
import { blockHtml } from "../html/block";
import { withoutSkippedLevels } from "../html/headingLevels";
import { directionOf, knownLanguage, languageByLetters } from "../html/language";
import { leadPhoto } from "../html/leadPhoto";
import type { Page } from "../html/page";
import type { Picture } from "../html/picture";
import { pageWords } from "../html/words";
import type { Publication } from "../publication/publication";
import type { Story } from "../story";
import type { ExportedFile, ExportedStory } from "./exported";
import type { ExportInput } from "./exportInput";
import { headHtml } from "./pageHead";
import { pageNotes } from "./pageNotes";
import { bannerHtml, correctionsHtml, storyHeaderHtml } from "./pageParts";
import { pictureFacts } from "./pictureFacts";
import { mediaPath, type Renditions } from "./rendition";
import { storyPhotos } from "./storyPhotos";

/** The story as one web page: index.html with its stylesheet inside, and the pictures beside it in media/. */
export function page({ story, publication, renditions, stylesheet }: ExportInput): ExportedStory {
  const language = pageLanguage(story, publication);
  const pictureOf = (photo: Photo) => picture(photo, renditions);
  const setting: Page = {
    words: pageWords(language),
    dates: { language, timeZone: publication.timeZone },
    pictureOf,
    lead: leadPhoto(story.body, (photo) => pictureOf(photo) !== null)?.id ?? "",
  };
  const text = pageText({ story, publication, language, stylesheet, page: setting });
  return {
    files: [...mediaFiles(story, renditions), { kind: "text", path: "index.html", text }],
    notes: pageNotes(story, language, renditions),
  };
}

/** The story's own language, else the publication's, else what the letters say; empty when nothing does. */
function pageLanguage({ fields, body }: Story, publication: Publication): string {
  const said = knownLanguage(fields.language) || knownLanguage(publication.language);
  return said || languageByLetters([fields.headline, ...body.flatMap(blockLines)].join("\n"));
}

interface PageContent {
  readonly story: Story;
  readonly publication: Publication;
  readonly language: string;
  readonly stylesheet: string;
  readonly page: Page;
}

function pageText(content: PageContent): string {
  const { story, publication, language, stylesheet, page } = content;
  const root = language === "" ? '<html dir="ltr">' : `<html lang="${language}" dir="${directionOf(language)}">`;
  const article = [
    storyHeaderHtml(story.fields, page.dates),
    ...withoutSkippedLevels(story.body).map((block) => blockHtml(block, page)),
    correctionsHtml(story.fields.corrections, page),
  ];
  return [
    "<!doctype html>",
    root,
    headHtml({ story, publication, words: page.words, stylesheet }),
    "<body>",
    bannerHtml(publication),
    "<main>",
    "<article>",
    ...article,
    "</article>",
    "</main>",
    "</body>",
    "</html>\n",
  ]
    .filter((html) => html !== "")
    .join("\n");
}

function picture(photo: Photo, renditions: Renditions): Picture | null {
  const files = (photo.asset === null ? [] : (renditions.get(photo.asset) ?? [])).map((rendition) => ({
    path: mediaPath(rendition),
    width: rendition.width,
    height: rendition.height,
  }));
  const [first, ...others] = files;
  return first === undefined ? null : [first, ...others];
}

function mediaFiles(story: Story, renditions: Renditions): readonly ExportedFile[] {
  const photos = storyPhotos(story);
  return photos
    .filter(({ asset }, index) => asset !== null && photos.findIndex((other) => other.asset === asset) === index)
    .flatMap((photo) =>
      (renditions.get(photo.asset ?? "") ?? []).map((media) => ({
        kind: "media" as const,
        path: mediaPath(media),
        media,
        says: pictureFacts(photo),
      })),
    );
}
