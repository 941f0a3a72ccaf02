import type { Support } from "../blocks/support";
import { escapeText, isBlank, oneLine, openTag } from "./escape";
import { linkHtml } from "./inline";
import { lineOf, paragraphOf } from "./paragraph";

type SupportAttributes = Readonly<Record<string, string | null>>;

/**
 * A label without an address it can lead to stands as a paragraph. Within an article the call is a note, as are its other asides: as landmarks they would
 * need names to be told apart by.
 */
export function supportHtml(support: Support, attributes: SupportAttributes = { role: "note" }): string {
  const label = linkHtml(support.url, escapeText(oneLine(support.label)));
  const action = isBlank(support.label) || !label.startsWith("<a ") ? lineOf(support.label) : label;
  const inside = [paragraphOf(support.text), action].filter(Boolean);
  return inside.length === 0
    ? ""
    : `${openTag("aside", { "data-kind": "support", ...attributes })}\n${inside.join("\n")}\n</aside>`;
}
