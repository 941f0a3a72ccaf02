import type { Block } from "../blocks/block";
import { mapPassages, type PassageKind } from "../passages";
import { plainText } from "../text";
import { pairMarks } from "../typography/pairMarks";
import { attributionOf, wordCount } from "./attribution";
import type { Quotation, QuotationKind, QuotationPart } from "./quotation";
import { lastNamed, type Mentioned, type Named, namedBy, type Said, saidIn } from "./speakers";
import { type SpeechWords, speechWords } from "./speechWords";

/** Every quotation of a story, in the order of its text. `language` is a BCP 47 tag, empty when unknown. */
export function findQuotations(body: readonly Block[], language: string): readonly Quotation[] {
  const words = speechWords(language);
  const names: string[] = [];
  let last: Named | null = null;
  let namedSoFar = 0;
  return body.flatMap((block) => {
    if (block.kind === "quote") {
      const { said, spoke, quotation } = quoteRead(block, language, words);
      names.push(...said.names);
      namedSoFar = hashOn(namedSoFar, block.speaker);
      last = lastNamed(said, spoke, last);
      return quotation;
    }
    return scanned(block, language, words).flatMap((scan) => {
      names.push(...scan.said.names);
      namedSoFar = (Math.imul(namedSoFar, 0x01000193) ^ scan.namesHash) >>> 0;
      const quotations = readAgain(scan, words, { names, last }, namedSoFar);
      const spoke = quotations.findLast(({ kind, speaker }) => kind === "speech" && speaker !== "");
      last = lastNamed(scan.said, spoke ?? null, last);
      return quotations;
    });
  });
}

const quotes = new WeakMap<Block, { readonly language: string; readonly read: QuoteRead }>();

interface QuoteRead {
  readonly said: Said;
  readonly spoke: Named | null;
  readonly quotation: readonly Quotation[];
}

/** Kept by the block as well. */
function quoteRead(block: Extract<Block, { readonly kind: "quote" }>, language: string, words: SpeechWords): QuoteRead {
  const known = quotes.get(block);
  if (known?.language === language) return known.read;
  const spoke = block.speaker ? { speaker: block.speaker, role: block.role } : null;
  const read = { said: saidIn(block.speaker, words), spoke, quotation: [quoteBlock(block)] };
  quotes.set(block, { language, read });
  return read;
}

/** Whether a block quotes, or says who may be quoted without a name behind it: the others bear on no more than how a speaker is called. */
export function bearsOnQuotations(block: Block, language: string): boolean {
  if (block.kind === "quote") return true;
  const words = speechWords(language);
  return scanned(block, language, words).some(({ outer, said }) => outer.length > 0 || said.begins !== "");
}

/** A passage, with what can be known of it without those before. */
interface Scan {
  readonly block: string;
  readonly text: string;
  readonly from: number;
  /** What stands between its outermost quotation marks. */
  readonly outer: readonly QuotationPart[];
  readonly said: Said;
  readonly namesHash: number;
  /** What was read of it last, and with whom it was read: who had been named until then, and who spoke last. */
  read: { readonly named: number; readonly last: string; readonly quotations: readonly Quotation[] } | null;
}

const scans = new WeakMap<Block, { readonly language: string; readonly scans: readonly Scan[] }>();

/** Kept by the block: a story is read again after every pause in typing, and of its blocks hardly one has changed. */
function scanned(block: Block, language: string, words: SpeechWords): readonly Scan[] {
  const known = scans.get(block);
  if (known?.language === language) return known.scans;
  const fresh = scan(block, language, words);
  scans.set(block, { language, scans: fresh });
  return fresh;
}

