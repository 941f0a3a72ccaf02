import { type Seen, wordCheck } from "../wordCheck";

/**
 * A word that stands twice with nothing but space between, whatever marks run across it. Three times is meant, two capitals are a name
 * (Duran Duran), and each language says some words twice.
 */
export const doubledWords = wordCheck({
  id: "doubledWords",
  title: "Doubled word",
  level: "warns",
  look: ({ text, language }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Seen[] => {
      const [whole, first = "", second = ""] = match;
      const isThrice = whole.length > first.length + second.length + whole.slice(first.length).search(/\S/);
      if (isThrice || isMeant(first, second, language)) return [];
      const start = match.index;
      const end = start + whole.length;
      const edits = [{ start: start + first.length, end, text: "" }];
      return [{ start, end, sentence: `“${first}” stands twice.`, fix: { edits, label: "Remove one", isSure: false } }];
    }),
});

const inWord = String.raw`[\p{L}\p{M}\p{N}_'’ʼ\ufffc]`;
const word = String.raw`\p{L}[\p{L}\p{M}'’ʼ]*`;
const pattern = new RegExp(
  String.raw`(?<!${inWord}|[-‑/.@#&])(${word})(?:[ \t\u00a0]+(\1))+(?!${inWord}|[-‑/@&]|\.\p{L})`,
  "giu",
);

function isMeant(first: string, second: string, language: string): boolean {
  const isName = [first, second].every((one) => /^\p{Lu}/u.test(one)) && first.length > 1;
  return isName || (saidTwice[language.split("-")[0]?.toLowerCase() ?? ""] ?? []).includes(first.toLowerCase());
}

const saidTwice: Readonly<Record<string, readonly string[]>> = {
  en: [
    "that",
    "had",
    "is",
    "do",
    "her",
    "you",
    "ha",
    "no",
    "so",
    "very",
    "bye",
    "hear",
    "knock",
    "now",
    "there",
    "blah",
  ],
  ru: ["да", "нет", "ну", "вот", "так", "очень", "ещё", "еще", "ха", "хи", "хо", "тик", "тук", "стук", "чуть", "давно"],
  be: ["да", "не", "ну", "вось", "так", "вельмі", "яшчэ", "ха", "хі", "тук", "стук", "ледзь", "даўно"],
  uk: ["так", "ні", "ну", "ось", "дуже", "ще", "ха", "хі", "тук", "ледь", "давно"],
  de: ["die", "der", "das", "sie", "den", "dem", "ja", "nein", "so", "sehr", "ha"],
  fr: ["nous", "vous", "oui", "non", "très", "ha", "si"],
  pl: ["tak", "nie", "no", "bardzo", "ha", "się"],
};
