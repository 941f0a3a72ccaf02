import type { SpeechWords } from "./speechWords";

/** Who is said to have said something. */
export interface Attribution {
  /** As it stands, possibly a pronoun; empty where only a verb stands. */
  readonly who: string;
  readonly verb: string;
}

/** What stands around words in quotation marks, in their sentence. */
export interface Surroundings {
  readonly before: string;
  readonly inside: string;
  readonly after: string;
  /** The sentence behind, where the one with the words is over. */
  readonly next: string;
}

/** Finds who is said to have said the words: behind them, before them, or around them. Null where nobody is. */
export function attributionOf(around: Surroundings, words: SpeechWords): Attribution | null {
  const found = anyOf(around, words);
  return found && words.nobody.test(found.who) ? null : found;
}

function anyOf(around: Surroundings, words: SpeechWords): Attribution | null {
  return (
    inserted(around, words) ??
    (endsWith(words.that, around.before) ? within(around, words) : null) ??
    behind(around, words) ??
    ahead(around, words) ??
    by(around, words) ??
    within(around, words) ??
    thus(around, words)
  );
}

const nothing: Surroundings = { before: "", inside: "", after: "", next: "" };

/** «A, — said X, — b». */
function inserted({ inside }: Surroundings, words: SpeechWords): Attribution | null {
  const clause = /[,.!?…]\s*[—–-]\s+([^—–]*?)[,.]\s*[—–-]\s/u.exec(inside)?.[1];
  return clause === undefined ? null : behind({ ...nothing, inside: ",", after: clause }, words);
}

const dash = /^[\s,.!?…]*[—–-]\s*/u;