function scan(block: Block, language: string, words: SpeechWords): readonly Scan[] {
  if (block.kind === "mostRead" || block.kind === "support") return []; // Headlines of other stories, and words of the house.
  const passages = passagesOf(block);
  if (block.kind === "list" && areHeadlines(passages.map(({ text }) => text))) return [];
  return passages
    .filter(({ kind }) => readKinds.includes(kind))
    .map(({ text, from }) => {
      const outer = pairMarks(text, language)
        .pairs.filter(({ depth }) => depth === 0)
        .map(({ open, close }) => ({ start: open.at + 1, end: close.at }))
        .filter(({ start, end }) => text.slice(start, end).trim() !== "")
        .sort((one, other) => one.start - other.start);
      const said = saidIn(outside(text, outer), words);
      return { block: block.id, text, from, outer, said, namesHash: hashOn(0, said.names.join("\n")), read: null };
    });
}

/** The same as long as the passage and all that was named before are the same. */
function readAgain(scan: Scan, words: SpeechWords, before: Mentioned, named: number): readonly Quotation[] {
  if (scan.outer.length === 0) return [];
  const last = before.last ? `${before.last.speaker}\n${before.last.role}` : "";
  if (scan.read?.named !== named || scan.read.last !== last)
    scan.read = { named, last, quotations: readPassage(scan, words, before).map((one) => placed(one, scan)) };
  return scan.read.quotations;
}

function placed(one: InText, { block, from }: Scan): Quotation {
  return { ...one, block, parts: one.parts.map(({ start, end }) => ({ start: start + from, end: end + from })) };
}

/** FNV-1a, going on from a hash. */
function hashOn(hash: number, text: string): number {
  let next = hash;
  for (let at = 0; at < text.length; at++) next = Math.imul(next ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return next;
}

const readKinds: readonly PassageKind[] = ["text", "item", "caption", "cell"];

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

function quoteBlock(block: Extract<Block, { readonly kind: "quote" }>): Quotation {
  const text = block.quotation.map(plainText).join("\n");
  const speaker = block.speaker.trim();
  return {
    kind: "block",
    block: block.id,
    parts: [{ start: 0, end: text.length }],
    text,
    speaker,
    role: block.role,
    verb: "",
    attributed: speaker !== "",
  };
}

type InText = Omit<Quotation, "block">;

function readPassage({ text, outer }: Scan, words: SpeechWords, before: Mentioned): readonly InText[] {
  const quotations: InText[] = [];
  let last: Named | null = null;
  outer.forEach((part, index) => {
    const one = readPair(text, outer, index, { words, mentioned: { names: before.names, last: last ?? before.last } });
    const previous = quotations.at(-1);
    if (previous && continues(text, previous, one, part))
      quotations[quotations.length - 1] = together(previous, one, text);
    else quotations.push(one);
    const now = quotations.at(-1);
    if (now?.speaker) last = { speaker: now.speaker, role: now.role };
  });
  return quotations;
}

function outside(text: string, parts: readonly QuotationPart[]): string {
  let [at, rest] = [0, ""];
  for (const { start, end } of parts) {
    rest += text.slice(at, start - 1);
    at = end + 1;
  }
  return rest + text.slice(at);
}

interface Context {
  readonly words: SpeechWords;
  readonly mentioned: Mentioned;
}

function readPair(text: string, outer: readonly QuotationPart[], index: number, { words, mentioned }: Context): InText {
  const part = outer[index] ?? { start: 0, end: 0 };
  const inside = text.slice(part.start, part.end);
  const before = sentenceBefore(
    text.slice(outer[index - 1] ? (outer[index - 1]?.end ?? 0) + 1 : 0, part.start - 1),
    inside,
  );
  const after = sentenceAfter(
    text.slice(part.end + 1, outer[index + 1] ? (outer[index + 1]?.start ?? 0) - 1 : text.length),
    inside,
  );
  const around = { before, inside, after };
  const attribution = attributionOf(around, words);
  const kind = kindOf(around, attribution !== null, words);
  const named = kind === "speech" && attribution ? namedBy(attribution.who, mentioned, words) : null;
  return {
    kind,
    parts: [part],
    text: inside,
    speaker: named?.speaker ?? "",
    role: named?.role ?? "",
    verb: kind === "speech" ? (attribution?.verb ?? "") : "",
    attributed: kind === "speech" && (named?.speaker ?? "") !== "",
  };
}

const abbreviated = /(?:\p{Lu}|[гдт]|стр|ст|им|тыс|млн|руб|Mr|Mrs|Dr|St)\.$/u;

/** What stands before in the same sentence. */
function sentenceBefore(text: string, inside: string): string {
  if (/^\p{Ll}/u.test(inside) === false && /[.!?…]\s*$/u.test(text)) return "";
  let start = 0;
  for (const end of text.matchAll(/[.!?…]+["»”]?\s+(?=[\p{Lu}«„“"—–])/gu)) {
    if (!abbreviated.test(text.slice(0, end.index + 1))) start = end.index + end[0].length;
  }
  return text.slice(start);
}

