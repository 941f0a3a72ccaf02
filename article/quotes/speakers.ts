import { wordCount } from "./attribution";
import type { SpeechWords } from "./speechWords";

/** Somebody whom a story names. */
export interface Named {
  readonly speaker: string;
  readonly role: string;
}

/** Who was named so far, in the order of the story: pronouns and bare surnames are told from it. */
export interface Mentioned {
  /** Full names, the latest last. */
  readonly names: readonly string[];
  /** Whoever spoke last, or was the subject of a paragraph of their own since. */
  readonly last: Named | null;
}

const fullName =
  /(?<![\p{L}’'-])(?:(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:de|van|von|der|фон|де)\s+)?\p{Lu}[\p{L}’'-]+)+)/gu;

/** Adverbs and the like that stand before a subject and are none of it. */
const lead =
  /^(?:(?:также|так\s+же|ранее|позже|сегодня|вчера|затем|потом|при\s+этом|в\s+свою\s+очередь|однако|а|и|но|же|уже|ещё|еще|тоже|там\s+же|нам|мне|таксама|раней|пазней|сёння|учора|потым|аднак|але|і|ў\s+сваю\s+чаргу|later|also|however|and|but|meanwhile|on\s+\w+day|yesterday|today|then)\s+)+/iu;

/** "На вопрос о мосте": what it was about and who asked stands before whoever answers, and where one ends cannot be told. */
const asked = /^(?:[Нн]а\s+(?:вопрос|пытанн)\p{L}*|[Вв]\s+ответ|[УуЎў]\s+адказ)\s/u;

/** What a phrase says of who speaks: a name with what they are, an institution, or whoever was named before. */
export function namedBy(phrase: string, mentioned: Mentioned, words: SpeechWords): Named | null {
  const subject = phrase.replace(lead, "").trim();
  const first = subject.split(/\s/u)[0] ?? "";
  if (subject === "" || words.pronouns.test(first) || /\s(?:и|і|ды|and)$/u.test(subject)) return mentioned.last;
  if (asked.test(subject)) {
    const answering = /(?:\p{Lu}[\p{L}’'-]+\s*)+$/u.exec(subject)?.[0];
    const named = answering === undefined ? mentioned.last : namedBy(answering, mentioned, words);
    return named && { ...named, role: answering === undefined ? named.role : "" };
  }
  const name = lastFullName(subject);
  const before = name ? subject.slice(0, name.at).trim() : "";
  if (words.institutions.test(first) || words.institutions.test(subject.split(/\s/u).slice(0, 2).join(" "))) {
    return { speaker: subject, role: "" };
  }
  const both =
    name &&
    /(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)+)\s+(?:и|і|ды|and)\s+$/u.exec(subject.slice(0, name.at));
  if (name && both) {
    const at = both.index;
    return { speaker: subject.slice(at, name.at + name.text.length), role: trimmed(subject.slice(0, at)) };
  }
  if (name && /(?:^|\s)(?:for|of|at)$/iu.test(before))
    return whoseIs(subject.slice(0, name.at + name.text.length), before);
  if (name) return { speaker: name.text, role: trimmed(before || subject.slice(name.at + name.text.length)) };
  return single(subject, mentioned);
}

/** "A spokesman for X" is not X; "Y of X" is Y. */
function whoseIs(subject: string, before: string): Named {
  const own = lastFullName(before);
  return own ? { speaker: own.text, role: trimmed(before.slice(0, own.at)) } : { speaker: subject, role: "" };
}

const patronymic = /(?:вич|вна|ьич|ічна|іч|віч|ўна)$/u;

/** What a person is, where it stands before a name with a capital. */
const title =
  /^(?:Mayor|President|Minister|Senator|Governor|Deputy|Judge|General|Captain|Professor|Doctor|Coach|Engineer|Teacher|Historian|Farmer|Chief|Sir|Lord|Lady|Mr|Mrs|Ms|Dr)\.?$/u;

/**
 * The last name in a phrase. Of three capitalised words the first belongs to what the person is ("представитель Кремля Дмитрий Песков", "Мэр Анна Гай"), unless
 * the second is a patronymic, or the name is Latin and the first no title.
 */
function lastFullName(text: string): { readonly text: string; readonly at: number } | null {
  const found = [...text.matchAll(fullName)].at(-1);
  if (!found) return null;
  const parts = found[0].split(/\s+/u);
  const [first = "", second = ""] = parts;
  const isFirst = found.index === 0;
  const isLong = parts.length > 2 && !patronymic.test(second) && !/^\p{Lu}\.$/u.test(second);
  const isOfTwo = isLong && (!isFirst || title.test(first) || /^\p{Script=Cyrillic}/u.test(first));
  if (!isOfTwo) return { text: found[0], at: found.index };
  const name = parts.slice(-2).join(" ");
  return { text: name, at: found.index + found[0].length - name.length };
}

function single(subject: string, mentioned: Mentioned): Named | null {
  const parts = subject.split(/\s+/u);
  const last = parts.findLast((part) => /^\p{Lu}/u.test(part));
  if (last !== undefined) {
    const known = mentioned.names.findLast((name) => name.split(/\s+/u).some((part) => sameStem(part, last)));
    if (known) return { speaker: known, role: trimmed(parts.slice(0, parts.indexOf(last)).join(" ")) };
    const before = parts.slice(0, parts.indexOf(last));
    if (before.length <= 1 && parts.indexOf(last) === parts.length - 1)
      return { speaker: last, role: trimmed(before.join(" ")) };
  }
  return wordCount(subject) <= 8 ? { speaker: subject, role: "" } : null;
}

function sameStem(one: string, other: string): boolean {
  const length = Math.max(4, Math.min(one.length, other.length) - 2);
  return one.slice(0, length).toLowerCase() === other.slice(0, length).toLowerCase();
}

function trimmed(role: string): string {
  return role.replace(lead, "").replace(/^[,\s]+|[,\s]+$/gu, "");
}

/** What a text says by itself of who is named in it, whatever was said before. */
export interface Said {
  readonly names: readonly string[];
  /** The institution that it is about; empty where it begins with none. */
  readonly begins: string;
}

export function saidIn(text: string, words: SpeechWords): Said {
  const names = [...text.matchAll(fullName)].map(([name]) => lastFullName(`— ${name}`)?.text ?? name);
  const subject = /^[^.!?:«„“"]*?(?=\s+(?:\p{Ll}|\())/u.exec(text)?.[0] ?? "";
  const begins = words.institutions.test(subject.split(/\s/u)[0] ?? "") ? institution(text, words) : "";
  return { names, begins };
}

/** Whoever spoke in a paragraph, else what it is about, else whoever it was before. */
export function lastNamed(said: Said, spoke: Named | null, before: Named | null): Named | null {
  return spoke ?? (said.begins === "" ? null : { speaker: said.begins, role: "" }) ?? before;
}

/** "Пресс-служба Лукашенко": the institution with the capitalised words behind it. */
function institution(text: string, words: SpeechWords): string {
  const found = words.institutions.exec(text);
  if (found === null || found.index > 0) return "";
  const rest = text.slice(found[0].length);
  const names = /^(?:\s+\p{Lu}[\p{L}’'-]+)+/u.exec(rest)?.[0];
  const noun = /^\s+\p{Ll}[\p{L}’'-]+/u.exec(rest)?.[0] ?? "";
  return found[0] + (names ?? (words.verbs.test(noun) ? "" : noun));
}