/** «…», — said X; "…," said X; "…," X said. */
function behind({ inside, after }: Surroundings, words: SpeechWords): Attribution | null {
  const hasDash = dash.test(after);
  const isOpenEnded = /[,!?…—–]["»”“]?\s*$/u.test(inside) || /^\s*,/u.test(after);
  if (!hasDash && !isOpenEnded) return null;
  const clause = after
    .replace(dash, "")
    .replace(/^[\s,]+/u, "")
    .replace(/^(?:так|гэтак)\s+(?=\p{Ll})/iu, "");
  const found = words.verbs.exec(clause);
  if (found === null)
    return acting(clause, hasDash || /,["»”“]?\s*$|^\s*$/u.test(inside) || /^\s*,/u.test(after), words);
  if (wordCount(clause.slice(0, found.index)) > 9) return null;
  return beside(found, clause);
}

/** Who stands before or behind a verb of saying: X said; said X. */
function beside(found: RegExpExecArray, clause: string): Attribution {
  const verb = found[0];
  const subject = phrase(clause.slice(found.index + verb.length));
  const first = lastPhrase(clause.slice(0, found.index));
  return { who: first !== "" && (subject === "" || !startsName(subject) || startsName(first)) ? first : subject, verb };
}

/** «…», — smiled X: whoever does something right behind the words says them. Behind «…!» without a sign it takes a full name. */
function acting(clause: string, isJoined: boolean, words: SpeechWords): Attribution | null {
  for (const pattern of isJoined ? words.acting : words.actingAfterShout) {
    const { who = "", verb = "" } = pattern.exec(clause)?.groups ?? {};
    const found = someone({ who: phrase(who), verb }, words);
    if (found) return found;
  }
  return null;
}

/** X said: «…». */
function ahead({ before }: Surroundings, words: SpeechWords): Attribution | null {
  if (!/:\s*(?:[—–-]\s*)?$/u.test(before)) return null;
  const clause = before.replace(/:\s*(?:[—–-]\s*)?$/u, "");
  const found = lastMatch(words.verbs, clause);
  const named = by({ ...nothing, before: clause }, words);
  if (named) return named;
  if (found === null) {
    const who = lastName(clause);
    return namesNobody(who, words) ? null : { who, verb: "" };
  }
  return { who: subjectOf(clause, found), verb: found[0] };
}

/** According to X, «…». */
function by({ before, after }: Surroundings, words: SpeechWords): Attribution | null {
  for (const clause of [before, after]) {
    const his = words.accordingToThem.exec(clause);
    if (his) return { who: "", verb: his[0].trim() };
    const found = lastMatch(words.accordingTo, clause);
    if (found) return { who: phrase(clause.slice(found.index + found[0].length)), verb: found[0].trim() };
  }
  return null;
}

/** X said that it was «a…»: only of several words can it be told that they are X's own. */
function within({ before, inside, after }: Surroundings, words: SpeechWords): Attribution | null {
  if (wordCount(inside) < 3 && !/^\p{Ll}/u.test(inside)) return null;
  if (wordCount(inside) < 2) return null;
  const found = lastMatch(words.verbs, before);
  if (found) return { who: subjectOf(before, found), verb: found[0] };
  const later = words.verbs.exec(after);
  if (later === null || wordCount(after.slice(0, later.index)) > 6) return null;
  return {
    who: lastPhrase(after.slice(0, later.index)) || phrase(after.slice(later.index + later[0].length)),
    verb: later[0],
  };
}

/** «…». That is what X said; that was the word from X. */
function thus({ next }: Surroundings, words: SpeechWords): Attribution | null {
  const given = words.thusGiven.exec(next);
  if (given) return someone({ who: phrase(next.slice(given[0].length)), verb: "" }, words);
  const told = words.thus.exec(next);
  if (told === null) return null;
  const clause = next.slice(told[0].length);
  const found = words.verbs.exec(clause);
  if (found === null || wordCount(clause.slice(0, found.index)) > 4) return null;
  return someone(beside(found, clause), words);
}

/** Null where it names nobody. */
function someone(attribution: Attribution, words: SpeechWords): Attribution | null {
  return attribution.who === "" || namesNobody(attribution.who, words) ? null : attribution;
}

function namesNobody(who: string, { nobody, fillers }: SpeechWords): boolean {
  return nobody.test(who) || fillers.test(who);
}

/** "Как сказала X", "as X said": begins a clause, and is none of its subject. */
const begins = /^(?:(?:вот|вось)\s+)?(?:как|что|як|што|as)(?:\s+|$)/iu;

function subjectOf(clause: string, found: RegExpExecArray): string {
  const before = lastPhrase(clause.slice(0, found.index));
  const first = before.replace(begins, "");
  if (first !== "") return first;
  const then = phrase(clause.slice(found.index + found[0].length));
  return before !== "" || startsName(then) ? then : "";
}

/** Whether the last of what a pattern finds is the end of the text. */
export function endsWith(pattern: RegExp, text: string): boolean {
  const found = lastMatch(pattern, text);
  return found !== null && found.index + found[0].length === text.trimEnd().length;
}

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  const all = [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))];
  return all.at(-1) ?? null;
}

/** The words up to the next sign; what follows "that" belongs to what was said. */
function phrase(text: string): string {
  const source = /^\s*[«„“"]([^«»„“”"]+)[»“”"]/u.exec(text)?.[1];
  if (source !== undefined) return source;
  const cut =
    /[,;:!?…—–«»„“”"()]|(?<!(?<!\p{L})\p{Lu})\.|\s(?:что|каб|што|that|who|в\s+интервью|ў\s+інтэрв|in\s+an\s+interview|журналист\p{L}*|журналіст\p{L}*|reporters)(?=\s|$)/iu.exec(
      text,
    );
  return text.slice(0, cut?.index ?? text.length).trim();
}

const relative = /^\s*(?:who|which|котор|як(?:і|ая|ое|ія)(?=\s))/iu;

/** The words behind the last sign; of "X, the mayor," and "X, who runs the clinic," it is X. */
function lastPhrase(text: string): string {
  const parts = text
    .split(/[,;:!?…—–«»„“”"()]|(?<=\p{Ll}{3,})\.\s/u)
    .filter((part) => part.trim() !== "" && !relative.test(part));
  const [last = "", previous = ""] = parts.slice(-2).toReversed();
  const isBetween = /,\s*$/u.test(text) && /^\s*[\p{Ll}\d]/u.test(last) && /\p{Lu}[\p{L}’'-]+\s*$/u.test(previous);
  return (isBetween ? previous : last).trim();
}

function lastName(text: string): string {
  return [...text.matchAll(/\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*/gu)].at(-1)?.[0] ?? "";
}

function startsName(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;
}
