import type { Inline, LineBreak, Mark, TextRun } from "../text";
import { marks, plainText } from "../text";
import { printableAddress } from "./address";
import { escapeText, isBlank, openTag } from "./escape";

const tags: Readonly<Record<Mark, string>> = {
  bold: "strong",
  italic: "em",
  strikethrough: "s",
  code: "code",
  subscript: "sub",
  superscript: "sup",
};

/** Inline content as HTML. A link the page must not have prints its words alone, and so does one in which nothing can be seen. */
export function inlineHtml(content: readonly Inline[]): string {
  let html = "";
  let runs: (TextRun | LineBreak)[] = [];
  for (const item of content) {
    if (item.kind !== "link") {
      runs.push(item);
      continue;
    }
    const inner = runsHtml(item.text);
    html += runsHtml(runs) + (isBlankContent(item.text) ? inner : linkHtml(item.url, inner));
    runs = [];
  }
  return html + runsHtml(runs);
}

/** `inner` as a link to the address, or alone when the page must not link there. */
export function linkHtml(url: string, inner: string): string {
  const address = printableAddress(url);
  return address === null ? inner : `${openTag("a", { href: address })}${inner}</a>`;
}

/** Neighbours that share a mark share its element; marks nest in their own order. */
function runsHtml(runs: readonly (TextRun | LineBreak)[], nesting: readonly Mark[] = marks): string {
  const [mark, ...inner] = nesting;
  if (mark === undefined) return runs.map((run) => (run.kind === "break" ? "<br>" : escapeText(run.text))).join("");
  const isMarked = (run: TextRun | LineBreak) => run.kind === "text" && (run.marks ?? []).includes(mark);
  return groups(runs, isMarked)
    .map((group) => {
      const html = runsHtml(group, inner);
      return group.some(isMarked) ? `<${tags[mark]}>${html}</${tags[mark]}>` : html;
    })
    .join("");
}

/** The items in maximal runs of equal answers. */
function groups<Item>(items: readonly Item[], answer: (item: Item) => boolean): readonly (readonly Item[])[] {
  const result: Item[][] = [];
  for (const item of items) {
    const last = result.at(-1);
    const before = last?.[0];
    if (last && before !== undefined && answer(before) === answer(item)) last.push(item);
    else result.push([item]);
  }
  return result;
}

/** True when a reader would see nothing of it, whatever marks and links it has. */
export function isBlankContent(content: readonly Inline[]): boolean {
  return isBlank(plainText(content));
}
