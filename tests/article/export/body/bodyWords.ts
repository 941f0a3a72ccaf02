import { assertNever } from "../../../../article/assertNever";
import type { ListLevel } from "../../../../article/blocks/list";
import type { Photo } from "../../../../article/blocks/photo";
import { type BodyBlock, bodyBlocks } from "../../../../article/export/body/bodyBlocks";
import { printableAddress } from "../../../../article/html/address";
import { dateWords } from "../../../../article/html/date";
import { isBlank, oneLine, printable } from "../../../../article/html/escape";
import { creditLines } from "../../../../article/html/photo";
import { sourceTitle } from "../../../../article/html/quote";
import { pageWords } from "../../../../article/html/words";
import { noPublication } from "../../../../article/publication/publication";
import { readableWords } from "../../../../article/readableWords";
import type { Story } from "../../../../article/story";
import { storyLanguage } from "../../../../article/storyLanguage";
import { plainText } from "../../../../article/text";

/** Every word that the body of a story says, in its order, once for each time it is said. */
export function bodyWords(story: Story): readonly string[] {
  const language = storyLanguage(story, noPublication);
  const lines = bodyBlocks(story).flatMap((block) => blockLines(block, language));
  return wordsOfText(
    lines
      .filter((line) => !isBlank(line))
      .map(printable)
      .join("\n"),
  );
}

/** The words of a text without the marks between them and what is not seen of it. */
export function wordsOfText(text: string): readonly string[] {
  return text
    .replace(/[\s\p{P}]+/gu, " ")
    .replace(/\p{C}/gu, "")
    .split(" ")
    .filter((word) => word !== "");
}

function blockLines(block: BodyBlock, language: string): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return [plainText(block.text)];
    case "list":
      return listLines(block);
    case "quote": {
      const { quotation, speaker, role, source } = block;
      const date = dateWords(source.date, { language, timeZone: "" });
      return [...quotation.map(plainText), speaker, role, sourceTitle(source, pageWords(language)), date];
    }
    case "photo":
      return photoLines(block, language);
    case "gallery":
      return [...block.photos.flatMap((photo) => photoLines(photo, language)), plainText(block.caption)];
    case "divider":
      return [];
    case "embed":
      return printableAddress(block.url) !== null && !isBlank(block.title)
        ? [block.title]
        : [block.title, block.url].map(oneLine);
    case "table":
      return [...block.rows.flat().map(({ text }) => plainText(text)), plainText(block.caption)];
    case "unknown":
      return readableWords(block);
    default:
      return assertNever(block);
  }
}

function listLines(level: ListLevel): readonly string[] {
  return level.items.flatMap(({ text, nested }) => [plainText(text), ...(nested ? listLines(nested) : [])]);
}

function photoLines(photo: Photo, language: string): readonly string[] {
  return [plainText(photo.caption), ...creditLines(photo, pageWords(language))];
}
