import { wordCheck } from "../wordCheck";

/** Letters that look alike, in their order: a Latin "c" in a Cyrillic word looks right, and no search finds the word. */
const cyrillic = "аАВеЕКМНоОрРсСТуУхХіІ";
const latin = "aABeEKMHoOpPcCTyYxXiI";

/** Only where every stray letter looks like one that belongs there. What is joined on purpose ("SMSка", "VIP-зал") is a word. */
export const mixedLetters = wordCheck({
  id: "mixedLetters",
  title: "Latin and Cyrillic letters in one word",
  level: "warns",
  look: ({ text }) => {
    if (!/\p{Script=Cyrillic}/u.test(text) || !/\p{Script=Latin}/u.test(text)) return [];
    return [...text.matchAll(/[\p{Script=Latin}\p{Script=Cyrillic}]{3,}/gu)].flatMap((match) => {
      const [word] = match;
      const pure = inOneScript(word);
      if (pure === word) return [];
      const [start, end] = [match.index, match.index + word.length];
      const stray = /\p{Script=Latin}/u.test(pure) ? "Cyrillic" : "Latin";
      const sentence = `“${word}” holds ${stray} letters that only look right. Searches will not find it.`;
      return [
        { start, end, sentence, fix: { edits: [{ start, end, text: pure }], label: "Write it anew", isSure: true } },
      ];
    });
  },
});

/** The word in the script that most of it has; as it is where that cannot be done letter by letter. */
function inOneScript(word: string): string {
  const latins = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latins === 0 || latins === word.length || /^\p{Script=Latin}{2,}\p{Ll}+$/u.test(word)) return word;
  const [from, to] = latins * 2 > word.length ? [cyrillic, latin] : [latin, cyrillic];
  const stays = latins * 2 > word.length ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u;
  const letters = [...word].map((letter) => (stays.test(letter) ? letter : (to[from.indexOf(letter)] ?? "")));
  return letters.includes("") ? word : letters.join("");
}
