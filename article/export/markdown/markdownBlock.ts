import { assertNever } from "../../assertNever";
import type { Block } from "../../blocks/block";
import type { Embed } from "../../blocks/embed";
import type { ListLevel } from "../../blocks/list";
import type { MostRead } from "../../blocks/mostRead";
import type { Support } from "../../blocks/support";
import type { Table, TableCell } from "../../blocks/table";
import { printableAddress } from "../../html/address";
import { isBlank } from "../../html/escape";
import { isBlankContent } from "../../html/inline";
import { readableWords } from "../../readableWords";
import { inlineMarkdown, lineMarkdown, linkMarkdown } from "./markdownInline";
import { label, labelled, paragraphMarkdown, quoted } from "./markdownLabel";
import { galleryMarkdown, type MarkdownSetting, photoMarkdown } from "./markdownPhoto";
import { quoteMarkdown } from "./markdownQuote";

/** One block; empty when a reader would see nothing of it. `second` is true for a list right behind another. */
export function blockMarkdown(block: Block, setting: MarkdownSetting, second = false): string {
  switch (block.kind) {
    case "paragraph":
      return paragraphMarkdown(block.text);
    case "heading":
      return isBlankContent(block.text) ? "" : `${"#".repeat(block.level)} ${inlineMarkdown(block.text, "oneLine")}`;
    case "list":
      return listMarkdown(block, second);
    case "quote":
      return quoteMarkdown(block, setting.words);
    case "pullQuote":
      return isBlankContent(block.text) ? "" : `${label("pull quote")}\n\n${quoted(inlineMarkdown(block.text))}`;
    case "photo":
      return photoMarkdown(block, setting);
    case "gallery":
      return galleryMarkdown(block, setting);
    case "divider":
      return "***";
    case "embed":
      return embedMarkdown(block);
    case "support":
      return supportMarkdown(block);
    case "mostRead":
      return mostReadMarkdown(block);
    case "table":
      return tableMarkdown(block);
    case "unknown":
      return readableWords(block).map(wordsMarkdown).filter(Boolean).join("\n\n");
    default:
      return assertNever(block);
  }
}

function wordsMarkdown(line: string): string {
  return isBlank(line) ? "" : lineMarkdown(line);
}

/** A list right behind another of its kind takes the other sign, so that they stay two. */
function listMarkdown(level: ListLevel, second: boolean): string {
  const { ordered } = level;
  const start = level.start >= 0 && level.start < 1_000_000 ? level.start : 1;
  const items = level.items.filter((item) => !isBlankContent(item.text) || hasWords(item.nested));
  const lines = items.map((item, index) => {
    const sign = ordered ? `${start + index}${second ? ")" : "."}` : second ? "*" : "-";
    const words = isBlankContent(item.text) ? "<!-- -->" : inlineMarkdown(item.text);
    const nested = item.nested && hasWords(item.nested) ? `\n\n${listMarkdown(item.nested, false)}` : "";
    return `${sign} ${`${words}${nested}`.replace(/\n(?!\n|$)/g, `\n${" ".repeat(sign.length + 1)}`)}`;
  });
  return lines.join("\n");
}

function hasWords(level: ListLevel | undefined): boolean {
  return level?.items.some((item) => !isBlankContent(item.text) || hasWords(item.nested)) ?? false;
}

/** A link named by its title or, without one, by itself; an address that nothing may link to stands as text. */
function embedMarkdown({ title, url }: Embed): string {
  if (printableAddress(url) === null)
    return labelled("embed", [
      ["title", wordsMarkdown(title)],
      ["address", wordsMarkdown(url)],
    ]);
  return labelled("embed", [
    isBlank(title)
      ? ["address", linkMarkdown(url, lineMarkdown(url))]
      : ["link", linkMarkdown(url, lineMarkdown(title))],
  ]);
}

function supportMarkdown({ text, label: words, url }: Support): string {
  return labelled("support", [
    ["text", paragraphMarkdown(text)],
    ["link", isBlank(words) ? "" : linkMarkdown(url, lineMarkdown(words))],
  ]);
}

function mostReadMarkdown({ title, items }: MostRead): string {
  const lines = items
    .filter(({ text }) => !isBlank(text))
    .map(({ text, url }, index) => `${index + 1}. ${linkMarkdown(url, lineMarkdown(text))}`);
  return labelled("most read", [
    ["title", isBlank(title) ? "" : lineMarkdown(title, "bold")],
    ["list", lines.join("\n")],
  ]);
}

/** The first row is the table's head where all of it is; else the head is empty. Short rows are filled up. */
function tableMarkdown({ rows, caption }: Table): string {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const seen = rows.some((row) => row.some((cell) => !isBlankContent(cell.text)));
  const whole = rows.filter((row) => row.length > 0);
  const [first] = whole;
  const hasHead = first?.every((cell) => cell.header) ?? false;
  const lines = [...(hasHead ? [] : [rowMarkdown([], columns)]), ...whole.map((row) => rowMarkdown(row, columns))];
  lines.splice(1, 0, `|${" --- |".repeat(columns)}`);
  return labelled("table", [
    [hasHead ? "rows" : "rows without head", seen ? lines.join("\n") : ""],
    ["caption", paragraphMarkdown(caption)],
  ]);
}

function rowMarkdown(row: readonly TableCell[], columns: number): string {
  const cells = row.map((cell) => ` ${inlineMarkdown(cell.text, "oneLine")} |`);
  return `|${cells.join("")}${" |".repeat(columns - row.length)}`;
}
