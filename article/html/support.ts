import type { Support } from "../blocks/support";
import { escapeText, isBlank, oneLine } from "./escape";
import { linkHtml } from "./inline";
import { lineOf, paragraphOf } from "./paragraph";

/** A label without an address it can lead to stands as a paragraph. */
export function supportHtml(support: Support): string {
  const label = linkHtml(support.url, escapeText(oneLine(support.label)));
  const action = isBlank(support.label) || !label.startsWith("<a ") ? lineOf(support.label) : label;
  const inside = [paragraphOf(support.text), action].filter(Boolean);
  return inside.length === 0 ? "" : `<aside data-kind="support">\n${inside.join("\n")}\n</aside>`;
}
