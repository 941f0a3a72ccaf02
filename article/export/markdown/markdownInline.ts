import { printableAddress } from "../../html/address";
import { printable } from "../../html/escape";
import { type Inline, type LineBreak, type Mark, marks, normalize, type TextRun } from "../../text";

/*
 * Inline content as CommonMark. Whatever could be taken for markup is escaped, so that text stays text in every viewer. A mark is written with its
 * usual signs where they are sure to be read as one, and as an HTML element elsewhere: `слово**«да»**слово` would print its asterisks.
 */

/** Where the content stands: in a heading or a cell it may not begin a new line. */
export type InlinePlace = "lines" | "oneLine";

type Token =
  | { readonly kind: "text"; readonly markdown: string }
  | { readonly kind: "whole"; readonly markdown: string }
  | { readonly kind: "break" }
  | { readonly kind: "open" | "close"; readonly mark: Mark; readonly pair: number };

const signs: Readonly<Partial<Record<Mark, string>>> = { bold: "**", italic: "*", strikethrough: "~~" };
const elements: Readonly<Record<Mark, string>> = {
  bold: "strong",
  italic: "em",
  strikethrough: "s",
  code: "code",
  subscript: "sub",
  superscript: "sup",
};

/**
 * CommonMark with GFM's strikethrough, by the rules of flanking (CommonMark 0.31, 6.2); safe at the start of a line
 * too, where a figure or a dash would begin a list. On one line a break is written as `<br>`.
 */
export function inlineMarkdown(content: readonly Inline[], place: InlinePlace = "lines"): string {
  return linesSafe(written(tokensOf(shown(content), place), place), place);
}

/** What a file can hold of the content: without control characters, and without links that an exported page would not have either. */
function shown(content: readonly Inline[]): readonly Inline[] {
  const shownRun = (run: TextRun | LineBreak) => (run.kind === "break" ? run : { ...run, text: printable(run.text) });
  return normalize(
    content.flatMap((item): readonly Inline[] => {
      if (item.kind !== "link") return [shownRun(item)];
      const text = normalize(item.text.map(shownRun)).filter((run) => run.kind !== "link");
      return printableAddress(item.url) === null ? text : [{ ...item, text }];
    }),
  );
}

/** Plain text on one line. */
export function lineMarkdown(text: string, ...itsMarks: readonly Mark[]): string {
  return inlineMarkdown([{ kind: "text", text: text.replaceAll("\n", " "), marks: itsMarks }], "oneLine");
}

/** `[words](address)`, or the words alone where an exported page would not link there either. */
export function linkMarkdown(url: string, words: string): string {
  const address = printableAddress(url);
  return address === null || words === "" ? words : `[${words}](${destination(address)})`;
}

