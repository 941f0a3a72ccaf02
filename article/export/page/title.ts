import { blockLines } from "../../blockLines";
import { isBlank, oneLine } from "../../html/escape";
import type { PageWords } from "../../html/words";
import type { Publication } from "../../publication/publication";
import type { Story } from "../../story";

const titleLength = 60;

/** For search engines if it has one, else the headline, else the first 60 characters of the text. */
export function pageTitle({ fields, body }: Story, publication: Publication, words: PageWords): string {
  const candidates = [fields.seoTitle, fields.headline, beginning(body.flatMap(blockLines)), publication.name];
  return candidates.map(oneLine).find((title) => !isBlank(title)) ?? words.untitled;
}

function beginning(lines: readonly string[]): string {
  let text = "";
  for (const line of lines.map(oneLine).filter((one) => !isBlank(one))) {
    text = text === "" ? line : `${text} ${line}`;
    if (text.length > titleLength * 10) break;
  }
  const characters = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text.slice(0, titleLength * 20));
  return Array.from(characters, ({ segment }) => segment)
    .slice(0, titleLength)
    .join("");
}
