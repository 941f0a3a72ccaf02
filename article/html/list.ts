import type { ListItem, ListLevel } from "../blocks/list";
import { openTag } from "./escape";
import { inlineHtml, isBlankContent } from "./inline";

/** A list and what is nested in it; an item with nothing to see is left out. */
export function listHtml(level: ListLevel): string {
  const items = level.items.map(itemHtml).filter((html) => html !== "");
  if (items.length === 0) return "";
  const tag = level.ordered ? "ol" : "ul";
  const start = level.ordered && level.start !== 1 ? level.start : null;
  return `${openTag(tag, { start })}\n${items.join("\n")}\n</${tag}>`;
}

function itemHtml(item: ListItem): string {
  const nested = item.nested ? listHtml(item.nested) : "";
  if (nested === "" && isBlankContent(item.text)) return "";
  return `<li>${inlineHtml(item.text)}${nested === "" ? "" : `\n${nested}\n`}</li>`;
}
