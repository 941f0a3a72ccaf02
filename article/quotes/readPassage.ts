import type { Quoted } from "./acrossPassages";
import { attributionOf, endsWith, type Surroundings, wordCount } from "./attribution";
import { isSource } from "./isSource";
import { kindOf } from "./kindOf";
import type { Quotation, QuotationPart } from "./quotation";
import { sourceOf } from "./sourceOf";
import { type Mentioned, type Named, namedBy } from "./speakers";
import type { SpeechWords } from "./speechWords";

type InText = Omit<Quotation, "block">;

/** The quotations of one passage; `before` is what the story said until it. Places are those of the passage. */
export function readPassage(quoted: Quoted, words: SpeechWords, before: Mentioned): readonly InText[] {
  const { parts, scan } = quoted;
  const quotations: InText[] = [];
  let last: Named | null = null;
  parts.forEach((part, index) => {
    const mentioned = { names: before.names, last: last ?? before.last };
    const runsOn = (quoted.goesOn && index === 0) || (quoted.leads && index === parts.length - 1);
    const read = readPart(surroundings(scan.text, parts, index, words), part, { words, mentioned, runsOn });
    const one = read.kind === "speech" ? { ...read, source: sourceOf(scan.text, parts, index, words) } : read;
    const previous = quotations.at(-1);
    if (previous && continues(scan.text, previous, one, part))
      quotations[quotations.length - 1] = together(previous, one, scan.text);
    else quotations.push(one);
    const now = quotations.at(-1);
    if (now?.speaker) last = { speaker: now.speaker, role: now.role };
  });
  return quotations;
}

interface Context {
  readonly words: SpeechWords;
  readonly mentioned: Mentioned;
  /** The words fill more than this passage, as nothing but speech does. */
  readonly runsOn: boolean;
}

function readPart(around: Surroundings, part: QuotationPart, { words, mentioned, runsOn }: Context): InText {
  const attribution = attributionOf(around, words);
  const kind = runsOn ? "speech" : kindOf(around, attribution !== null, words);
  const named = kind === "speech" && attribution ? namedBy(attribution.who, mentioned, words) : null;
  return {
    kind,
    parts: [part],
    text: around.inside,
    speaker: named?.speaker ?? "",
    role: named?.role ?? "",
    verb: kind === "speech" ? (attribution?.verb ?? "") : "",
    source: "",
    attributed: kind === "speech" && (named?.speaker ?? "") !== "",
  };
}

/** What stands around words: in their sentence, and the sentence after it. A source in marks («Волна» пишет: «…») is part of it, but not one that was told («…как сказала «Волне» X, «…»). */
function surroundings(text: string, parts: readonly QuotationPart[], index: number, words: SpeechWords): Surroundings {
  const part = parts[index] ?? { start: 0, end: 0 };
  const [previous, next] = [parts[index - 1], parts[index + 1]];
  const inside = text.slice(part.start, part.end);
  const ahead = text.slice(previous ? previous.end + 1 : 0, Math.max(0, part.start - 1));
  const behind = text.slice(part.end + 1, next ? next.start - 1 : text.length);
  const [sourceAhead, sourceBehind] = [isSource(text, previous), isSource(text, next)];
  const saysAhead = sourceAhead && words.verbs.exec(ahead.trimStart())?.index === 0;
  const saysBehind = sourceBehind && endsWith(words.verbs, behind);
  const untilSource = previous ? text.slice((parts[index - 2]?.end ?? -1) + 1, previous.start - 1) : "";
  const toldSource = sourceAhead && endsWith(words.verbs, untilSource) ? untilSource + ahead : ahead;
  const before = sentenceBefore(
    saysAhead ? text.slice((previous?.start ?? 1) - 1, part.start - 1) : toldSource,
    inside,
  );
  const after = sentenceAfter(saysBehind && next ? behind + withSource(text, next, parts[index + 2]) : behind, inside);
  const isOver = after.trim() === "" || wordCount(after) === 0;
  return { before, inside, after, next: isOver ? firstSentence(text.slice(part.end + 1)) : "" };
}

/** «…», — said «Wave». But in «…», — told «Wave» X. it is X who speaks. */
function withSource(text: string, source: QuotationPart, next: QuotationPart | undefined): string {
  const rest = text.slice(source.end + 1, next ? next.start - 1 : text.length);
  return /^\s*\p{L}/u.test(rest) ? rest.trimStart() : text.slice(source.start - 1, source.end + 1);
}

function firstSentence(text: string): string {
  const trimmed = text.replace(/^[\s.]+/u, "");
  for (const end of trimmed.matchAll(/[.!?…]+(?=\s|$)/gu))
    if (!abbreviated.test(trimmed.slice(0, end.index + 1))) return trimmed.slice(0, end.index);
  return trimmed;
}

const abbreviated = /(?:(?<!\p{Lu})\p{Lu}|[гдт]|стр|ст|им|тыс|млн|руб|Mr|Mrs|Dr|St)\.$/u;

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

/** What goes on within a paragraph, right behind or after the words that say who speaks, is one quotation. */
function continues(text: string, previous: InText, one: InText, part: QuotationPart): boolean {
  if (previous.kind !== "speech" || one.kind !== "speech") return false;
  const end = previous.parts.at(-1)?.end ?? 0;
  const between = text.slice(end + 1, part.start - 1);
  if (!/[\p{L}\p{N}]/u.test(between)) return true;
  const isSaying = isOneSentence(text.slice(end - 1, part.start - 1));
  if (one.speaker === "" && one.verb === "") return isSaying && (previous.attributed || previous.verb !== "");
  return one.speaker === previous.speaker && previous.attributed && wordCount(between) <= 12;
}

/** Whether no more stands between than the rest of the sentence with the words, which says who said them. */
function isOneSentence(lastLetterAndBetween: string): boolean {
  const [last = "", between = ""] = [lastLetterAndBetween.slice(0, 1), lastLetterAndBetween.slice(2)];
  const isOver = /^\s*[.!?…]/u.test(between) || (last === "." && /^\s*\p{Lu}/u.test(between));
  return !isOver && !/[.!?…]\s+[\p{L}\p{N}]/u.test(between.replace(/(?<!\p{L})\p{L}{1,2}\.\s+/gu, ""));
}

function together(previous: InText, one: InText, text: string): InText {
  const parts = [...previous.parts, ...one.parts];
  const first = previous.attributed ? previous : one;
  return { ...first, kind: "speech", parts, text: parts.map(({ start, end }) => text.slice(start, end)).join(" ") };
}
