import type { Photo } from "../../blocks/photo";
import { blockHtml } from "../../html/block";
import { withoutSkippedLevels } from "../../html/headingLevels";
import { directionOf } from "../../html/language";
import { leadPhoto } from "../../html/leadPhoto";
import type { Page } from "../../html/page";
import { pageWords } from "../../html/words";
import type { Publication } from "../../publication/publication";
import type { Story } from "../../story";
import type { ExportedStory } from "../exported";
import type { ExportInput } from "../exportInput";
import { mediaFiles, pictureFiles } from "../pictures";
import { storyLanguage } from "../storyLanguage";
import { headHtml } from "./head";
import { pageNotes } from "./notes";
import { bannerHtml, correctionsHtml, storyHeaderHtml } from "./parts";

/** The story as one web page: index.html with its stylesheet inside, and the pictures beside it in media/. */
export function page({ story, publication, renditions, stylesheet }: ExportInput): ExportedStory {
  const language = storyLanguage(story, publication);
  const pictureOf = (photo: Photo) => pictureFiles(photo, renditions);
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
