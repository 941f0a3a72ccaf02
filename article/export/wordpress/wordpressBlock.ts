import { assertNever } from "../../assertNever";
import type { Heading } from "../../blocks/heading";
import type { ListItem, ListLevel } from "../../blocks/list";
import type { Quote } from "../../blocks/quote";
import type { Table } from "../../blocks/table";
import type { UnknownBlock } from "../../blocks/unknown";
import { oneLine, openTag } from "../../html/escape";
import { inlineHtml, isBlankContent } from "../../html/inline";
import { paragraphOf } from "../../html/paragraph";
import { rowsHtml } from "../../html/table";
import { unknownParagraphs } from "../../html/unknown";
import type { Inline } from "../../text";
import { attributionLine } from "../body/attributionLine";
import type { BodyBlock } from "../body/bodyBlocks";
import type { BodySetting } from "../body/bodySetting";
import { embedParagraphs } from "../body/embedParagraphs";
import { blockMarkup } from "./blockMarkup";
import { captionHtml, galleryMarkup, photoMarkup } from "./photoMarkup";
import { textAlone } from "./textAlone";

/** One block as WordPress's own blocks, written as its editor writes them, so that it takes them for its own. */
export function wordpressBlock(block: BodyBlock, setting: BodySetting): string {
  switch (block.kind) {
    case "paragraph":
      return paragraphMarkup(block.text);
    case "heading":
      return headingMarkup(block);
    case "list":
      return listMarkup(block);
    case "quote":
      return quoteMarkup(block, setting);
    case "photo":
      return photoMarkup(block, setting);
    case "gallery":
      return galleryMarkup(block, setting);
    case "divider":
      return blockMarkup("separator", '<hr class="wp-block-separator has-alpha-channel-opacity"/>');
    case "embed":
      return paragraphs(embedParagraphs(block));
    case "table":
      return tableMarkup(block);
    case "unknown":
      return unknownMarkup(block);
    default:
      return assertNever(block);
  }
}

/** `<p>` elements as blocks. */
function paragraphs(html: readonly string[]): string {
  return html.map((one) => blockMarkup("paragraph", textAlone(one))).join("\n\n");
}

function paragraphMarkup(content: readonly Inline[]): string {
  const html = paragraphOf(content);
  return html === "" ? "" : paragraphs([html]);
}

function headingMarkup({ level, text }: Heading): string {
  if (isBlankContent(text)) return "";
  const html = `<h${level} class="wp-block-heading">${textAlone(inlineHtml(text))}</h${level}>`;
  return blockMarkup("heading", html, level === 2 ? {} : { level });
}

function listMarkup(level: ListLevel): string {
  const items = level.items.map(itemMarkup).filter((markup) => markup !== "");
  if (items.length === 0) return "";
  const tag = level.ordered ? "ol" : "ul";
  const start = level.ordered && level.start !== 1 ? { start: level.start } : {};
  const attributes = level.ordered ? { ordered: true, ...start } : {};
  return blockMarkup(
    "list",
    `${openTag(tag, { ...start, class: "wp-block-list" })}${items.join("\n\n")}</${tag}>`,
    attributes,
  );
}

function itemMarkup({ text, nested }: ListItem): string {
  const below = nested ? listMarkup(nested) : "";
  if (below === "" && isBlankContent(text)) return "";
  return blockMarkup("list-item", `<li>${textAlone(inlineHtml(text))}${below}</li>`);
}

function quoteMarkup(quote: Quote, setting: BodySetting): string {
  const quotation = quote.quotation.map(paragraphMarkup).filter((markup) => markup !== "");
  const attribution = attributionLine(quote, setting);
  if (quotation.length === 0 && attribution === "") return "";
  const cite = attribution === "" ? "" : `<cite>${textAlone(attribution)}</cite>`;
  return blockMarkup("quote", `<blockquote class="wp-block-quote">${quotation.join("\n\n")}${cite}</blockquote>`);
}

/** Rows of headers at the top are the table's head. */
function tableMarkup(table: Table): string {
  const rows = rowsHtml(table).map(textAlone);
  if (rows.length === 0) return paragraphMarkup(table.caption);
  const firstOfBody = rows.findIndex((row) => row.includes("<td>"));
  const headRows = firstOfBody < 0 ? rows.length : firstOfBody;
  const section = (tag: string, itsRows: readonly string[]) =>
    itsRows.length === 0 ? "" : `<${tag}>${itsRows.join("")}</${tag}>`;
  const inside = `${section("thead", rows.slice(0, headRows))}${section("tbody", rows.slice(headRows))}`;
  const caption = isBlankContent(table.caption) ? "" : captionHtml(inlineHtml(table.caption));
  return blockMarkup(
    "table",
    `<figure class="wp-block-table"><table class="has-fixed-layout">${inside}</table>${caption}</figure>`,
  );
}

/** A group that WordPress's list of blocks calls by the kind the block had. */
function unknownMarkup(block: UnknownBlock): string {
  const words = unknownParagraphs(block);
  if (words.length === 0) return "";
  const name = oneLine(typeof block.raw.kind === "string" ? block.raw.kind : "");
  const attributes = { ...(name === "" ? {} : { metadata: { name } }), layout: { type: "constrained" } };
  return blockMarkup("group", `<div class="wp-block-group">${paragraphs(words)}</div>`, attributes);
}
