import type { Block } from "../blocks/block";
import { hashOf } from "../hash";
import { mapPassages, type PassageKind } from "../passages";
import { plainText } from "../text";
import { type PairedMarks, pairMarks } from "../typography/pairMarks";
import type { QuotationPart } from "./quotation";
import { type Said, saidIn } from "./speakers";
import type { SpeechWords } from "./speechWords";

/** A passage, with what can be known of it without those before and behind it. */
export interface Scan {
  readonly block: string;
  readonly text: string;
  /** Where it begins in the block's text. */
  readonly from: number;
  /** What stands between its outermost quotation marks. */
  readonly outer: readonly QuotationPart[];
  /** Where words begin that are not closed here, and where words end that were not opened here. */
  readonly opened: number | null;
  readonly closed: number | null;
  readonly said: Said;
  /** Of the names in it, so that it can be told whether they are the same as before. */
  readonly namesHash: number;
}

const scans = new WeakMap<Block, { readonly language: string; readonly scans: readonly Scan[] }>();

/** Kept by the block: a story is read again after every pause in typing, and of its blocks hardly one has changed. */
export function scanned(block: Block, language: string, words: SpeechWords): readonly Scan[] {
  const known = scans.get(block);
  if (known?.language === language) return known.scans;
  const fresh = scan(block, language, words);
  scans.set(block, { language, scans: fresh });
  return fresh;
}

const readKinds: readonly PassageKind[] = ["text", "item", "caption", "cell"];

function scan(block: Block, language: string, words: SpeechWords): readonly Scan[] {
  if (block.kind === "mostRead" || block.kind === "support") return []; // Headlines of other stories, and words of the house.
  const passages = passagesOf(block);
  if (block.kind === "list" && areHeadlines(passages.map(({ text }) => text))) return [];
  return passages
    .filter(({ kind }) => readKinds.includes(kind))
    .map(({ text, from }) => {
      const marks = pairMarks(text, language);
      const outer = outermost(marks, text);
      const [open] = marks.open;
      const opened = open === undefined ? null : open.at + 1;
      const closed = marks.close[0]?.at ?? null;
      const said = saidIn(outside(text, outer), words);
      return { block: block.id, text, from, outer, opened, closed, said, namesHash: hashOf(said.names.join("\n")) };
    });
}

function outermost({ pairs }: PairedMarks, text: string): readonly QuotationPart[] {
  const parts = pairs
    .map(({ open, close }) => ({ start: open.at + 1, end: close.at }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== "")
    .sort((one, other) => one.start - other.start);
  let end = -1;
  return parts.filter((part) => {
    const isOuter = part.start > end;
    if (isOuter) end = part.end;
    return isOuter;
  });
}

/** A list of lines that end without a sign is one of other stories' headlines, or of things: what they quote is not quoted here. */
function areHeadlines(lines: readonly string[]): boolean {
  return lines.length >= 3 && lines.filter((line) => /[.!?…»”"]\s*$/u.test(line)).length * 4 < lines.length;
}

function passagesOf(block: Block): readonly { text: string; from: number; kind: PassageKind }[] {
  const passages: { text: string; from: number; kind: PassageKind }[] = [];
  let from = 0;
  mapPassages(block, (content, kind) => {
    const text = plainText(content);
    passages.push({ text, from, kind });
    from += text.length + 1;
    return content;
  });
  return passages;
}

function outside(text: string, parts: readonly QuotationPart[]): string {
  let [at, rest] = [0, ""];
  for (const { start, end } of parts) {
    rest += text.slice(at, start - 1);
    at = end + 1;
  }
  return rest + text.slice(at);
}
