import { z } from "zod";

/**
 * Inline content: what stands inside a paragraph, a caption, a list item.
 * A link holds text and line breaks, never another link.
 */
export type Inline = TextRun | LineBreak | Link;

export interface TextRun {
  readonly kind: "text";
  readonly text: string;
  /** In the order of `marks`, each once; absent when there is none. */
  readonly marks?: readonly Mark[];
}

export interface LineBreak {
  readonly kind: "break";
}

export interface Link {
  readonly kind: "link";
  readonly url: string;
  readonly text: readonly (TextRun | LineBreak)[];
}

export const marks = ["bold", "italic", "strikethrough", "code", "subscript", "superscript"] as const;
export type Mark = (typeof marks)[number];

const textRunSchema: z.ZodType<TextRun> = z.object({
  kind: z.literal("text"),
  text: z.string(),
  marks: z.array(z.enum(marks)).exactOptional(),
});
const lineBreakSchema: z.ZodType<LineBreak> = z.object({ kind: z.literal("break") });
const linkSchema: z.ZodType<Link> = z.object({
  kind: z.literal("link"),
  url: z.string(),
  text: z.array(z.union([textRunSchema, lineBreakSchema])),
});

/** Any inline content; what it gives is in normal form. */
export const inlineSchema = z.array(z.union([textRunSchema, lineBreakSchema, linkSchema])).transform(normalize);

const lineBreak: LineBreak = { kind: "break" };

export function textRun(text: string, ...itsMarks: readonly Mark[]): TextRun {
  const ordered = marks.filter((mark) => itsMarks.includes(mark));
  return ordered.length === 0 ? { kind: "text", text } : { kind: "text", text, marks: ordered };
}

/**
 * The normal form: no empty runs or links, neighbours with equal marks (or equal addresses) are one, marks in order,
 * line ends are `break`s, and no half of a surrogate pair stands alone (no file could hold it).
 */
export function normalize(content: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const item of content) {
    if (item.kind === "link") {
      appendLink(result, item.url, normalizeRuns(item.text));
    } else {
      for (const run of normalizeRuns([item])) appendRun(result, run);
    }
  }
  return result;
}

function normalizeRuns(runs: readonly (TextRun | LineBreak)[]): (TextRun | LineBreak)[] {
  const result: (TextRun | LineBreak)[] = [];
  for (const run of runs) {
    if (run.kind === "break") {
      result.push(lineBreak);
      continue;
    }
    const lines = wellFormed(run.text).split(/\r\n|\r|\n/);
    for (const [index, line] of lines.entries()) {
      if (index > 0) result.push(lineBreak);
      if (line !== "") appendRun(result, textRun(line, ...(run.marks ?? [])));
    }
  }
  return result;
}

function appendRun<Item extends Inline>(result: (Item | TextRun | LineBreak)[], run: TextRun | LineBreak): void {
  const last = result.at(-1);
  if (last?.kind === "text" && run.kind === "text" && sameMarks(last, run)) {
    result[result.length - 1] = { ...last, text: last.text + run.text };
  } else {
    result.push(run);
  }
}

function appendLink(result: Inline[], address: string, text: readonly (TextRun | LineBreak)[]): void {
  if (text.length === 0) return;
  const url = wellFormed(address);
  const last = result.at(-1);
  if (last?.kind === "link" && last.url === url) {
    const joined: (TextRun | LineBreak)[] = [...last.text];
    for (const run of text) appendRun(joined, run);
    result[result.length - 1] = { kind: "link", url, text: joined };
  } else {
    result.push({ kind: "link", url, text });
  }
}

function sameMarks(one: TextRun, other: TextRun): boolean {
  return (one.marks ?? []).join() === (other.marks ?? []).join();
}

/** The text with U+FFFD for each half of a surrogate pair that stands alone. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

/** The words alone; a line break is "\n". */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((item) => {
      if (item.kind === "link") return plainText(item.text);
      return item.kind === "break" ? "\n" : item.text;
    })
    .join("");
}

/** Plain text as inline content, in normal form. */
export function inlineText(text: string): readonly Inline[] {
  return normalize([{ kind: "text", text }]);
}
