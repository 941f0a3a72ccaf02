import type { Block } from "../../blocks/block";
import type { Gallery } from "../../blocks/gallery";
import type { Photo } from "../../blocks/photo";
import type { Quote, QuoteSource } from "../../blocks/quote";
import { printableAddress, webAddress } from "../../html/address";
import { blockHtml } from "../../html/block";
import { dateHtml } from "../../html/date";
import { escapeText, isBlank, oneLine, openTag } from "../../html/escape";
import { withoutSkippedLevels } from "../../html/headingLevels";
import { inlineHtml, isBlankContent } from "../../html/inline";
import { knownLanguage } from "../../html/language";
import type { Page } from "../../html/page";
import { paragraphOf } from "../../html/paragraph";
import type { Story } from "../../story";
import { correctionsHtml } from "../page/parts";

/**
 * The story's inside as HTML, for a system that prints it or takes it apart: what it is made of is told by elements and `data-kind`, and every part of
 * a quotation's attribution stands in one of its own. The corrections come last.
 */
export function wireBody(story: Story, page: Page): string {
  const blocks = withoutSkippedLevels(story.body).map((block) => bodyBlock(block, page));
  return [...blocks, correctionsHtml(story.fields.corrections, page)].filter((html) => html !== "").join("\n");
}

function bodyBlock(block: Block, page: Page): string {
  switch (block.kind) {
    case "quote":
      return quoteFigure(block, page);
    case "photo":
      return photoFigure(block, page);
    case "gallery":
      return galleryFigure(block, page);
    default:
      return blockHtml(block, page);
  }
}

/** Whether the body has a place for the photo: it has a picture, or something is said of it. */
export function isShown(photo: Photo, page: Page): boolean {
  return photoFigure(photo, page) !== "";
}

function photoFigure(photo: Photo, page: Page): string {
  const file = page.pictureOf(photo)?.at(-1);
  const alt = photo.decorative ? "" : oneLine(photo.alt);
  const image = file ? openTag("img", { src: file.path, width: file.width, height: file.height, alt }) : "";
  const caption = [
    isBlankContent(photo.caption) ? "" : inlineHtml(photo.caption),
    ...[photo.credit, photo.copyright].map((line) =>
      isBlank(line) ? "" : `<small>${escapeText(oneLine(line))}</small>`,
    ),
  ].filter(Boolean);
  return figure("photo", image, caption.length === 0 ? "" : `<figcaption>${caption.join(" ")}</figcaption>`);
}

function galleryFigure({ photos, caption }: Gallery, page: Page): string {
  const figures = photos.map((photo) => photoFigure(photo, page)).filter((html) => html !== "");
  const frame = figures.length === 0 ? "" : `<div>\n${figures.join("\n")}\n</div>`;
  return figure("gallery", frame, isBlankContent(caption) ? "" : `<figcaption>${inlineHtml(caption)}</figcaption>`);
}

function figure(kind: string, ...parts: readonly string[]): string {
  const inside = parts.filter((part) => part !== "");
  return inside.length === 0 ? "" : `${openTag("figure", { "data-kind": kind })}\n${inside.join("\n")}\n</figure>`;
}

function quoteFigure(quote: Quote, page: Page): string {
  const paragraphs = quote.quotation.map(paragraphOf).filter((html) => html !== "");
  const open = openTag("blockquote", {
    cite: webAddress(quote.source.url),
    lang: knownLanguage(quote.language) || null,
  });
  const attribution = attributionHtml(quote, page);
  return figure(
    "quote",
    paragraphs.length === 0 ? "" : `${open}\n${paragraphs.join("\n")}\n</blockquote>`,
    attribution === "" ? "" : `<figcaption>${attribution}</figcaption>`,
  );
}

/** `<b>speaker</b>, <span>role</span>; <cite>source</cite>, date`, as much of it as there is. */
function attributionHtml({ speaker, role, source }: Quote, page: Page): string {
  const person = [
    isBlank(speaker) ? "" : `<b>${escapeText(oneLine(speaker))}</b>`,
    isBlank(role) ? "" : `<span data-kind="role">${escapeText(oneLine(role))}</span>`,
  ].filter(Boolean);
  const from = [citeHtml(source, page), dateHtml(source.date, page.dates)].filter(Boolean);
  return [person.join(", "), from.join(", ")].filter(Boolean).join("; ");
}

/** A source without a title is named by its kind, or by its address. */
function citeHtml({ kind, title, url }: QuoteSource, { words }: Page): string {
  const address = printableAddress(url);
  const name = [title, kind === "" ? "" : words.sources[kind], address ?? ""].find((one) => !isBlank(one));
  if (name === undefined) return "";
  const inner = escapeText(oneLine(name));
  const link = address === null ? inner : `${openTag("a", { href: address })}${inner}</a>`;
  return `${openTag("cite", { "data-kind": "source", "data-source": kind === "" ? null : kind })}${link}</cite>`;
}