/** An address as it stands between the parentheses of a link. */
function destination(address: string): string {
  return address.replace(/[()]/g, "\\$&").replace(/&(?=#?\w+;)/g, "&amp;");
}

function tokensOf(content: readonly Inline[], place: InlinePlace): readonly Token[] {
  const tokens: Token[] = [];
  let pairs = 0;
  const nextPair = () => {
    pairs += 1;
    return pairs;
  };
  let runs: (TextRun | LineBreak)[] = [];
  for (const item of content) {
    if (item.kind !== "link") {
      runs.push(item);
      continue;
    }
    addRuns(tokens, runs, marks, nextPair);
    const inside: Token[] = [];
    addRuns(inside, item.text, marks, nextPair);
    tokens.push({ kind: "whole", markdown: linkMarkdown(item.url, written(inside, place)) });
    runs = [];
  }
  addRuns(tokens, runs, marks, nextPair);
  return tokens;
}

/** Neighbours that share a mark stand between one pair of its signs; marks nest in their own order. */
function addRuns(
  tokens: Token[],
  runs: readonly (TextRun | LineBreak)[],
  nesting: readonly Mark[],
  nextPair: () => number,
): void {
  const [mark, ...inner] = nesting;
  const has = (run: TextRun | LineBreak | undefined) =>
    mark !== undefined && run?.kind === "text" && (run.marks ?? []).includes(mark);
  let at = 0;
  while (at < runs.length) {
    const isMarked = has(runs[at]);
    let end = at + 1;
    while (end < runs.length && has(runs[end]) === isMarked) end += 1;
    const group = runs.slice(at, end);
    at = end;
    if (mark === undefined) for (const run of group) tokens.push(leaf(run));
    else if (!isMarked) addRuns(tokens, group, inner, nextPair);
    else if (mark === "code" && isPlainCode(group)) tokens.push(codeSpan(group));
    else {
      const pair = nextPair();
      tokens.push({ kind: "open", mark, pair });
      addRuns(tokens, group, inner, nextPair);
      tokens.push({ kind: "close", mark, pair });
    }
  }
}

function leaf(run: TextRun | LineBreak): Token {
  return run.kind === "break" ? { kind: "break" } : { kind: "text", markdown: escapeMarkdown(run.text) };
}

function isPlainCode(group: readonly (TextRun | LineBreak)[]): boolean {
  const [run] = group;
  if (group.length !== 1 || run?.kind !== "text") return false;
  return run.marks?.at(-1) === "code" && /^[\p{L}\p{N}_.:=/$-]+( [\p{L}\p{N}_.:=/$-]+)*$/u.test(run.text);
}

function codeSpan(group: readonly (TextRun | LineBreak)[]): Token {
  const text = group.map((run) => (run.kind === "text" ? run.text : "")).join("");
  return { kind: "whole", markdown: `\`${text}\`` };
}

/** Escapes what is markup anywhere in a line; `linesSafe` sees to the beginnings and ends of lines. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll("\n", " ")
    .replace(/[\\`*_[\]<>~|#]/g, "\\$&")
    .replace(/&(?=#?\w+;)|!$/g, "\\$&")
    .replaceAll("\t", "&#9;");
}

function written(tokens: readonly Token[], place: InlinePlace): string {
  const withSigns = signedPairs(tokens);
  return tokens.map((token, index) => tokenMarkdown(token, place, withSigns, isBetweenWords(tokens, index))).join("");
}

function tokenMarkdown(token: Token, place: InlinePlace, withSigns: ReadonlySet<number>, inside: boolean): string {
  if (token.kind === "text" || token.kind === "whole") return token.markdown;
  if (token.kind === "break") return place === "lines" && inside ? "\\\n" : "<br>";
  const sign = withSigns.has(token.pair) ? signs[token.mark] : undefined;
  return sign ?? `<${token.kind === "open" ? "" : "/"}${elements[token.mark]}>`;
}

/** A line that holds nothing but a break would be read as something else. */
function isBetweenWords(tokens: readonly Token[], index: number): boolean {
  const isWord = (token: Token | undefined) => token !== undefined && token.kind !== "break";
  return isWord(tokens[index - 1]) && isWord(tokens[index + 1]);
}

/** The pairs whose signs can be read in one way only: words inside at both ends, and outside the edge, a space, or a sign after words. */
function signedPairs(tokens: readonly Token[]): ReadonlySet<number> {
  const result = new Set<number>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "open" || signs[token.mark] === undefined) continue;
    const end = tokens.findIndex((other) => other.kind === "close" && other.pair === token.pair);
    const isClear =
      isEdgeOf(tokens[index + 1], "first") &&
      isEdgeOf(tokens[end - 1], "last") &&
      leavesRoom(tokens[index - 1], "last") &&
      leavesRoom(tokens[end + 1], "first");
    if (isClear) result.add(token.pair);
  }
  return result;
}

/** A letter or a number stands at this end of the token. */
function isEdgeOf(token: Token | undefined, end: "first" | "last"): boolean {
  if (token?.kind !== "text") return false;
  return end === "first" ? /^[\p{L}\p{N}]/u.test(token.markdown) : /[\p{L}\p{N}]$/u.test(token.markdown);
}

function leavesRoom(token: Token | undefined, end: "first" | "last"): boolean {
  if (token === undefined || token.kind === "break") return true;
  if (token.kind !== "text") return false;
  const edge = end === "first" ? token.markdown.charAt(0) : token.markdown.slice(-1);
  return /^[ .,:;!?()«»"„“”—–-]$/.test(edge);
}

/** What begins a line must not be a heading, a list, a rule or a table's; white space at its ends would be cut off. */
function linesSafe(markdown: string, place: InlinePlace): string {
  const lines = place === "lines" ? markdown.split("\n") : [markdown];
  return lines
    .map((line) =>
      line
        .replace(/^ +| +(?=\\?$)/g, (spaces) => "&#32;".repeat(spaces.length))
        .replace(/^[-+=:]/, "\\$&")
        .replace(/^(\d{1,9})(?=[.)])/, "$1\\"),
    )
    .join("\n");
}
