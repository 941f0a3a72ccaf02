import { webAddress } from "../../html/address";
import { type DateStyle, dateHtml, isWithin } from "../../html/date";
import { escapeText, isBlank, oneLine, openTag } from "../../html/escape";
import type { Page } from "../../html/page";
import type { Publication } from "../../publication/publication";
import type { Byline, Correction, Fields } from "../../story";

/** The strip above the story: the publication's name, leading home. */
export function bannerHtml(publication: Publication): string {
  if (isBlank(publication.name)) return "";
  const name = escapeText(oneLine(publication.name));
  const home = webAddress(publication.url);
  return home === null ? `<header>${name}</header>` : `<header>${openTag("a", { href: home })}${name}</a></header>`;
}

/** What stands above the story's first word; empty when no field says anything. */
export function storyHeaderHtml(fields: Fields, dates: DateStyle): string {
  const lines = [
    line("p", "kicker", fields.kicker),
    line("h1", null, fields.headline),
    line("p", "standfirst", fields.standfirst),
    bylineHtml(fields, dates),
  ].filter((html) => html !== "");
  return lines.length === 0 ? "" : `<header>\n${lines.join("\n")}\n</header>`;
}

function line(tag: string, kind: string | null, text: string): string {
  return isBlank(text) ? "" : `${openTag(tag, { "data-kind": kind })}${escapeText(oneLine(text))}</${tag}>`;
}

/** Names with their roles, the dateline, the moment of publication. Where that is on the dateline's own day, it stands in the dateline. */
function bylineHtml(fields: Fields, dates: DateStyle): string {
  const { dateline, datelineDate, publishedAt } = fields;
  const isOneDay = isWithin(publishedAt, datelineDate, dates);
  const published = dateHtml(publishedAt, dates);
  const filed = [escapeText(oneLine(dateline)), isOneDay ? published : dateHtml(datelineDate, dates)];
  const parts = [
    peopleHtml(fields.bylines.filter(({ name }) => !isBlank(name))),
    filed.some(Boolean) ? `<span>${filed.filter(Boolean).join(", ")}</span>` : "",
    isOneDay ? "" : published,
  ].filter((html) => html !== "");
  return parts.length === 0 ? "" : `<p data-kind="byline">${parts.join(" ")}</p>`;
}

function peopleHtml(bylines: readonly Byline[]): string {
  const people = bylines.map(({ name, role }) => {
    const bold = `<b>${escapeText(oneLine(name))}</b>`;
    return isBlank(role) ? bold : `${bold}, ${escapeText(oneLine(role))}`;
  });
  if (people.length === 0) return "";
  return `<span>${people.join(bylines.some(({ role }) => !isBlank(role)) ? "; " : ", ")}</span>`;
}

/**
 * The notes to readers, the last section of a story; empty where no correction has words. Its heading is an h2,
 * which may follow any other.
 */
export function correctionsHtml(corrections: readonly Correction[], page: Page): string {
  const notes = corrections
    .filter(({ text }) => !isBlank(text))
    .map(({ date, text }) => {
      const words = escapeText(oneLine(text));
      return `<p>${[dateHtml(date, page.dates), words].filter(Boolean).join(": ")}</p>`;
    });
  if (notes.length === 0) return "";
  const heading = `<h2 id="corrections">${escapeText(page.words.corrections)}</h2>`;
  return `<section data-kind="corrections" aria-labelledby="corrections">\n${heading}\n${notes.join("\n")}\n</section>`;
}
