import { type Seen, wordCheck } from "../wordCheck";

/** What is left of letters that were read in the wrong encoding, and characters that no page may hold or that turn the words around. */
export const brokenCharacters = wordCheck({
  id: "brokenCharacters",
  title: "Broken or hidden characters",
  level: "warns",
  look: ({ text }) =>
    [...text.matchAll(/\ufffd+|(?:(?![\t\n\r])[\p{NChar}\p{Cc}])+|[\u202a-\u202e\u2066-\u2069]+/gu)].map(
      (match): Seen => {
        const [start, end] = [match.index, match.index + match[0].length];
        if (match[0].startsWith("\ufffd"))
          return { start, end, sentence: "A letter here was lost (“\ufffd”). Write the word again." };
        return {
          start,
          end,
          sentence: "An unseen control character stands here.",
          fix: { edits: [{ start, end, text: "" }], label: "Remove it", isSure: true },
        };
      },
    ),
});
