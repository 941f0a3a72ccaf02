import type { Photo } from "../../blocks/photo";
import { blockHtml } from "../../html/block";
import { isBlank } from "../../html/escape";
import { withoutSkippedLevels } from "../../html/headingLevels";
import { directionOf } from "../../html/language";
import { leadPhoto } from "../../html/leadPhoto";
import type { Page } from "../../html/page";
import { pageWords } from "../../html/words";
import type { Story } from "../../story";
import { storyLanguage } from "../../storyLanguage";
import type { ExportedStory } from "../exported";
import type { ExportInput } from "../exportInput";
import { mediaFiles, pictureFiles } from "../pictures";
import { largestOnly, type Renditions } from "../rendition";
import { isFurniture, supportCallHtml } from "./furniture";
import { headHtml } from "./head";
import { withPicturesInside } from "./inside";
import { pageMetadata } from "./metadata";
import { pageNotes } from "./notes";
import { bannerHtml, correctionsHtml, storyHeaderHtml } from "./parts";

/** The story as one web page: index.html with its stylesheet inside, and the pictures beside it in media/, or inside it as well. */
export function page(input: ExportInput): ExportedStory {
  const { story, singleFile } = input;
  // A page that carries its pictures cannot leave the choice of their size to the browser.
  const renditions = singleFile ? largestOnly(input.renditions) : input.renditions;
  const language = storyLanguage(story, input.publication);
  const { head, body } = pageText({ ...input, renditions }, language);
  const media = mediaFiles(story, renditions);
  return {
    files: singleFile
      ? [{ kind: "textWithMedia", path: "index.html", parts: [`${head}\n`, ...withPicturesInside(body, media)] }]
      : [...media, { kind: "text", path: "index.html", text: `${head}\n${body}` }],
    notes: pageNotes(story, language, input),
  };
}

function pageText(input: ExportInput, language: string): { readonly head: string; readonly body: string } {
  const { publication, renditions, furniture } = input;
  const story = furniture ? input.story : withoutFurniture(input.story);
  const page = pageSetting(story, input, language);
  const { words } = page;
  const onTheWeb: Renditions = input.singleFile ? new Map() : renditions;
  const metadata = pageMetadata({ story, publication, words, language, renditions: onTheWeb });
  const stylesheet = isBlank(publication.stylesheet) ? input.stylesheet : publication.stylesheet;
  const root = language === "" ? '<html dir="ltr">' : `<html lang="${language}" dir="${directionOf(language)}">`;
  const article = [
    storyHeaderHtml(story.fields, page.dates),
    ...withoutSkippedLevels(story.body).map((block) => blockHtml(block, page)),
    correctionsHtml(story.fields.corrections, page),
  ];
  return {
    head: lines("<!DOCTYPE html>", root, headHtml({ story, publication, metadata, page, stylesheet })),
    body: lines(
      ...["<body>", bannerHtml(publication), "<main>", "<article>", ...article, "</article>", "</main>"],
      ...[furniture ? supportCallHtml(publication, story, language) : "", "</body>", "</html>\n"],
    ),
  };
}

function pageSetting(story: Story, { publication, renditions }: ExportInput, language: string): Page {
  const pictureOf = (photo: Photo) => pictureFiles(photo, renditions);
  return {
    words: pageWords(language),
    dates: { language, timeZone: publication.timeZone },
    pictureOf,
    lead: leadPhoto(story.body, (photo) => pictureOf(photo) !== null)?.id ?? "",
  };
}

function lines(...html: readonly string[]): string {
  return html.filter((one) => one !== "").join("\n");
}

function withoutFurniture(story: Story): Story {
  return { ...story, body: story.body.filter((block) => !isFurniture(block)) };
}
