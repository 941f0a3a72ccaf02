import { assertNever } from "../../assertNever";
import type { Block } from "../../blocks/block";
import type { ListLevel } from "../../blocks/list";
import type { Photo } from "../../blocks/photo";
import type { Quote } from "../../blocks/quote";
import type { Table } from "../../blocks/table";
import { dateWords } from "../../html/date";
import { oneLine } from "../../html/escape";
import { hasLabel } from "../../html/words";
import { readableWords } from "../../readableWords";
import { type Inline, inlineText, plainText } from "../../text";
import type { TextSetting } from "../text/textBlock";
import { inlineXml, lineXml, linkXml, paragraphXml, plainXml, type WordReferences } from "./wordXml";

/** What a block is written with. */
export interface WordSetting extends TextSetting {
  readonly references: WordReferences;
  /** The picture itself, as a run; empty where there is none. */
  readonly picture: (photo: Photo) => string;
}

export function blockXml(block: Block, setting: WordSetting): string {
  const { references } = setting;
  const text = (content: readonly Inline[], style: string) => paragraphXml(style, inlineXml(content, references));
  switch (block.kind) {
    case "paragraph":
      return text(block.text, "");
    case "heading":
      return text(block.text, `Heading${block.level}`);
    case "pullQuote":
      return text(block.text, "IntenseQuote");
    case "list":
      return listXml(block, setting, 0);
    case "quote":
      return quoteXml(block, setting);
    case "photo":
      return photoXml(block, setting);
    case "gallery":
      return [...block.photos.map((photo) => photoXml(photo, setting)), captionXml(block.caption, "", setting)].join(
        "",
      );
    case "divider":
      return paragraphXml("", "", '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="999999"/></w:pBdr>');
    case "embed":
      return paragraphXml("", linkXml(block.title || block.url, block.url, references));
    case "support":
      return text(block.text, "") + paragraphXml("", linkXml(block.label, block.url, references));
    case "mostRead":
      return lineXml("Heading3", block.title) + listXml(mostReadList(block.items), setting, 0);
    case "table":
      return tableXml(block, setting);
    case "unknown":
      return readableWords(block)
        .map((words) => lineXml("", words))
        .join("");
    default:
      return assertNever(block);
  }
}

function mostReadList(items: readonly { readonly text: string; readonly url: string }[]): ListLevel {
  const item = ({ text, url }: { readonly text: string; readonly url: string }) => ({
    text: url === "" ? inlineText(text) : [{ kind: "link" as const, url, text: [{ kind: "text" as const, text }] }],
  });
  return { ordered: true, start: 1, items: items.map(item) };
}

/** Nine levels are all that Word knows. */
const deepest = 8;

function listXml(level: ListLevel, setting: WordSetting, depth: number): string {
  const number = setting.references.list(level.ordered, level.start);
  const at = `<w:numPr><w:ilvl w:val="${Math.min(depth, deepest)}"/><w:numId w:val="${number}"/></w:numPr>`;
  return level.items
    .map(({ text, nested }) => {
      const line = paragraphXml("ListParagraph", inlineXml(text, setting.references), at);
      return line + (nested ? listXml(nested, setting, depth + 1) : "");
    })
    .join("");
}

function quoteXml({ quotation, speaker, role, source }: Quote, { references, words, dates }: WordSetting): string {
  const said = quotation.map((paragraph) => paragraphXml("Quote", inlineXml(paragraph, references))).join("");
  const who = [speaker, role].map(oneLine).filter(Boolean).join(", ");
  const title = source.title || (source.kind === "" ? source.url : words.sources[source.kind]);
  const date = dateWords(source.date, dates);
  if (who === "" && title === "") return said;
  const from = title === "" ? "" : plainXml(who === "" ? "" : "; ") + linkXml(title, source.url, references);
  const line = plainXml(`— ${who}`) + from + (date === "" ? "" : plainXml(`, ${date}`));
  return said + paragraphXml("QuoteSource", line);
}

function photoXml(photo: Photo, setting: WordSetting): string {
  const picture = setting.picture(photo);
  const credit = oneLine(photo.credit);
  const labelled = credit === "" || hasLabel(credit) ? credit : `${setting.words.photo} ${credit}`;
  const rights = [labelled, credit.includes(oneLine(photo.copyright)) ? "" : oneLine(photo.copyright)].filter(Boolean);
  const frame = picture === "" ? "" : paragraphXml("Photo", picture);
  return frame + captionXml(photo.caption, rights.join(". "), setting);
}

function captionXml(caption: readonly Inline[], rights: string, { references }: WordSetting): string {
  const words = inlineXml(caption, references);
  if (plainText(caption).trim() === "" && rights === "") return "";
  return paragraphXml("Caption", words + (rights === "" ? "" : plainXml(words === "" ? rights : ` ${rights}`)));
}

function tableXml({ rows, caption }: Table, setting: WordSetting): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return captionXml(caption, "", setting);
  const cell = (content: readonly Inline[], header: boolean) => {
    const marked = header ? content.map(bold) : content;
    return `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraphXml("", inlineXml(marked, setting.references))}</w:tc>`;
  };
  const body = rows.map((row) => {
    const missing = Array.from({ length: columns - row.length }, () => cell([], false));
    return `<w:tr>${[...row.map(({ text, header }) => cell(text, header)), ...missing].join("")}</w:tr>`;
  });
  const grid = `<w:tblGrid>${"<w:gridCol/>".repeat(columns)}</w:tblGrid>`;
  const look = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>';
  // A table must not touch what follows it, or Word joins two of them.
  const below = captionXml(caption, "", setting) || paragraphXml("", "");
  return `<w:tbl>${look}${grid}${body.join("")}</w:tbl>${below}`;
}

function bold(item: Inline): Inline {
  if (item.kind === "break") return item;
  if (item.kind === "link")
    return { ...item, text: item.text.map((run) => (run.kind === "break" ? run : boldRun(run))) };
  return boldRun(item);
}

function boldRun<Run extends { readonly marks?: readonly unknown[] }>(run: Run): Run {
  return { ...run, marks: ["bold", ...(run.marks ?? []).filter((mark) => mark !== "bold")] };
}
