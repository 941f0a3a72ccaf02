import { blockLines } from "../../blockLines";
import { webAddress } from "../../html/address";
import { escapeText, isBlank, oneLine, openTag } from "../../html/escape";
import type { PageWords } from "../../html/words";
import type { Publication } from "../../publication/publication";
import type { Story } from "../../story";

interface HeadContent {
  readonly story: Story;
  readonly publication: Publication;
  readonly words: PageWords;
  readonly stylesheet: string;
}

export function headHtml({ story, publication, words, stylesheet }: HeadContent): string {
  const { fields } = story;
  const description = oneLine(fields.standfirst);
  const canonical = webAddress(fields.canonicalUrl);
  return [
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(pageTitle(story, publication, words))}</title>`,
    isBlank(description) ? "" : openTag("meta", { name: "description", content: description }),
    canonical === null ? "" : openTag("link", { rel: "canonical", href: canonical }),
    `<style>\n${styleText(stylesheet)}\n</style>`,
    "</head>",
  ]
    .filter((html) => html !== "")
    .join("\n");
}

const titleLength = 60;

/** For search engines if it has one, else the headline, else the first 60 characters of the text. */
function pageTitle({ fields, body }: Story, publication: Publication, words: PageWords): string {
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

/** A sheet cannot end its element: CSS reads `<\/` in a string as `</`, and nowhere else does `</` stand in a sheet. */
function styleText(stylesheet: string): string {
  return stylesheet
    .replace(/\r\n?/g, "\n")
    .replaceAll("\u0000", "")
    .trim()
    .replaceAll("</", "<\\/")
    .replaceAll("<!--", "");
}
