import type { Piece } from "../../../article/diff/pieces";
import { type Inline, normalize } from "../../../article/text";

/** Pieces as one line: [-gone-], {+come+}, and what stayed as it is. */
export function noted(pieces: readonly Piece[]): string {
  return pieces
    .map(({ change, text }) => {
      if (change === "same") return text;
      return change === "deleted" ? `[-${text}-]` : `{+${text}+}`;
    })
    .join("");
}

/** The content that one side of the pieces says. */
export function contentOf(pieces: readonly Piece[], side: "before" | "after"): readonly Inline[] {
  const other = side === "before" ? "inserted" : "deleted";
  return normalize(
    pieces
      .filter(({ change }) => change !== other)
      .map(({ text, marks, url }): Inline => {
        const run = text === "\n" ? ({ kind: "break" } as const) : ({ kind: "text", text, marks } as const);
        return url === "" ? run : { kind: "link", url, text: [run] };
      }),
  );
}

/** The content as a reader sees it: a link without an address is text like any other. */
export function asRead(content: readonly Inline[]): readonly Inline[] {
  return normalize(
    content.flatMap((item): readonly Inline[] => (item.kind === "link" && item.url === "" ? item.text : [item])),
  );
}
