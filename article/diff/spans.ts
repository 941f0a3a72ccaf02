import type { Inline, Mark } from "../text";

/** Text that looks alike from its first letter to its last; a line break is a span of its own, with the text "\n". */
export interface Span {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Empty where there is no link. */
  readonly url: string;
}

/** Inline content, in its normal form, as a flat list; a link without an address is text like any other. */
export function spansOf(content: readonly Inline[]): readonly Span[] {
  const spans: Span[] = [];
  for (const item of content) {
    const url = item.kind === "link" ? item.url : "";
    for (const run of item.kind === "link" ? item.text : [item]) {
      if (run.kind === "break") spans.push({ text: "\n", marks: [], url });
      else append(spans, { text: run.text, marks: run.marks ?? [], url });
    }
  }
  return spans;
}

function append(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last && last.text !== "\n" && styleOf(last) === styleOf(span)) {
    spans[spans.length - 1] = { ...last, text: last.text + span.text };
  } else {
    spans.push(span);
  }
}

/** Equal for spans that look alike, empty for plain text; holds no line end. */
export function styleOf(span: Span): string {
  return span.marks.length === 0 && span.url === "" ? "" : JSON.stringify([span.marks, span.url]);
}

/** Equal for contents that are equal to a reader, and for no others: each stretch stands behind its length, so none can pass for two. */
export function contentKey(content: readonly Inline[]): string {
  const spans = spansOf(content);
  return spans.reduce((key, span) => `${key}${span.text.length}${styleOf(span)}\n${span.text}`, `${spans.length}:`);
}

/** Takes pieces of the spans by offsets into their joined text; each piece begins where the one before ended or later. */
export function spanCutter(spans: readonly Span[]): (from: number, to: number) => readonly Span[] {
  let index = 0;
  let start = 0;
  return (from, to) => {
    const cut: Span[] = [];
    for (let span = spans[index]; span && start < to; span = spans[++index]) {
      const end = start + span.text.length;
      const text = span.text.slice(Math.max(0, from - start), to - start);
      if (text !== "") cut.push({ ...span, text });
      if (end > to) break;
      start = end;
    }
    return cut;
  };
}
