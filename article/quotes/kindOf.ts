import { endsWith, type Surroundings, wordCount } from "./attribution";
import type { QuotationKind } from "./quotation";
import type { SpeechWords } from "./speechWords";

/** What a piece of text between marks is, by what stands around it and by whether somebody is said to have said it. */
export function kindOf(
  { before, inside, after }: Surroundings,
  isAttributed: boolean,
  words: SpeechWords,
): Exclude<QuotationKind, "block"> {
  const count = wordCount(inside);
  const isSentence = /[.!?…]["»”“]?$/u.test(inside.trim());
  const isCapital = /^["„“«(]?\p{Lu}/u.test(inside);
  if (count >= 3 && before.trim() === "" && after.trim() === "") return "speech"; // It is a sentence of its own.
  if (/[!?…]$/u.test(inside) && before.trim() === "" && /^[\s—–-]*$/u.test(after)) return "speech";
  if (/^\s*,\s*[—–-]\s+\p{Ll}/u.test(after) && before.trim() === "" && isCapital) return "speech"; // «…», — and no name behind it.
  if (count >= 3 && before.trim() === "" && /(?<!\p{L})\p{Ll}[\p{L}’'-]*,$/u.test(inside)) return "speech"; // The last word of a title has a capital.
  if (words.soCalled.test(before)) return isCapital && count > 1 ? "title" : "scare";
  if ((words.things.test(before) && (isCapital || !isAttributed)) || isTitleCase(inside)) return "title";
  const followsNoun = /\p{Ll}\s*$/u.test(before) && !endsWith(words.that, before);
  const isIntroduced = /:\s*(?:[—–-]\s*)?$/u.test(before) || /^[\s,!?…]*[—–-]\s/u.test(after);
  if (isAttributed && (isIntroduced || isSentence || /[,]$/u.test(inside) || /^\s*,/u.test(after))) {
    return count <= 2 && followsNoun && isCapital && !isSentence && !isIntroduced ? "title" : "speech";
  }
  if (isAttributed && count >= 3 && !(isCapital && followsNoun && count <= 4)) return "speech";
  if (isAttributed && count === 2 && words.that.test(before)) return "speech";
  if (isSentence && count >= 3) return followsNoun && count <= 3 ? "title" : "speech";
  if (isIntroduced && count >= 3) return "speech";
  if (count >= 7) return isCapital && followsNoun && count <= 9 && !/,/u.test(inside) ? "title" : "speech";
  if (count >= 4 && !isCapital) return "speech";
  return isCapital ? "title" : "scare";
}

/** So English writes the names of things; a sentence has small words in it. */
function isTitleCase(inside: string): boolean {
  const long = inside.match(/\p{L}{4,}/gu) ?? [];
  return long.length >= 3 && long.every((one) => /^\p{Lu}/u.test(one)) && /^[^.!?…]*$/u.test(inside);
}