/** What stands behind in the same sentence. */
function sentenceAfter(text: string, inside: string): string {
  const isNext = /^\s*(?:\p{Lu}|$)/u.test(text);
  const isOver =
    isNext &&
    (/\.$/u.test(inside) ||
      (/[!?…]$/u.test(inside) && !/^\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?\s+\p{Ll}+/u.test(text)));
  if (isOver) return "";
  for (const end of text.matchAll(/[.!?…]+(?=\s+[\p{Lu}«„“"—–]|$)/gu)) {
    if (end.index > 0 && !abbreviated.test(text.slice(0, end.index + 1))) return text.slice(0, end.index);
    if (end.index === 0) return "";
  }
  return text;
}

interface Around {
  readonly before: string;
  readonly inside: string;
  readonly after: string;
}

function kindOf({ before, inside, after }: Around, isAttributed: boolean, words: SpeechWords): QuotationKind {
  const count = wordCount(inside);
  const isSentence = /[.!?…]["»”“]?$/u.test(inside.trim());
  const isCapital = /^["„“«(]?\p{Lu}/u.test(inside);
  if (count >= 3 && before.trim() === "" && after.trim() === "") return "speech"; // It is a sentence of its own.
  if (words.soCalled.test(before)) return isCapital && count > 1 ? "title" : "scare";
  const followsNoun = /\p{Ll}\s*$/u.test(before) && !/(?:что|што|that)\s*$/iu.test(before);
  const isIntroduced = /:\s*(?:[—–-]\s*)?$/u.test(before) || /^[\s,!?…]*[—–-]\s/u.test(after);
  if (isAttributed && (isIntroduced || isSentence || /[,]$/u.test(inside) || /^\s*,/u.test(after))) {
    return count <= 2 && followsNoun && isCapital && !isSentence && !isIntroduced ? "title" : "speech";
  }
  if (isAttributed && count >= 3 && !(isCapital && followsNoun && count <= 4)) return "speech";
  if (isSentence && count >= 3) return followsNoun && count <= 3 ? "title" : "speech";
  if (isIntroduced && count >= 3) return "speech";
  if (count >= 7) return isCapital && followsNoun && count <= 9 && !/,/u.test(inside) ? "title" : "speech";
  if (count >= 4 && !isCapital) return "speech";
  return isCapital ? "title" : "scare";
}

/** What goes on within a paragraph, right behind or after the words that say who speaks, is one quotation. */
function continues(text: string, previous: InText, one: InText, part: QuotationPart): boolean {
  if (previous.kind !== "speech" || one.kind !== "speech") return false;
  const end = previous.parts.at(-1)?.end ?? 0;
  const between = text.slice(end + 1, part.start - 1);
  if (!/[\p{L}\p{N}]/u.test(between)) return true;
  if (one.speaker === "" && one.verb === "") return previous.attributed;
  return one.speaker === previous.speaker && previous.attributed && wordCount(between) <= 12;
}

function together(previous: InText, one: InText, text: string): InText {
  const parts = [...previous.parts, ...one.parts];
  const first = previous.attributed ? previous : one;
  return { ...first, kind: "speech", parts, text: parts.map(({ start, end }) => text.slice(start, end)).join(" ") };
}
