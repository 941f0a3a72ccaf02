import type { ListItem, ListLevel } from "../../../article/blocks/list";
import { printableAddress } from "../../../article/html/address";
import { isBlank, printable } from "../../../article/html/escape";
import { isBlankContent } from "../../../article/html/inline";
import { type Inline, normalize, type TextRun } from "../../../article/text";

/** What no profile carries of a piece of text: characters that no text file should hold, and the address of a link that no page may have. */
export function carriedInline(content: readonly Inline[]): readonly Inline[] {
  const run = <Run extends Inline>(item: Run): Run =>
    item.kind === "text" ? { ...item, text: printable((item as TextRun).text) } : item;
  return normalize(
    content.flatMap((item): readonly Inline[] => {
      if (item.kind !== "link") return [run(item)];
      const url = printableAddress(item.url);
      const text = item.text.map(run);
      return url === null ? text : normalize([{ kind: "link", url, text }]);
    }),
  );
}

/** A line of plain text, or nothing where a reader would see nothing. */
export function carriedLine(text: string): string {
  return isBlank(text) ? "" : printable(text);
}

/** A level without the items that show nothing. */
export function carriedLevel<Level extends ListLevel>(
  level: Level,
  carried: typeof carriedInline,
  blank: typeof carriedInline = () => [],
): Level {
  const items = level.items.flatMap((item): readonly ListItem[] => {
    const nested = item.nested ? carriedLevel(item.nested, carried, blank) : undefined;
    const below = nested && nested.items.length > 0 ? { nested } : {};
    if (!isBlankContent(item.text)) return [{ text: carried(item.text), ...below }];
    return "nested" in below ? [{ text: blank(item.text), ...below }] : [];
  });
  return { ...level, items };
}

/** A story, or a part of one, with every id empty: what comes back has ids of its own. */
export function withoutIds(story: unknown): unknown {
  return JSON.parse(JSON.stringify(story), (key, value) => (key === "id" ? "" : value));
}
