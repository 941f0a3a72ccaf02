import { isBlankContent } from "../../html/inline";
import type { Inline } from "../../text";
import { inlineMarkdown } from "./markdownInline";

/*
 * What Markdown has no form for stands below a label, a comment that no viewer shows: `<!-- galley: support, text, link -->`. It names the kind and
 * the parts that follow, one paragraph (or list, or table) each.
 */

/** `<!-- galley: kind, part, part -->`; a part that is empty is left out. */
export function label(kind: string, ...parts: readonly string[]): string {
  return `<!-- galley: ${[kind, ...parts.filter((part) => part !== "")].join(", ")} -->`;
}

/** Below a label: the parts that have something to say, and what they say. */
export function labelled(kind: string, parts: readonly (readonly [name: string, markdown: string])[]): string {
  const there = parts.filter(([, markdown]) => markdown !== "");
  if (there.length === 0) return "";
  return [label(kind, ...there.map(([name]) => name)), ...there.map(([, markdown]) => markdown)].join("\n\n");
}

/** The content as one paragraph; empty where a reader would see nothing. */
export function paragraphMarkdown(content: readonly Inline[]): string {
  return isBlankContent(content) ? "" : inlineMarkdown(content);
}

/** The Markdown within a blockquote. */
export function quoted(markdown: string): string {
  return markdown
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}
