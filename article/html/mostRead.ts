import type { MostRead } from "../blocks/mostRead";
import { escapeText, isBlank, oneLine, openTag } from "./escape";
import { linkHtml } from "./inline";
import type { Page } from "./page";

/** A list without a title of its own gets the language's "Most read"; the heading names the nav. */
export function mostReadHtml(mostRead: MostRead, page: Page): string {
  const items = mostRead.items
    .filter((item) => !isBlank(item.text))
    .map((item) => `<li>${linkHtml(item.url, escapeText(oneLine(item.text)))}</li>`);
  if (items.length === 0 && isBlank(mostRead.title)) return "";
  const headingId = `most-read-${mostRead.id}`;
  const title = isBlank(mostRead.title) ? page.words.mostRead : oneLine(mostRead.title);
  const heading = `${openTag("h2", { id: headingId })}${escapeText(title)}</h2>`;
  const list = items.length === 0 ? "" : `<ol>\n${items.join("\n")}\n</ol>\n`;
  return `${openTag("nav", { "data-kind": "most-read", "aria-labelledby": headingId })}\n${heading}\n${list}</nav>`;
}
