import type { Block } from "../blocks/block";
import { list } from "../blocks/list";
import { paragraph } from "../blocks/paragraph";
import { placeholder } from "../blocks/photo";
import type { NewId } from "../ids";
import { inlineText } from "../text";

/*
 * Plain text has no structure but its lines, so little is read into it: runs of numbered lines, photo credits, and paragraphs between
 * blank lines. Whether a first line is a headline or a rubric is for a person to say; nothing goes into the fields.
 */

/** The text as blocks: paragraphs, ordered lists and placeholders of photos. Every line of it is in one of them, but for repeated photo lines. */
export function importText(text: string, newId: NewId): readonly Block[] {
  const blocks = pieces(readLines(text)).map((piece) => blockOf(piece, newId));
  return blocks.length === 0 ? [paragraph(newId())] : blocks;
}

type Line =
  | { readonly kind: "blank" }
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "photo"; readonly credit: string }
  | { readonly kind: "item"; readonly number: number; readonly words: string; readonly whole: string };

function readLines(text: string): readonly Line[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => readLine(line.replace(/\t/g, " ").trim()));
}

function readLine(line: string): Line {
  if (line === "") return { kind: "blank" };
  const credit = /^(?:Фото|Photo)\s*:\s*(.+)$/.exec(line)?.[1];
  if (credit !== undefined) return { kind: "photo", credit };
  const [, number, words] = /^(\d{1,3})[.)]\s+(.+)$/.exec(line) ?? [];
  if (number !== undefined && words !== undefined) return { kind: "item", number: Number(number), words, whole: line };
  return { kind: "words", words: line };
}

/** What becomes one block. */
type Piece =
  | { readonly kind: "paragraph"; readonly lines: readonly string[] }
  | { readonly kind: "photo"; readonly credit: string }
  | { readonly kind: "list"; readonly start: number; readonly items: readonly string[] };

function pieces(lines: readonly Line[]): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  while (at < lines.length) {
    const run = numberedRun(lines, at);
    if (run !== null) {
      result.push(run.list);
      at = run.end;
      continue;
    }
    const end = paragraphEnd(lines, at);
    for (const piece of piecesOf(lines.slice(at, end), besideARun(lines, at, end))) result.push(piece);
    at = end;
  }
  return result.filter((piece, index) => !repeatsPhoto(piece, result[index - 1]));
}

/** Two or more lines whose numbers rise by one, blank lines between them or not. */
function numberedRun(lines: readonly Line[], start: number): { readonly list: Piece; readonly end: number } | null {
  const first = lines[start];
  if (first?.kind !== "item") return null;
  const items = [first.words];
  let end = start + 1;
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.kind === "blank") continue;
    if (line?.kind !== "item" || line.number !== first.number + items.length) break;
    items.push(line.words);
    end = at + 1;
  }
  return items.length < 2 ? null : { list: { kind: "list", start: first.number, items }, end };
}

/** The end of what stands together from here on: before a blank line, or before a numbered run. */
function paragraphEnd(lines: readonly Line[], start: number): number {
  let end = start + 1;
  while (end < lines.length && lines[end]?.kind !== "blank" && numberedRun(lines, end) === null) end += 1;
  return end;
}

function besideARun(lines: readonly Line[], start: number, end: number): boolean {
  const before = lines[start - 1];
  const after = lines[end];
  return (before !== undefined && before.kind === "item") || (after !== undefined && after.kind === "item");
}

/** Lines that stand together are one paragraph with line breaks, or one paragraph each beside a numbered run. */
function piecesOf(lines: readonly Line[], apart: boolean): readonly Piece[] {
  const result: Piece[] = [];
  let together: string[] | null = null;
  for (const line of lines) {
    if (line.kind === "blank") continue;
    if (line.kind === "photo") {
      result.push(line);
      together = null;
      continue;
    }
    const words = line.kind === "item" ? line.whole : line.words;
    if (together && !apart) {
      together.push(words);
      continue;
    }
    together = [words];
    result.push({ kind: "paragraph", lines: together });
  }
  return result;
}

function repeatsPhoto(piece: Piece, before: Piece | undefined): boolean {
  return piece.kind === "photo" && before?.kind === "photo" && piece.credit === before.credit;
}

function blockOf(piece: Piece, newId: NewId): Block {
  switch (piece.kind) {
    case "paragraph":
      return paragraph(newId(), inlineText(piece.lines.join("\n")));
    case "photo":
      return placeholder(newId(), piece.credit);
    case "list": {
      const items = piece.items.map((words) => ({ text: inlineText(words) }));
      return { ...list(newId(), true, items), start: piece.start };
    }
  }
}
