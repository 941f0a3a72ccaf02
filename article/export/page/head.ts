import { escapeText, openTag, printable } from "../../html/escape";
import type { Page } from "../../html/page";
import type { Publication } from "../../publication/publication";
import type { Story } from "../../story";
import type { PageMetadata } from "./metadata";
import { socialTags } from "./socialTags";
import { structuredData, structuredDataHtml } from "./structuredData";

interface HeadContent {
  readonly story: Story;
  readonly publication: Publication;
  readonly metadata: PageMetadata;
  readonly page: Page;
  readonly stylesheet: string;
}

/**
 * The whole `<head>`: what browsers need first, then search engines and networks, then the one sheet. The preview
 * finds the sheet as the only `<style>` of the page.
 */
export function headHtml({ story, publication, metadata, page, stylesheet }: HeadContent): string {
  const { title, description, canonical } = metadata;
  return [
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title>`,
    description === "" ? "" : openTag("meta", { name: "description", content: description }),
    canonical === "" ? "" : openTag("link", { rel: "canonical", href: canonical }),
    ...socialTags(metadata, publication),
    structuredDataHtml(structuredData({ story, publication, metadata, page })),
    `<style>\n${styleText(stylesheet)}\n</style>`,
    "</head>",
  ]
    .filter((html) => html !== "")
    .join("\n");
}

/**
 * A sheet cannot end its element: CSS reads `<\/` in a string as `</`, and nowhere else does `</` stand in a sheet. What is taken out leaves a space, and
 * goes first, so that what stood around it does not join to a new `</`.
 */
function styleText(stylesheet: string): string {
  return printable(stylesheet).trim().replaceAll("<!--", " ").replaceAll("</", "<\\/");
}
